// Controls of the platform are written in bold after a verb of the hand:
// "tap **Log in**", "go to **Settings** > **Security**".
import type { Parents, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { LabelMention, Sentence } from "../model/article.ts";
import type { LineIndex } from "./line-index.ts";

const verb =
  /\b(tap|click|select|choose|open|go to|press|enable|disable|turn on|turn off|switch on|switch off|toggle|pick|check|tick|hit|enter|type|fill in)\b[^.;:!?]{0,60}$/i;
const connector = /^\s*(>|→|›|,|and|or|then|and then|, then|, or|, and)\s*$/i;

export function readLabels(
  tree: Root,
  sentences: readonly Sentence[],
  lines: LineIndex,
): LabelMention[] {
  const mentions: LabelMention[] = [];
  let previousEnd = -1;
  visit(tree, "strong", (node, index, parent) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || parent === undefined)
      return;
    const sentence = sentences.find(
      ({ span }) => start < span.end && end > span.start,
    );
    if (sentence === undefined) return;
    const before = textBefore(parent, index ?? 0);
    const isChained =
      previousEnd >= sentence.span.start && connector.test(before.since);
    if (!verb.test(before.all) && !isChained) return;
    mentions.push({
      label: toString(node)
        .replace(/[.,:;]+$/, "")
        .trim(),
      place: lines.placeOf(start, end),
      sentence,
    });
    previousEnd = end;
  });
  return mentions;
}

/** What stands before a child: all of it, and since the last bold text. */
function textBefore(
  parent: Parents,
  index: number,
): { readonly all: string; readonly since: string } {
  const before = parent.children.slice(0, index);
  const lastStrong = before.findLastIndex(({ type }) => type === "strong");
  const sentenceStart = /[.!?]\s+(?=\S)/g;
  const all = before.map((child) => toString(child)).join("");
  const cut = [...all.matchAll(sentenceStart)].at(-1);
  return {
    all: cut === undefined ? all : all.slice(cut.index + cut[0].length),
    since: before
      .slice(lastStrong + 1)
      .map((child) => toString(child))
      .join(""),
  };
}
