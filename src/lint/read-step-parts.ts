// The parts of an article that tell readers to do something, with the words and
// the pictures they tell it with.
import type { ListItem, Nodes, Paragraph, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { nodesOfType } from "../model/nodes-by-type.ts";

export interface StepPart {
  readonly node: Paragraph | ListItem;
  /** step: of a numbered list. item: of another. step-section: the only part under a heading such as "Step 2". */
  readonly where: "step" | "item" | "step-section" | "prose";
  /** All it says; pictures say nothing. */
  readonly words: string;
  readonly hasPicture: boolean;
  readonly isBeforePicture: boolean;
}

const stepHeading = /^(?:step\b|\d{1,2}[.):])/i;

export function readStepParts(tree: Root): StepPart[] {
  const parts: StepPart[] = [];
  for (const { node: list } of nodesOfType(tree, "list")) {
    for (const node of list.children) {
      const own = node.children.filter(({ type }) => type !== "list");
      // A step with steps of its own says in them what to do.
      if (own.length < node.children.length) continue;
      parts.push({
        node,
        where: list.ordered === true ? "step" : "item",
        words: wordsOf(own),
        hasPicture: own.some(holdsPicture),
        isBeforePicture: false,
      });
    }
  }
  return [...parts, ...readParagraphs(tree)];
}

function readParagraphs(tree: Root): StepPart[] {
  const parts: StepPart[] = [];
  let heading = "";
  let since: Nodes[] = [];
  const closeSection = () => {
    const [first] = since.filter((node) => node.type === "paragraph");
    const isOnlyParagraphs = since.every(
      ({ type }) => type === "paragraph" || type === "html",
    );
    if (first === undefined || !isOnlyParagraphs || !stepHeading.test(heading))
      return;
    parts.push({
      node: first,
      where: "step-section",
      words: wordsOf(since),
      hasPicture: since.some(holdsPicture),
      isBeforePicture: false,
    });
  };
  for (const [index, node] of tree.children.entries()) {
    if (node.type === "heading") {
      closeSection();
      heading = toString(node);
      since = [];
      continue;
    }
    since.push(node);
    const next = tree.children[index + 1];
    if (node.type !== "paragraph" || stepHeading.test(heading)) continue;
    parts.push({
      node,
      where: "prose",
      words: wordsOf([node]),
      hasPicture: holdsPicture(node),
      isBeforePicture: next !== undefined && holdsPicture(next),
    });
  }
  closeSection();
  return parts;
}

function wordsOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) =>
      toString(node, { includeImageAlt: false, includeHtml: false }),
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

function holdsPicture(node: Nodes): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  if (node.type === "html") return /<img\b/i.test(node.value);
  return "children" in node && node.children.some(holdsPicture);
}
