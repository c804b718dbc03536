// What the machine found out about a look, in words: changes, labels, how it was looked at.
import type { ScreenItem } from "../model/review-wire.ts";
import { element, outsideLink, sayTime, toSentence } from "./element.ts";

export function drawChanges({
  changes,
  article,
}: ScreenItem): HTMLElement | undefined {
  if (changes.length === 0) return undefined;
  return element(
    "section",
    { class: "changes", "aria-labelledby": "changes-title" },
    element(
      "h3",
      { class: "eyebrow", id: "changes-title" },
      "What has changed",
    ),
    element(
      "ul",
      {},
      ...changes.map(({ title, words, advice, sentences }) =>
        element(
          "li",
          { class: sentences.length > 0 ? "quoted" : "unquoted" },
          element(
            "p",
            {},
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
                    element(
                      "code",
                      { class: "where" },
                      sayWhere(file, line, article.file),
                    ),
                  ),
                ),
              ),
        ),
      ),
    ),
  );
}

// The article's name stands above; another's has to be said.
function sayWhere(file: string, line: number, own: string): string {
  return file === own ? `line ${line}` : `${file}:${line}`;
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
  signed,
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
    ...(signed === undefined
      ? []
      : [
          [
            "Before",
            `signed off by ${signed.by}, ${sayTime(signed.at)}`,
          ] satisfies [string, string],
        ]),
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
