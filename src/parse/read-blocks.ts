// The tree's prose as blocks of plain text, each character with its offset in the file.
import type { Nodes, Parent, PhrasingContent, Root } from "mdast";
import type { Block, BlockKind } from "../model/article.ts";
import type { Span } from "../model/place.ts";
import { nodesOfType } from "../model/nodes-by-type.ts";
import { findHiddenSpans } from "./find-hidden-spans.ts";
import { readHtmlWords } from "./read-html-words.ts";
import { startRun, type TextRun } from "./text-run.ts";

/** Every block of prose in reading order; code, comments, frontmatter and what raw HTML hides are not prose. */
export function readBlocks(tree: Root, source: string): Block[] {
  const hidden = findHiddenSpans(tree, source);
  const blocks = collectBlocks(tree, source);
  return hidden.length === 0
    ? blocks
    : blocks.map((block) => withoutHidden(block, hidden)).filter(hasWords);
}

function collectBlocks(tree: Root, source: string): Block[] {
  const blocks: Block[] = [];
  const cited = new Set(
    nodesOfType(tree, "footnoteReference").map(({ node }) => node.identifier),
  );
  const walk = (node: Nodes, kind: BlockKind, quoted: boolean): void => {
    if (
      node.type === "paragraph" ||
      node.type === "heading" ||
      node.type === "tableCell"
    ) {
      const own = kindOf(node.type, kind);
      addBlock(blocks, node.children, own, quoted, source);
      return;
    }
    if (node.type === "html") {
      // A line that begins with a tag or a comment is raw HTML to its end, and its words are read all the same.
      const block = toBlock(readHtmlWords(node), kind, quoted);
      if (hasWords(block)) blocks.push(block);
      return;
    }
    // A footnote that nothing refers to is drawn nowhere.
    if (node.type === "footnoteDefinition" && !cited.has(node.identifier))
      return;
    if (!("children" in node)) return;
    const inner = node.type === "listItem" ? "list-item" : kind;
    for (const child of node.children)
      walk(child, inner, quoted || node.type === "blockquote");
  };
  walk(tree, "paragraph", false);
  return blocks;
}

function hasWords({ text }: Block): boolean {
  return text.trim() !== "";
}

function withoutHidden(block: Block, hidden: readonly Span[]): Block {
  const { text, offsetAt, kind, quoted } = block;
  const run = startRun();
  let isWhole = true;
  for (let index = 0; index < text.length; index += 1) {
    const at = offsetAt(index);
    if (isWithin(hidden, at)) isWhole = false;
    else run.append(text[index] ?? "", at);
  }
  return isWhole ? block : toBlock(run, kind, quoted);
}

/** @param spans in order, not overlapping */
function isWithin(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return (spans[low]?.start ?? Infinity) <= at;
}

function kindOf(
  type: "paragraph" | "heading" | "tableCell",
  around: BlockKind,
): BlockKind {
  if (type === "heading") return "heading";
  return type === "tableCell" ? "table-cell" : around;
}

function addBlock(
  blocks: Block[],
  children: readonly PhrasingContent[],
  kind: BlockKind,
  quoted: boolean,
  source: string,
): void {
  const run = startRun();
  const alts: Block[] = [];
  const collect = (node: PhrasingContent): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === "text" || node.type === "inlineCode") {
      appendText(run, node.value, start, end, source);
    } else if (node.type === "break") {
      run.append(" ", start);
    } else if (node.type === "image" || node.type === "imageReference") {
      const alt = startRun();
      appendText(alt, node.alt ?? "", start, end, source);
      if (alt.text().trim() !== "") alts.push(toBlock(alt, "alt-text", quoted));
    } else if (node.type === "delete") {
      // Struck out: the article takes these words back.
    } else if ("children" in node) {
      for (const child of (node as Parent).children)
        collect(child as PhrasingContent);
    }
  };
  for (const child of children) collect(child);
  if (run.text().trim() !== "") blocks.push(toBlock(run, kind, quoted));
  blocks.push(...alts);
}

function toBlock(run: TextRun, kind: BlockKind, quoted: boolean): Block {
  return { kind, text: run.text(), offsetAt: run.offsetAt, quoted };
}

const lineStart = /(?:[ \t]*>)*[ \t]*/y;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

// A text is shorter than its source where it holds escapes or entities; then
// each character is looked for from where the one before it was found. What an
// entity stands for need not be in the source at all, and may stand elsewhere in it.
function appendText(
  run: TextRun,
  value: string,
  start: number,
  end: number,
  source: string,
): void {
  if (end - start === value.length && source.startsWith(value, start)) {
    if (value !== "") run.append(value, start);
    return;
  }
  let at = start;
  for (let index = 0; index < value.length; index += 1) {
    const character = value[index] ?? "";
    if (value[index - 1] === "\n") {
      lineStart.lastIndex = at;
      at += lineStart.exec(source)?.[0].length ?? 0;
    }
    entity.lastIndex = at;
    const written = source[at] === "&" ? entity.exec(source)?.[0] : undefined;
    // Where the words stand literally, as in code, "&amp;" is no entity.
    if (written !== undefined && !value.startsWith(written, index)) {
      run.append(character, Math.min(at, Math.max(end - 1, start)));
      at += written.length;
      continue;
    }
    const isSecondHalf = /[\uDC00-\uDFFF]/.test(character);
    if (isSecondHalf && source[at] !== character) {
      run.append(character, run.lastOffset() ?? start);
      continue;
    }
    const found =
      source[at] === character && at < end
        ? 0
        : source.slice(at, Math.min(end, at + 1_000)).indexOf(character);
    if (found !== -1) at += found;
    run.append(character, Math.min(at, Math.max(end - 1, start)));
    if (found !== -1) at += 1;
  }
}
