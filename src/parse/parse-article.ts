// Markdown text → Article, or what keeps it from being one.
import type { Nodes, Root, Yaml } from "mdast";
import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Frontmatter } from "../model/frontmatter.ts";
import { frontmatterSchema } from "../model/frontmatter.ts";
import { checkShape } from "./check-shape.ts";
import { cutSentences } from "./cut-sentences.ts";
import { explainNoFrontmatter } from "./explain-no-frontmatter.ts";
import type { LineIndex } from "../model/line-index.ts";
import { indexLines } from "../model/line-index.ts";
import { findFaintSpans } from "./find-faint-spans.ts";
import type { MarkdownParser } from "./parse-markdown.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readAnchors } from "./read-anchors.ts";
import { readAsides } from "./read-asides.ts";
import { readBlocks } from "./read-blocks.ts";
import { readIgnores } from "./read-ignores.ts";
import { readLabels } from "./read-labels.ts";
import { readLinks } from "./read-links.ts";
import { unreadable } from "./read-record.ts";
import { readSections } from "./read-sections.ts";
import { offerReplacement } from "../model/offer-fix.ts";
import { suggestClearly } from "../model/suggest-clearly.ts";
import { suggestWord } from "../model/suggest-word.ts";

export interface ParsedArticle {
  /** False when no key of presscheck's stands in the frontmatter: counted, never ready. */
  readonly isUnderCheck: boolean;
  /** undefined when the frontmatter could not be used; the findings say why. */
  readonly article: Article | undefined;
  readonly findings: readonly Finding[];
}

const ownKeys = Object.keys(frontmatterSchema.shape);
/** Keys no site generator uses: one of them, or a slip of one, puts an article under press check. */
const tellingKeys = ["platform", "claims", "links", "checkpoints"];

export function parseArticle(
  file: string,
  source: string,
  parser: MarkdownParser,
): ParsedArticle {
  // The Markdown parser skips a byte order mark without counting it.
  const text = source.replace(/^\uFEFF/, "");
  if (deepLine.test(text)) return refuseExcess(file, tooDeep);
  const read = parser.read(text);
  if (read.outcome === "too-long")
    return refuseExcess(file, tooLong(text.length, read.most));
  if (read.outcome === "too-crowded") return refuseExcess(file, tooCrowded);
  if (read.outcome === "too-deep" || isDeep(read.tree))
    return refuseExcess(file, tooDeep);
  const { tree } = read;
  const first = tree.children[0];
  if (first?.type !== "yaml") return readUnfenced(file, text);
  const yaml = parseYaml(first.value, 2);
  if (yaml.troubles.length > 0) return reportTroubles(file, yaml);
  const keys = isGroup(yaml.value) ? Object.keys(yaml.value) : [];
  const slips = findSlips(keys);
  const isUnderCheck =
    keys.some((key) => tellingKeys.includes(key)) ||
    slips.some(({ meant }) => tellingKeys.includes(meant));
  if (!isUnderCheck) return { isUnderCheck, article: undefined, findings: [] };
  const findings = slips.map(({ key, meant }) =>
    slipFinding(file, yaml, key, meant),
  );
  const meant = readSlipsAsMeant(yaml, slips);
  const shape = checkShape(frontmatterSchema, meant);
  findings.push(
    ...shape.shortfalls.map((shortfall): Finding => ({
      ...shortfall,
      rule: "frontmatter",
      severity: "error",
      file,
    })),
  );
  const frontmatter = shape.value;
  if (frontmatter === undefined)
    return { isUnderCheck, article: undefined, findings };
  return {
    isUnderCheck,
    article: buildArticle(file, text, tree, first, meant, frontmatter),
    findings,
  };
}

function buildArticle(
  file: string,
  text: string,
  tree: Root,
  yamlNode: Yaml,
  yaml: ParsedYaml,
  frontmatter: Frontmatter,
): Article {
  const lines: LineIndex = indexLines(text);
  const sections = readSections(tree, text.length, lines);
  const sentences = cutSentences(readBlocks(tree, text), sections, lines);
  return {
    file,
    id: file.slice(file.lastIndexOf("/") + 1).replace(/\.md$/, ""),
    text,
    lines,
    tree,
    frontmatter,
    placeByPath: yaml.placeByPath,
    frontmatterEnd: { line: yamlNode.position?.end.line ?? 1, column: 1 },
    sections,
    sentences,
    anchors: readAnchors(tree, sentences, sections, lines),
    ignores: readIgnores(tree, lines),
    asides: readAsides(tree),
    faint: findFaintSpans(tree, text),
    ...readLinks(tree, sections, lines),
    labels: readLabels(tree, sentences, lines),
  };
}

const maxDepth = 100;
const tooDeep = "Its lists or quotations are nested too deeply to be read.";
const tooCrowded =
  "A paragraph, list or table of it holds thousands of signs such as *, [ and <; put an empty line between its parts.";
/** A line that opens quotations or list items one in the other. */
const deepLine = /^[ \t]*(?:(?:(?:[-+*]|\d{1,9}[.)])[ \t]+|>[ \t]*)){100}/m;

function tooLong(length: number, most: number): string {
  return `It has ${length.toLocaleString("en")} characters; presscheck reads articles like it up to ${most.toLocaleString("en")}.`;
}

// Without recursion: what is asked is whether recursion would be safe.
function isDeep(tree: Root): boolean {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    const next: Nodes[] = [];
    for (const node of level)
      if ("children" in node)
        for (const child of node.children) next.push(child);
    level = next;
  }
  return false;
}

function refuseExcess(file: string, because: string): ParsedArticle {
  return {
    isUnderCheck: true,
    article: undefined,
    findings: [unreadable(file, because)],
  };
}

function readUnfenced(file: string, text: string): ParsedArticle {
  const finding = explainNoFrontmatter(file, text);
  return {
    isUnderCheck: finding !== undefined,
    article: undefined,
    findings: finding === undefined ? [] : [finding],
  };
}

function reportTroubles(file: string, yaml: ParsedYaml): ParsedArticle {
  const findings = yaml.troubles.map(({ title, place }): Finding => ({
    rule: "yaml",
    severity: "error",
    file,
    place,
    title,
  }));
  return { isUnderCheck: true, article: undefined, findings };
}

interface Slip {
  readonly key: string;
  readonly meant: string;
}

function findSlips(keys: readonly string[]): Slip[] {
  return keys.flatMap((key) => {
    if (ownKeys.includes(key)) return [];
    const meant = suggestWord(key, ownKeys);
    return meant === undefined || keys.includes(meant) ? [] : [{ key, meant }];
  });
}

// The slip itself holds the article; read as meant, it raises no second finding
// for everything that would be missing without it.
function readSlipsAsMeant(
  yaml: ParsedYaml,
  slips: readonly Slip[],
): ParsedYaml {
  if (slips.length === 0 || !isGroup(yaml.value)) return yaml;
  const rename = (key: string) =>
    slips.find((slip) => slip.key === key)?.meant ?? key;
  const placeByPath = new Map(
    [...yaml.placeByPath].map(([path, place]) => {
      const [key = "", ...rest] = path.split(/(?=[.#])/);
      return [[rename(key), ...rest].join(""), place];
    }),
  );
  const entries = Object.entries(yaml.value);
  const value = Object.fromEntries(
    entries.map(([key, inner]) => [rename(key), inner]),
  );
  return { ...yaml, value, placeByPath };
}

function slipFinding(
  file: string,
  yaml: ParsedYaml,
  key: string,
  meant: string,
): Finding {
  const place = yaml.placeByPath.get(`${key}#key`);
  return {
    rule: "frontmatter",
    severity: "error",
    file,
    ...(place === undefined ? {} : { place }),
    title: `“${key}” is not a key of presscheck: did you mean “${meant}”?`,
    why: "What stands under a misspelt key is not checked at all.",
    todo: `Rename the key to “${meant}”.`,
    ...offerReplacement(place, key, suggestClearly(key, ownKeys)),
    subject: key,
  };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
