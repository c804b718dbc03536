// What a template, a generator or a writer meant to replace, told by its form.
// Each form says how sure it is: the site's generator may fill some of them in.
import type { Severity } from "../model/finding.ts";
import type { Span } from "../model/place.ts";

export interface Leftover {
  readonly words: string;
  readonly span: Span;
  readonly kind: LeftoverKind;
}

export type LeftoverKind =
  "placeholder" | "generator" | "name" | "filler" | "to come";

/** A generator's own marks and names in braces may be meant: a person looks. */
export const severityByKind: Readonly<Record<LeftoverKind, Severity>> = {
  placeholder: "error",
  generator: "warning",
  name: "warning",
  filler: "error",
  "to come": "error",
};

interface Form {
  readonly kind: LeftoverKind;
  readonly pattern: RegExp;
}

const blankWords =
  "(?:your|the|our|my|new|full|first|last|user|company|product|app|platform|site|website|brand|feature|button|screen|article|page|author|city|country|phone|email|help|support)";
const blankThings =
  "(?:name|title|date|number|link|url|address|email|company|product|brand|website|code|username|price|version|handle|month|year|headline|text|page)";
/** Words that speak of the stand-in instead of being one: a shirt's size, the Super Bowl's number. */
const notSize =
  "(?<!\\b(?:size|sizes|bowl|chapter|volume|vol\\.|part|rated|olympiad|legion|and|or|x+l?,|page) )";

// The first form that matches a stretch names it; the surest come first.
const forms: readonly Form[] = [
  // Hugo's shortcodes, and Liquid's tags: what a site generator really uses.
  { kind: "generator", pattern: /\{\{[<%][^{}\n]{0,300}[%>]\}\}/g },
  { kind: "generator", pattern: /\{%[^{}\n]{0,300}%\}/g },
  // A site's own variables and filters of Jekyll, Hugo and Eleventy: {{ site.baseurl }}, {{ "/x" | relative_url }}.
  {
    kind: "generator",
    pattern:
      /\{\{-?\s{0,3}(?:(?:site|page|layout|collections|eleventy)\.|["'.$]|ref |relref |url_for)[^{}\n]{0,200}\}\}/g,
  },
  { kind: "generator", pattern: /\[\[_?TOC_?\]\]/gi },
  { kind: "placeholder", pattern: /\$?\{\{[^{}\n]{0,200}\}\}/g },
  { kind: "placeholder", pattern: /\$\{[^{}\n]{1,200}\}/g },
  { kind: "placeholder", pattern: /<[%?](?!xml)[^<>\n]{0,200}[%?]>/g },
  { kind: "placeholder", pattern: /%%[\p{L}_][\p{L}\p{N}_ .-]{0,60}%%/gu },
  // %NAME% alone is what Windows writes, so its own names are left alone.
  {
    kind: "placeholder",
    pattern:
      /(?<![%\w])%(?!(?:APPDATA|LOCALAPPDATA|USERPROFILE|USERNAME|PROGRAMFILES|PROGRAMDATA|WINDIR|SYSTEMROOT|SYSTEMDRIVE|TEMP|TMP|PATH|HOMEPATH|HOMEDRIVE|PUBLIC|COMPUTERNAME)%)[A-Z][A-Z0-9]{2,30}(?:_[A-Z0-9]{1,30}){0,5}%(?![\dA-F]{2})/g,
  },
  { kind: "placeholder", pattern: /\*\|[A-Z][A-Z0-9_:]{0,60}\|\*/g },
  {
    kind: "placeholder",
    pattern: /(?:##|@@)[A-Z][A-Z0-9_]{1,60}(?:##|@@)/g,
  },
  { kind: "placeholder", pattern: /\\?\[\\?\[[^[\]\n]{1,120}\]\](?![[(])/g },
  {
    kind: "placeholder",
    pattern:
      /\bYOUR(?:[_-][A-Z0-9]{1,30}){1,6}\b|\bYOUR(?: [A-Z]{2,20}){1,4}\b/g,
  },
  {
    kind: "placeholder",
    pattern: new RegExp(
      `\\\\?\\[(?:insert |add |enter )?(?:${blankWords} ){0,3}${blankThings}(?: here)?\\\\?\\](?![[(:])`,
      "gi",
    ),
  },
  { kind: "placeholder", pattern: /\[insert [^\][\n]{1,80}\](?![[(])/gi },
  {
    kind: "name",
    pattern:
      /(?<![\w$#%{])\{[\p{L}]{1,30}(?:[_ .-][\p{L}\p{N}]{1,30}){0,4}\}/gu,
  },
  {
    kind: "filler",
    pattern:
      /\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipiscing\b|\breplace this (?:text|paragraph|sentence|heading|title|line)\b|\byour (?:text|headline|title|heading|content|copy|logo|caption|description) (?:goes )?here\b(?=\s{0,2}(?:$|[.!\n]))/gim,
  },
  {
    kind: "to come",
    pattern:
      /(?<![\w#“"'‘-])(?:TODO|FIXME)\b(?![”"'’-])(?! (?:lists?|apps?|items?|trees?|comments?)\b)/g,
  },
  {
    kind: "to come",
    pattern:
      /(?<!\b(?:word|term|letters|abbreviation|acronym|vitamin|says|reads|means|marked) )(?<![\w.“"'‘-])(?:TK(?:TK){0,20}|TB[ADC])(?![\w”"'’-])(?!\.\w)(?!\s+\p{Lu}| (?:means|stands)\b)/gu,
  },
  { kind: "to come", pattern: /(?<=[\s|])\?{3,9}(?=\s{0,2}(?:$|[\n|]))/gm },
  {
    kind: "to come",
    pattern: new RegExp(
      `${notSize}(?<![\\w“"'‘-])XX(?:X(?![XL]))?(?![\\wX”"'’,-])(?= (?:codes?|digits?|days?|hours?|minutes?|weeks?|months?|years?|times?|attempts?|percent|devices?|accounts?|people|for|to|from|in|on|at)\\b|\\s{0,2}[.:;)]|\\s{0,2}$)`,
      "gmi",
    ),
  },
];

const mostShown = 80;

/** Every stand-in of a text, in reading order, none inside another. */
export function findLeftovers(text: string): Leftover[] {
  const found: Leftover[] = [];
  for (const { kind, pattern } of forms)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ words: match[0].slice(0, mostShown), span, kind });
    }
  const inOrder = found.toSorted(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
  let end = 0;
  return inOrder.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
