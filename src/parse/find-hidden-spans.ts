// Stretches of an article that raw HTML keeps from readers: what stands there is
// not said, however it reads in the file.
import type { Html, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Span } from "../model/place.ts";

const mayHide =
  /\bhidden\b|display\s*:\s*none|<(?:script|style|template|del|s|strike)\b/i;
const tag =
  /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]{0,40})\b([^<>]{0,2000})>/gi;
const hiding =
  /(?:^|\s)hidden(?:[\s=/]|$)|style\s*=\s*["'][^"']{0,500}(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Never drawn; or, as with ~~ ~~, drawn as taken back. */
const unsaid = /^(script|style|template|del|s|strike)$/i;
const neverClosed =
  /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** In reading order, not overlapping. What is opened hidden and never closed stays hidden to the end. */
export function findHiddenSpans(tree: Root, text: string): Span[] {
  if (!mayHide.test(text)) return [];
  return findElements(tree, text.length, (name, rest) =>
    hiding.test(rest) || unsaid.test(name) ? name : undefined,
  );
}

/** Outermost elements of raw HTML that are judged to be something, in reading order. One that is never closed goes on to the end. */
export function findElements<T>(
  tree: Root,
  textEnd: number,
  judge: (name: string, attributes: string) => T | undefined,
): (Span & { readonly as: T })[] {
  const found: (Span & { readonly as: T })[] = [];
  const open: string[] = [];
  let begun:
    { readonly depth: number; readonly at: number; readonly as: T } | undefined;
  visit(tree, "html", (node: Html) => {
    const offset = node.position?.start.offset ?? 0;
    for (const match of node.value.matchAll(tag)) {
      const [whole, slash, name = "", rest = ""] = match;
      if (name === "" || neverClosed.test(name) || rest.endsWith("/")) continue;
      const at = offset + match.index;
      if (slash === "/") {
        const depth = open.lastIndexOf(name.toLowerCase());
        if (depth === -1) continue;
        open.length = depth;
        if (begun === undefined || depth > begun.depth) continue;
        found.push({ start: begun.at, end: at + whole.length, as: begun.as });
        begun = undefined;
        continue;
      }
      const as = judge(name, rest);
      if (as !== undefined) begun ??= { depth: open.length, at, as };
      open.push(name.toLowerCase());
    }
  });
  if (begun !== undefined)
    found.push({ start: begun.at, end: textEnd, as: begun.as });
  return found;
}
