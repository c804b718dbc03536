// Controls of the platform are written in bold after a verb of the hand:
// "tap **Log in**", "go to **Settings** > **Security**".
import type { Parents, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import type { LabelMention, Sentence } from "../model/article.ts";
import { findBefore } from "./find-before.ts";
import type { LineIndex } from "../model/line-index.ts";
import { nodesOfType } from "../model/nodes-by-type.ts";

/** A comment among words is none of them. */
const words = { includeHtml: false };

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
  for (const { node, index, parent } of nodesOfType(tree, "strong")) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || parent === undefined)
      continue;
    const sentence = findBefore(sentences, end - 1);
    if (sentence === undefined || start >= sentence.span.end) continue;
    const before = textBefore(parent, index);
    const isChained =
      previousEnd >= sentence.span.start && connector.test(before.since);
    if (!verb.test(before.all) && !isChained) continue;
    mentions.push({
      label: toString(node, words)
        .replace(/[.,:;]+$/, "")
        .trim(),
      place: lines.placeOf(start, end),
      sentence,
    });
    previousEnd = end;
  }
  return mentions;
}

/** The verb that makes a label of bold text stands no farther before it. */
const reach = 200;

/** What stands shortly before a child: in its sentence, and since the last bold text. */
function textBefore(
  parent: Parents,
  index: number,
): { readonly all: string; readonly since: string } {
  let all = "";
  let since = "";
  let isSince = true;
  for (let at = index - 1; at >= 0 && index - at <= reach; at -= 1) {
    const child = parent.children[at];
    if (child?.type === "strong") isSince = false;
    const text = toString(child, words);
    all = text + all;
    if (isSince) since = text + since;
    if (all.length >= reach) break;
  }
  all = all.slice(-reach);
  const sentenceStart = /[.!?]\s+(?=\S)/g;
  const cut = [...all.matchAll(sentenceStart)].at(-1);
  return {
    all: cut === undefined ? all : all.slice(cut.index + cut[0].length),
    since,
  };
}
