import { Parser } from "htmlparser2";

export interface PageText {
  readonly title: string;
  readonly firstHeading: string;
  /** Blocks of text, a line each. */
  readonly lines: readonly string[];
}

const unseen = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "head",
]);
const inline = new Set([
  "a",
  "b",
  "i",
  "em",
  "strong",
  "span",
  "code",
  "u",
  "small",
  "abbr",
  "mark",
  "sub",
  "sup",
  "kbd",
  "wbr",
  "font",
  "q",
  "cite",
  "time",
]);

/** The words of an HTML page as a reader sees them. Never throws: browsers do not either. */
export function readPage(html: string): PageText {
  const lines: string[] = [];
  let line = "";
  let title = "";
  let firstHeading = "";
  let unseenDepth = 0;
  let isTitle = false;
  let hasTitle = false;
  let isHeading = false;
  const endLine = () => {
    const text = line.replace(/\s+/g, " ").trim();
    if (text !== "") lines.push(text);
    if (isHeading && firstHeading === "") firstHeading = text;
    line = "";
  };
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === "title") isTitle = true;
      if (unseen.has(name)) unseenDepth += 1;
      if (!inline.has(name)) endLine();
      if (name === "h1") isHeading = true;
    },
    ontext: (text) => {
      if (isTitle && !hasTitle) title += text;
      else if (unseenDepth === 0) line += text;
    },
    onclosetag: (name) => {
      if (name === "title") {
        isTitle = false;
        // Drawings have titles too; the page's own comes first.
        hasTitle = true;
      }
      if (unseen.has(name)) unseenDepth -= 1;
      if (!inline.has(name)) endLine();
      if (name === "h1") isHeading = false;
    },
  });
  parser.end(html);
  endLine();
  return { title: title.replace(/\s+/g, " ").trim(), firstHeading, lines };
}
