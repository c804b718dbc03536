// The one place that knows the Markdown parsers. There are two: remark, the
// reference, and satteri, which reads the same trees many times as fast where its
// binary runs (docs/decisions/0006-fast-parser.md). Both are loaded when the first
// article needs them: loading one takes longer than parsing an article does.
import type { Root } from "mdast";
import { isCrowded, isCrowdedForReference } from "./is-crowded.ts";
import { isReadAlike } from "./is-read-alike.ts";

export type MarkdownRead =
  | { readonly outcome: "tree"; readonly tree: Root }
  /** More characters than can be read in a time that grows with their number alone. */
  | { readonly outcome: "too-long"; readonly most: number }
  | { readonly outcome: "too-deep" }
  /** Thousands of signs in one paragraph that can stand inside one another. */
  | { readonly outcome: "too-crowded" };

/** CommonMark with GitHub's tables, and YAML frontmatter; places as offsets in UTF-16, as remark gives them. */
export interface MarkdownParser {
  /** Loads what a text needs; to be awaited before it is read. */
  readonly prepare: (text: string) => Promise<void>;
  /** Loads what any text could need, for texts that are made up on the way. */
  readonly prepareAny: () => Promise<void>;
  /** Never throws for what a text can hold. @param text without a byte order mark */
  readonly read: (text: string) => MarkdownRead;
}

export type ParseMarkdown = (text: string) => Root;

/** remark takes time with the square of some texts. */
const mostForReference = 200_000;
const mostForFast = 6_000_000;

/** The parser of every command: the fast one where it reads what the reference would. */
export async function loadMarkdownParser(): Promise<MarkdownParser> {
  return joinParsers(await loadFastParser(), loadReferenceParser);
}

/** @param fast undefined where it does not run; then the reference reads everything */
export function joinParsers(
  fast: ParseMarkdown | undefined,
  loadReference: () => Promise<ParseMarkdown>,
): MarkdownParser {
  let reference: ParseMarkdown | undefined;
  // A text is asked about twice in a row: before it is read, and then.
  let asked = { text: "", isAlike: true };
  const suitsFast = (text: string): boolean => {
    if (asked.text !== text)
      asked = { text, isAlike: isReadAlike(text) && !isCrowded(text) };
    return asked.isAlike;
  };
  const prepareAny = async () => {
    reference ??= await loadReference();
  };
  return {
    prepare: async (text) => {
      if (fast === undefined || !suitsFast(text)) await prepareAny();
    },
    prepareAny,
    read: (text) => {
      if (text.length > mostForFast)
        return { outcome: "too-long", most: mostForFast };
      if (fast !== undefined && suitsFast(text)) return grow(fast, text);
      if (text.length > mostForReference)
        return { outcome: "too-long", most: mostForReference };
      if (isCrowdedForReference(text)) return { outcome: "too-crowded" };
      if (reference === undefined) throw new Error("prepare was not awaited");
      return grow(reference, text);
    },
  };
}

function grow(parse: ParseMarkdown, text: string): MarkdownRead {
  try {
    return { outcome: "tree", tree: parse(text) };
  } catch (error) {
    // The stack is used up by nesting alone; anything else is a fault and goes on.
    if (error instanceof RangeError) return { outcome: "too-deep" };
    throw error;
  }
}

/** remark: the reference. */
export async function loadReferenceParser(): Promise<ParseMarkdown> {
  const [
    { unified },
    { default: remarkParse },
    { default: remarkFrontmatter },
    { default: remarkGfm },
  ] = await Promise.all([
    import("unified"),
    import("remark-parse"),
    import("remark-frontmatter"),
    import("remark-gfm"),
  ]);
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ["yaml"])
    .use(remarkGfm);
  return (text) => processor.parse(text);
}

/** satteri; undefined where its binary does not load, as on platforms it has none for. */
export async function loadFastParser(): Promise<ParseMarkdown | undefined> {
  const satteri = await import("satteri").catch(() => undefined);
  if (satteri === undefined) return undefined;
  return (text) => {
    const tree = satteri.markdownToMdast(text);
    if (tree.type !== "root") throw new Error(`satteri grew a ${tree.type}`);
    return tree;
  };
}
