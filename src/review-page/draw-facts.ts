// What the machine found out about a look, in words: changes, labels, how it was looked at.
import type { ScreenItem } from "../model/review-wire.ts";
import type { Stage } from "./draw-stage.ts";
import { element, outsideLink, sayTime, toSentence } from "./element.ts";
import { drawNumber } from "./list-stops.ts";

/** @param stage where each change is outlined; undefined where there is no picture */
export function drawChanges(
  { changes, article }: ScreenItem,
  stage: Pick<Stage, "stops" | "goTo"> | undefined,
): HTMLElement | undefined {
  if (changes.length === 0) return undefined;
  const numberOf = (words: string) => {
    const stop = stage?.stops.find(
      ({ kind, label }) => kind === "change" && label === words,
    );
    return stop && stage && drawNumber(stop, stage.goTo);
  };
  const draw = (change: ScreenItem["changes"][number]) =>
    drawChange(change, numberOf(change.words), article.file);
  const quoted = changes.filter(({ sentences }) => sentences.length > 0);
  const others = changes.filter(({ sentences }) => sentences.length === 0);
  // What no article quotes must not push what they quote out of sight.
  const shown = others.slice(
    0,
    others.length > mostUnfolded + 1 ? mostUnfolded : others.length,
  );
  const folded = others.slice(shown.length);
  return element(
    "section",
    { class: "changes", "aria-labelledby": "changes-title" },
    element(
      "h3",
      { class: "eyebrow", id: "changes-title" },
      `What has changed: ${changes.length}`,
    ),
    element("ul", {}, ...[...quoted, ...shown].map(draw)),
    folded.length === 0
      ? undefined
      : element(
          "details",
          {},
          element(
            "summary",
            {},
            `${folded.length} more that no article quotes`,
          ),
          element("ul", {}, ...folded.map(draw)),
        ),
  );
}

const mostUnfolded = 3;

function drawChange(
  { title, words, advice, sentences }: ScreenItem["changes"][number],
  number: HTMLElement | undefined,
  own: string,
): HTMLElement {
  return element(
    "li",
    { class: sentences.length > 0 ? "quoted" : "unquoted" },
    element(
      "p",
      {},
      number,
      element("span", { class: "tag change-kind" }, title),
      " ",
      element("span", { class: "what" }, toSentence(words)),
    ),
    advice === "" ? undefined : element("p", { class: "todo" }, advice),
    sentences.length === 0
      ? undefined
      : element(
          "ul",
          { class: "sentences" },
          ...sentences.map(({ file, line, text }) =>
            element(
              "li",
              {},
              element("q", {}, text),
              " ",
              element("code", { class: "where" }, sayWhere(file, line, own)),
            ),
          ),
        ),
  );
}

// The article's name stands above; another's has to be said.
function sayWhere(file: string, line: number, own: string): string {
  return file === own ? `line ${line}` : `${file}:${line}`;
}

/** What must be on the screen, and the controls the article names, as they are outlined. */
export function drawProofs({
  stops,
  goTo,
}: Pick<Stage, "stops" | "goTo">): HTMLElement | undefined {
  const proofs = stops.filter(({ kind }) => kind === "proof");
  if (proofs.length === 0) return undefined;
  return element(
    "section",
    { class: "proofs", "aria-labelledby": "proofs-title" },
    element("h3", { class: "eyebrow", id: "proofs-title" }, "Outlined"),
    element(
      "ul",
      {},
      ...proofs.map((stop) =>
        element("li", {}, drawNumber(stop, goTo), stop.label),
      ),
    ),
  );
}

const outcomeWords = {
  seen: "on the screen",
  renamed: "renamed",
  missing: "not on the screen",
} as const;

export function drawLabels({ labels }: ScreenItem): HTMLElement | undefined {
  if (labels.length === 0) return undefined;
  return element(
    "section",
    { class: "labels", "aria-labelledby": "labels-title" },
    element(
      "h3",
      { class: "eyebrow", id: "labels-title" },
      "Names the section uses",
    ),
    element(
      "ul",
      {},
      ...labels.map(({ label, outcome, now }) =>
        element(
          "li",
          {},
          element(
            "b",
            { class: `label-chip${outcome === "seen" ? "" : " bad"}` },
            label,
          ),
          ` ${outcome === "renamed" && now !== undefined ? `now “${now}”` : outcomeWords[outcome]}`,
        ),
      ),
    ),
  );
}

export function drawProvenance({
  provenance,
}: ScreenItem): HTMLElement | undefined {
  if (provenance === undefined) return undefined;
  const { url, at, browser, device, locale, timezone, run, recipe, refused } =
    provenance;
  const facts: [string, string | HTMLElement][] = [
    ["Address", url === undefined ? "nothing was loaded" : outsideLink(url)],
    ["When", sayTime(at)],
    ["Browser", browser],
    ...(device === undefined
      ? []
      : [["Device", device] satisfies [string, string]]),
    ["Language", `${locale}, ${timezone}`],
    ["Run", run],
    ["Recipe", recipe.slice(0, 12)],
    ...(refused === 0
      ? []
      : [["Refused", `${refused} requests`] satisfies [string, string]]),
  ];
  return element(
    "details",
    { class: "provenance" },
    element(
      "summary",
      {},
      `Looked at ${sayTime(at)}, ${locale}: how this was looked at`,
    ),
    element(
      "dl",
      {},
      ...facts.flatMap(([term, words]) => [
        element("dt", {}, term),
        element("dd", {}, words),
      ]),
    ),
  );
}
