// The article's own words for which the screen is evidence, claims and labels marked.
import type { ScreenItem } from "../model/review-wire.ts";
import { element, type Child } from "./element.ts";

export function drawPassage(item: ScreenItem): HTMLElement {
  const { passage, section, article, labels, changes } = item;
  const outcomeByLabel = new Map(labels.map((one) => [one.label, one.outcome]));
  const affected = new Set(
    changes
      .flatMap(({ sentences }) => sentences)
      .filter(({ file }) => file === article.file)
      .map(({ line }) => line),
  );
  const hasHeading = passage[0]?.kind === "heading";
  return element(
    "section",
    { class: "passage", "aria-labelledby": "passage-title" },
    element(
      "h3",
      { class: "eyebrow", id: "passage-title" },
      hasHeading ? "The article says" : `The article says, under “${section}”`,
    ),
    passage.length === 0
      ? element(
          "p",
          { class: "empty" },
          "The section has no words, or is not in the article.",
        )
      : element(
          "div",
          { class: "prose" },
          ...passage.map((block) => {
            const isAffected = affected.has(block.line);
            return element(
              "p",
              { class: `${block.kind}${isAffected ? " affected" : ""}` },
              element(
                "span",
                { class: "line-number", title: `line ${block.line}` },
                String(block.line),
              ),
              ...block.parts.map((part) => drawPart(part, outcomeByLabel)),
              isAffected
                ? element(
                    "span",
                    { class: "margin-note" },
                    "quotes what has changed",
                  )
                : undefined,
            );
          }),
        ),
    element("p", { class: "where" }, element("code", {}, article.file)),
  );
}

function drawPart(
  { text, mark }: ScreenItem["passage"][number]["parts"][number],
  outcomeByLabel: ReadonlyMap<string, ScreenItem["labels"][number]["outcome"]>,
): Child {
  switch (mark) {
    case "none":
      return text;
    case "claim":
      return element("mark", { class: "claim" }, text);
    case "label": {
      const outcome = outcomeByLabel.get(text) ?? "seen";
      const words = {
        seen: undefined,
        renamed: " (renamed)",
        missing: " (not on the screen)",
      }[outcome];
      return element(
        "b",
        { class: `label-chip${outcome === "seen" ? "" : " bad"}` },
        text,
        words === undefined
          ? undefined
          : element("span", { class: "sr" }, words),
      );
    }
  }
}
