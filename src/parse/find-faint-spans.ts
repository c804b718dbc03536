// Stretches of an article that raw HTML draws so that readers may not see them.
// Whether they do depends on the site's styles and on what stands around, so these
// words count as said, and somebody is told.
import type { Root } from "mdast";
import type { Article } from "../model/article.ts";
import { findElements } from "./find-hidden-spans.ts";

const mayBeFaint =
  /<[a-z][^<>]{0,2000}\b(?:style|class|color|size|popover|inert)\b|<(?:noscript|option|dialog)\b/i;

/** Declarations with which words are drawn small, pale, far away or not at all. */
const declarations: readonly RegExp[] = [
  /(?:^|;)\s*(?:color|-webkit-text-fill-color)\s*:\s*(?:white|transparent|#f{3,8}\b|rgba?\([^)]{0,40}[,/]\s*0?\.?0%?\s*\)|rgb\(\s*255\D{1,5}255\D{1,5}255|hsla?\([^)]{0,40}100%\s*\))[^;]{0,40}/i,
  /(?:^|;)\s*opacity\s*:\s*(?:0?\.[0-2]\d{0,8}|0|[0-9]%)\s*(?:!important\s*)?(?=;|$)/i,
  /(?:^|;)\s*font-size\s*:\s*(?:0|[0-3]?(?:\.\d{1,8})?(?:px|pt)|0?\.[0-2]\d{0,8}(?:em|rem|%))[^;.\d]{0,20}(?=;|$)/i,
  /(?:^|;)\s*text-indent\s*:\s*-\s*\d[^;]{0,40}/i,
  /(?:^|;)\s*(?:left|right|top|bottom|margin-left|margin-top|inset)\s*:\s*-\s*\d{3,8}[^;]{0,40}/i,
  /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?=;|$)/i,
  /(?:^|;)\s*clip(?:-path)?\s*:[^;]{1,80}/i,
  /(?:^|;)\s*transform\s*:[^;]{0,40}(?:scale[xy]?\(\s*0?\.?0|translate)[^;]{0,40}/i,
  /(?:^|;)\s*z-index\s*:\s*-[^;]{0,20}/i,
  /(?:^|;)\s*filter\s*:[^;]{0,40}(?:opacity|blur|contrast)[^;]{0,40}/i,
  /(?:^|;)\s*content-visibility\s*:\s*hidden/i,
];
const classes =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|hidden|hide|is-hidden|d-none|invisible|none)(?=\s|$)/i;

/** In reading order, not overlapping. */
export function findFaintSpans(tree: Root, text: string): Article["faint"] {
  if (!mayBeFaint.test(text)) return [];
  return findElements(tree, text.length, explainFaintness).map(
    ({ start, end, as }) => ({ span: { start, end }, because: as }),
  );
}

function explainFaintness(
  name: string,
  attributes: string,
): string | undefined {
  const tag = name.toLowerCase();
  if (tag === "noscript" || tag === "option") return `<${tag}>`;
  if (tag === "dialog" && !/\sopen\b/i.test(attributes)) return "<dialog>";
  const style = valueOf(attributes, "style") ?? "";
  for (const declaration of declarations) {
    const [found] = declaration.exec(style) ?? [];
    if (found !== undefined) return found.replace(/^;?\s*/, "").trim();
  }
  const [own] = classes.exec(valueOf(attributes, "class") ?? "") ?? [];
  if (own !== undefined) return `class ${own.trim()}`;
  if (/(?:^|\s)(?:popover|inert)(?=[\s=]|$)/i.test(attributes))
    return /inert/i.test(attributes) ? "inert" : "popover";
  if (tag !== "font") return undefined;
  const color = valueOf(attributes, "color") ?? "";
  if (/^\s*(?:white|#?f{6}|#f{3})\s*$/i.test(color)) return `color ${color}`;
  const size = valueOf(attributes, "size") ?? "";
  return /^\s*(?:0|-\d)/.test(size) ? `size ${size}` : undefined;
}

function valueOf(
  attributes: string,
  name: "style" | "class" | "color" | "size",
) {
  const [, quoted, single, bare] = readers[name].exec(attributes) ?? [];
  return quoted ?? single ?? bare;
}

const readers = {
  style: /(?:^|\s)style\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  class: /(?:^|\s)class\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  color: /(?:^|\s)color\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
  size: /(?:^|\s)size\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i,
};
