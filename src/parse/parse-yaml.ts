// YAML text → value with the place of every key and value. Aliases, merge keys
// and custom tags are refused: presscheck's files need none, and bombs are made of them.
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";
import type { Document, ParsedNode } from "yaml";
import type { Place } from "../model/place.ts";
import { indexLines } from "../model/line-index.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

export interface YamlTrouble {
  readonly title: string;
  readonly place: Place;
}

export interface ParsedYaml {
  readonly value: unknown;
  /** By path joined with dots; a key's own place is under `<path>#key`. */
  readonly placeByPath: ReadonlyMap<string, Place>;
  /** Not empty when the value must not be used. */
  readonly troubles: readonly YamlTrouble[];
}

/**
 * Parses one YAML document.
 * @param firstLine number of the text's first line in its file, from 1
 */
export function parseYaml(text: string, firstLine: number): ParsedYaml {
  const plain = readPlainYaml(text, firstLine);
  return plain === undefined
    ? parseYamlFully(text, firstLine)
    : { ...plain, troubles: [] };
}

/** The same by the library alone. */
export function parseYamlFully(text: string, firstLine: number): ParsedYaml {
  const lines = indexLines(text);
  // What is missing at the end of the text is reported past its last character.
  const point = (offset: number) => {
    const { line, column } = lines.pointAt(Math.min(offset, text.length));
    return { line: line + firstLine - 1, column };
  };
  const place = (start: number, end: number): Place => ({
    start: point(start),
    end: point(end),
  });
  try {
    const document = parseDocument(text, {
      schema: "core",
      merge: false,
      uniqueKeys: true,
      prettyErrors: false,
      logLevel: "silent",
    });
    const troubles = findTroubles(document, place);
    if (troubles.length > 0)
      return { value: undefined, placeByPath: new Map(), troubles };
    return {
      value: document.toJS({ maxAliasCount: 0 }) as unknown,
      placeByPath: indexPlaces(document, place),
      troubles,
    };
  } catch (error) {
    // Nesting deep enough to exhaust the parser's stack; anything else is a bug and goes on.
    if (!(error instanceof RangeError)) throw error;
    const title =
      "The lists and brackets here are nested too deeply to be read.";
    return {
      value: undefined,
      placeByPath: new Map(),
      troubles: [{ title, place: place(0, 0) }],
    };
  }
}

type PlaceOf = (start: number, end: number) => Place;

const maxTroubles = 20;

function findTroubles(
  document: Document.Parsed,
  place: PlaceOf,
): YamlTrouble[] {
  const troubles = [...document.errors, ...document.warnings].map((error) => ({
    title: sentenceFor(error.code, error.message),
    place: place(error.pos[0], error.pos[1]),
  }));
  visit(document, (_key, node) => {
    if (!isAlias(node) || node.range == null) return;
    troubles.push({
      title:
        "References (*name) are not used in presscheck's files; write the value out.",
      place: place(node.range[0], node.range[1]),
    });
  });
  // One slip can trouble the parser at every level above it; the first few say it.
  const byTitleAndPlace = new Map(
    troubles.map((trouble) => [
      `${trouble.title} ${trouble.place.start.line}:${trouble.place.start.column}`,
      trouble,
    ]),
  );
  return [...byTitleAndPlace.values()].slice(0, maxTroubles);
}

const sentenceByCode: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "The same key stands here twice; keep one.",
  BAD_INDENT: "The indentation of this line does not fit the lines around it.",
  TAB_AS_INDENT: "This line is indented with a tab; YAML wants spaces.",
  MISSING_CHAR: "A closing quotation mark, bracket or comma is missing.",
  BLOCK_AS_IMPLICIT_KEY:
    "Two things with a colon stand on one line; put the text in quotation marks.",
  MULTILINE_IMPLICIT_KEY: "A colon is missing after this key.",
  UNEXPECTED_TOKEN: "This does not fit here.",
  TAG_RESOLVE_FAILED: "Tags (!name) are not used in presscheck's files.",
  MULTIPLE_DOCS: "A second document (---) begins here; only one is read.",
};

function sentenceFor(code: string, message: string): string {
  if (/^Flow .* end with a/.test(message)) {
    return "A closing bracket is missing, or stands too far to the left.";
  }
  return (
    sentenceByCode[code] ??
    `This is not readable as YAML: ${message.split("\n")[0] ?? ""}`
  );
}

function indexPlaces(
  document: Document.Parsed,
  place: PlaceOf,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const walk = (node: ParsedNode | null | undefined, path: string): void => {
    if (node == null) return;
    places.set(path, place(node.range[0], node.range[1]));
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const inner =
          path === "" ? String(key.value) : `${path}.${String(key.value)}`;
        if (key.range != null)
          places.set(`${inner}#key`, place(key.range[0], key.range[1]));
        walk(value, inner);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        walk(item, path === "" ? String(index) : `${path}.${index}`);
      });
    }
  };
  walk(document.contents, "");
  return places;
}
