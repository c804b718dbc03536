// The text of the file with everything that readers are not told in words made
// blank, so that a pattern's offsets are the file's.
import type { Article } from "../model/article.ts";
import { nodesOfType, spanOfNode } from "../model/nodes-by-type.ts";
import type { Span } from "../model/place.ts";

const comment = /<!--[^]*?(?:-->|$)/g;

/** The article's source; frontmatter, code and comments are spaces, line breaks stay. */
export function blankCode(article: Article): string {
  const { line } = article.frontmatterEnd;
  const body = article.lines.offsetOf({ line: line + 1, column: 1 });
  const hidden: Span[] = [{ start: 0, end: body }];
  let openedAt: number | undefined;
  for (const type of ["code", "inlineCode"] as const)
    for (const { node } of nodesOfType(article.tree, type)) {
      const span = spanOfNode(node);
      if (span !== undefined) hidden.push(span);
    }
  for (const { node } of nodesOfType(article.tree, "html")) {
    const span = spanOfNode(node);
    if (span === undefined) continue;
    const { start, end } = span;
    hidden.push(...commentsOf(node.value, start));
    // <code> and its closing tag are two nodes in a paragraph, one in a block.
    const opens = /<(?:code|pre|script|style)\b/i.test(node.value);
    const closes = /<\/(?:code|pre|script|style)\s*>/i.test(node.value);
    if (opens && closes) hidden.push({ start, end });
    else if (opens) openedAt ??= start;
    else if (closes && openedAt !== undefined) {
      hidden.push({ start: openedAt, end });
      openedAt = undefined;
    }
  }
  return blank(article.text, hidden);
}

function commentsOf(html: string, offset: number): Span[] {
  return [...html.matchAll(comment)].map(({ 0: words, index }) => ({
    start: offset + index,
    end: offset + index + words.length,
  }));
}

function blank(text: string, hidden: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of hidden.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    parts.push(text.slice(at, from));
    parts.push(text.slice(from, end).replace(/[^\n\r]/g, " "));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}
