// The YAML that frontmatter nearly always is: keys, words, lists and quoted words, a
// line each. Read line by line it takes a tenth of the time of the library, which
// reads everything else: at the first line that is anything else this gives up.
// A property test holds values and places equal to the library's.
import type { Place, Point } from "../model/place.ts";

export interface PlainYaml {
  readonly value: unknown;
  /** As in ParsedYaml. */
  readonly placeByPath: ReadonlyMap<string, Place>;
}

/** A line's indentation, the mark of a list's item or a key, and what stands behind it. */
const itemLine = /^( *)- (\S.*)$/;
const keyLine = /^( *)([a-z][A-Za-z0-9_-]{0,60}):(?: (\S.*))?$/;
/** Words and addresses that are text whatever stands around them, and never a number, a truth or nothing. */
const word =
  /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z](?:[\w ./?!'()=&%+~-]|:(?=[\w/]))*$/i;
const day = /^\d{4}-\d\d-\d\d$/;
const quoted = /^"[^"\\]*"$/;
const list = /^\[[a-z][\w-]*(?:, [a-z][\w-]*)*\]$/i;

/** Groups in groups further to the right are the library's: it says when they are too many. */
const deepest = 40;

/** What was read, and where it ends; undefined when it is for the library. */
type Read = { readonly value: unknown; readonly end: Point } | undefined;

/** undefined when the text holds anything but the plainest YAML. */
export function readPlainYaml(
  text: string,
  firstLine: number,
): PlainYaml | undefined {
  // Control characters, tabs and carriage returns have rules of their own.
  if (!/^[\n -~\u00A1-\u02FF\u2010-\u2027]+$/.test(text)) return undefined;
  return openReader(text.split("\n"), firstLine).read();
}

function openReader(lines: readonly string[], firstLine: number) {
  const placeByPath = new Map<string, Place>();
  let at = 0;
  const point = (line: number, column: number): Point => ({
    line: line + firstLine,
    column: column + 1,
  });
  const mark = (path: string, start: Point, end: Point) => {
    placeByPath.set(path, { start, end });
    return end;
  };
  // A group goes on to the start of the next line, where there is one.
  const close = (path: string, start: Point, end: Point) =>
    mark(path, start, at < lines.length ? point(at, 0) : end);
  const indentOf = (line: string | undefined) =>
    line === undefined ? -1 : line.length - line.trimStart().length;

  /** What a key or an item is followed by on its own line. */
  const readInline = (given: string, column: number, path: string): Read => {
    const start = point(at, column);
    const end = point(at, column + given.length);
    mark(path, start, end);
    at += 1;
    if (quoted.test(given)) return { value: given.slice(1, -1), end };
    if (list.test(given)) return readList(given, column, path, end);
    return word.test(given) || day.test(given)
      ? { value: given, end }
      : undefined;
  };

  const readList = (
    given: string,
    column: number,
    path: string,
    end: Point,
  ): Read => {
    let from = column + "[".length;
    const value = given.slice(1, -1).split(", ");
    if (!value.every((item) => word.test(item))) return undefined;
    for (const [index, item] of value.entries()) {
      const start = point(at - 1, from);
      mark(`${path}.${index}`, start, point(at - 1, from + item.length));
      from += item.length + ", ".length;
    }
    return { value, end };
  };

  const readMap = (
    indent: number,
    path: string,
    lead: "spaces" | "item",
  ): Read => {
    const value: Record<string, unknown> = {};
    const start = point(at, indent);
    placeByPath.set(path, { start, end: start });
    let end = start;
    for (let isFirst = lead === "item"; ; isFirst = false) {
      const line = lines[at];
      const own = isFirst && line !== undefined ? blank(line, indent) : line;
      const match = own === undefined ? null : keyLine.exec(own);
      if (match?.[1]?.length !== indent) break;
      const [, , key = "", given] = match;
      if (Object.hasOwn(value, key)) return undefined;
      const inner = path === "" ? key : `${path}.${key}`;
      mark(`${inner}#key`, point(at, indent), point(at, indent + key.length));
      const read =
        given === undefined
          ? readBelow(indent, inner)
          : readInline(given, indent + key.length + ": ".length, inner);
      if (read === undefined) return undefined;
      value[key] = read.value;
      end = read.end;
    }
    return Object.keys(value).length === 0
      ? undefined
      : { value, end: close(path, start, end) };
  };

  const readBelow = (indent: number, path: string): Read => {
    at += 1;
    const below = indentOf(lines[at]);
    if (below <= indent || below > deepest) return undefined;
    return itemLine.test(lines[at] ?? "")
      ? readItems(below, path)
      : readMap(below, path, "spaces");
  };

  const readItems = (indent: number, path: string): Read => {
    const value: unknown[] = [];
    const start = point(at, indent);
    placeByPath.set(path, { start, end: start });
    let end = start;
    for (;;) {
      const match = itemLine.exec(lines[at] ?? "");
      if (match?.[1]?.length !== indent) break;
      const given = match[2] ?? "";
      const inner = `${path}.${value.length}`;
      const column = indent + "- ".length;
      const read = keyLine.test(given)
        ? readMap(column, inner, "item")
        : readInline(given, column, inner);
      if (read === undefined) return undefined;
      value.push(read.value);
      end = read.end;
    }
    return { value, end: close(path, start, end) };
  };

  return {
    read: (): PlainYaml | undefined => {
      const read = readMap(0, "", "spaces");
      return read === undefined || at !== lines.length
        ? undefined
        : { value: read.value, placeByPath };
    },
  };
}

// An item's mark counts as indentation for the keys behind it.
function blank(line: string, length: number): string {
  return " ".repeat(length) + line.slice(length);
}
