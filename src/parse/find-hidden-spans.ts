// Stretches of an article that raw HTML keeps from readers: what stands there is
// not said, however it reads in the file.
import type { Html, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Span } from "../model/place.ts";

const mayHide = /\bhidden\b|display\s*:\s*none|<(?:script|style|template)\b/i;
const tag =
  /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]{0,40})\b([^<>]{0,2000})>/gi;
const hiding =
  /(?:^|\s)hidden(?:[\s=/]|$)|style\s*=\s*["'][^"']{0,500}(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const unseen = /^(script|style|template)$/i;
const neverClosed =
  /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** In reading order, not overlapping. What is opened hidden and never closed stays hidden to the end. */
export function findHiddenSpans(tree: Root, text: string): Span[] {
  if (!mayHide.test(text)) return [];
  const hidden: Span[] = [];
  const open: string[] = [];
  let hiddenFrom: { readonly depth: number; readonly at: number } | undefined;
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
        if (hiddenFrom === undefined || depth > hiddenFrom.depth) continue;
        hidden.push({ start: hiddenFrom.at, end: at + whole.length });
        hiddenFrom = undefined;
        continue;
      }
      if (hiding.test(rest) || unseen.test(name))
        hiddenFrom ??= { depth: open.length, at };
      open.push(name.toLowerCase());
    }
  });
  if (hiddenFrom !== undefined)
    hidden.push({ start: hiddenFrom.at, end: text.length });
  return hidden;
}
