import type { List, ListItem } from "mdast";
import { toString } from "mdast-util-to-string";
import type { Article } from "../../model/article.ts";
import { nodesOfType } from "../../model/nodes-by-type.ts";
import { defineRule } from "../define-rule.ts";
import type { Ground } from "../follow-devices.ts";
import { findSwitches, readGround } from "../follow-devices.ts";
import { placeOf } from "../text-places.ts";

export const deviceSwitch = defineRule({
  id: "device-switch",
  title: "Steps go on on another device and do not say so.",
  severity: "warning",
  *check({ article }) {
    for (const list of readSteps(article)) {
      const steps = list.children.map(wordsOf);
      const ground = groundOf(article, list);
      for (const { step, words, from, to } of findSwitches(steps, ground)) {
        const start = list.children[step]?.position?.start.offset;
        const end = list.children[step]?.position?.end.offset;
        if (start === undefined || end === undefined) continue;
        yield {
          place: placeOf(article, { start, end }),
          title: `Step ${step + 1} says “${words}”, which is done on ${to}; the steps around it are done on ${from}.`,
          why: "Readers look for something that their device does not have, and do not know where they left the way.",
          todo: `Say at the start of the step where it is done, such as “On ${to === "Android" ? "Android" : to.replace(/^an? /, "your ")}, …”, or write it for the same device as the others.`,
          subject: words,
        };
      }
    }
  },
});

// A bulleted list offers choices: one may be for a phone, the next for a computer.
function readSteps({ tree }: Article): List[] {
  return nodesOfType(tree, "list")
    .map(({ node }) => node)
    .filter(({ ordered }) => ordered === true);
}

function wordsOf({ children }: ListItem): string {
  return children
    .filter(({ type }) => type !== "list" && type !== "code")
    .map((node) =>
      toString(node, { includeImageAlt: false, includeHtml: false }),
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .slice(0, 2_000);
}

// The innermost heading that names a device.
function groundOf(article: Article, { position }: List): Ground {
  const offset = position?.start.offset ?? 0;
  for (const { heading, span } of article.sections.toReversed()) {
    if (offset < span.start || offset >= span.end) continue;
    const ground = readGround(heading);
    if (ground.hands !== undefined) return ground;
  }
  return { hands: undefined, family: undefined };
}
