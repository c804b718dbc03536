import { toString } from "mdast-util-to-string";
import type { Article } from "../../model/article.ts";
import { nodesOfType, spanOfNode } from "../../model/nodes-by-type.ts";
import type { Span } from "../../model/place.ts";
import { normaliseWording } from "../../model/wording.ts";
import { defineRule } from "../define-rule.ts";
import { placeOf } from "../text-places.ts";

export const labelSpelling = defineRule({
  id: "label-spelling",
  title: "The name of one control is spelled in more than one way.",
  severity: "warning",
  *check({ article }) {
    for (const group of groupLabels(readBold(article))) {
      const usual = mostFrequent(group.map(({ label }) => label));
      const lines = group
        .filter(({ label }) => label === usual)
        .map(({ span }) => article.lines.pointAt(span.start).line);
      for (const { label, span } of group) {
        if (label === usual) continue;
        yield {
          place: placeOf(article, span),
          title: `“${label}” is spelled “${usual}” in ${describeLines(lines)}.`,
          why: "Readers look for the very words on their screen, and wonder whether two controls are meant.",
          todo: "Look at the screen, and write its name everywhere as it stands there. If there are two controls, say how to tell them apart.",
          subject: label,
        };
      }
    }
  },
});

interface BoldName {
  readonly label: string;
  readonly span: Span;
  /** It stands behind a verb of the hand, so it names a control. */
  readonly isControl: boolean;
}

function readBold(article: Article): BoldName[] {
  const controls = new Set(
    article.labels.map(({ place }) => article.lines.offsetOf(place.start)),
  );
  const found: BoldName[] = [];
  for (const { node } of nodesOfType(article.tree, "strong")) {
    const span = spanOfNode(node);
    if (span === undefined) continue;
    const words = normaliseWording(toString(node, { includeHtml: false }));
    const isControl = controls.has(span.start);
    // "**It is spent.**" opens a paragraph and names nothing.
    if (!isControl && /[.:;!?]$/.test(words)) continue;
    const label = words.replace(/[\s.:;,!?…]{1,5}$/, "");
    if (label !== "" && label.length <= 80)
      found.push({ label, span, isControl });
  }
  return found;
}

function groupLabels(names: readonly BoldName[]): BoldName[][] {
  const groupByFold = new Map<string, BoldName[]>();
  for (const name of names) {
    const fold = foldLabel(name.label);
    if (fold === "") continue;
    const group = groupByFold.get(fold) ?? [];
    group.push(name);
    groupByFold.set(fold, group);
  }
  return [...groupByFold.values()]
    .filter((group) => group.some(({ isControl }) => isControl))
    .map((group) => group.filter((name) => name.isControl || !isTerm(name)))
    .filter((group) => new Set(group.map(({ label }) => label)).size > 1);
}

// A "**backup code**" in running text is a term that is explained; the field is "**Backup code**".
function isTerm({ label }: BoldName): boolean {
  return label === label.toLowerCase();
}

/** What is left when case, gaps, hyphens and the plural are taken away: "Log in", "Log In" and "Login" are one. */
function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .replace(/[\s'"’“”.,·-]/g, "")
    .replace(/(?<=.{3}[^aius])s$/, "");
}

function mostFrequent(labels: readonly string[]): string {
  const countByLabel = new Map<string, number>();
  for (const label of labels)
    countByLabel.set(label, (countByLabel.get(label) ?? 0) + 1);
  const countOf = (label: string) => countByLabel.get(label) ?? 0;
  return labels.reduce((best, label) =>
    countOf(label) > countOf(best) ? label : best,
  );
}

function describeLines(lines: readonly number[]): string {
  const distinct = [...new Set(lines)];
  const shown = distinct.slice(0, 3).join(", ");
  return distinct.length === 1 ? `line ${shown}` : `lines ${shown}`;
}
