// Markdown text → Article, or what keeps it from being one.
import type { Root, Yaml } from "mdast";
import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Frontmatter } from "../model/frontmatter.ts";
import { frontmatterSchema } from "../model/frontmatter.ts";
import { placeAt } from "../model/place.ts";
import { checkShape } from "./check-shape.ts";
import { cutSentences } from "./cut-sentences.ts";
import type { LineIndex } from "./line-index.ts";
import { indexLines } from "./line-index.ts";
import type { MarkdownParser } from "./parse-markdown.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import { parseYaml } from "./parse-yaml.ts";
import { readAnchors } from "./read-anchors.ts";
import { readBlocks } from "./read-blocks.ts";
import { readLabels } from "./read-labels.ts";
import { readLinks } from "./read-links.ts";
import { readSections } from "./read-sections.ts";
import { suggestWord } from "./suggest.ts";

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
  text: string,
  parse: MarkdownParser,
): ParsedArticle {
  const tree = parse(text);
  const first = tree.children[0];
  if (first?.type !== "yaml") return explainNoFrontmatter(file, text);
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
  const shape = checkShape(frontmatterSchema, yaml);
  findings.push(
    ...shape.shortfalls
      // A key that is missing because it is misspelt is reported once, as the slip.
      .filter(({ subject }) => !slips.some(({ meant }) => meant === subject))
      .map((shortfall): Finding => ({
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
    article: buildArticle(file, text, tree, first, yaml, frontmatter),
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
    tree,
    frontmatter,
    placeByPath: yaml.placeByPath,
    frontmatterEnd: { line: yamlNode.position?.end.line ?? 1, column: 1 },
    sections,
    sentences,
    anchors: readAnchors(tree, sentences, sections, lines),
    ...readLinks(tree, sections, lines),
    labels: readLabels(tree, sentences, lines),
  };
}

function explainNoFrontmatter(file: string, text: string): ParsedArticle {
  if (!/^---[ \t]*\r?\n/.test(text))
    return { isUnderCheck: false, article: undefined, findings: [] };
  const finding: Finding = {
    rule: "frontmatter",
    severity: "error",
    file,
    place: placeAt(1, 1),
    title: "The frontmatter begins here and is never closed.",
    todo: "Put a line with three hyphens after its last key.",
    paste: "---",
  };
  return { isUnderCheck: true, article: undefined, findings: [finding] };
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
    paste: `${meant}:`,
    subject: key,
  };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
