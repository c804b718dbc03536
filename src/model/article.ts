// An article as the stages see it: its frontmatter, and its prose cut into the
// units that claims, labels and links live in.
import type { Root } from "mdast";
import type { Demand, Frontmatter } from "./frontmatter.ts";
import type { LineIndex } from "./line-index.ts";
import type { Place, Point, Span } from "./place.ts";

/** A stretch of prose under one heading; the text before the first heading has depth 0. */
export interface Section {
  readonly heading: string;
  readonly depth: number;
  readonly place: Place;
  /** Offsets of heading and content, subsections included. */
  readonly span: Span;
}

export type BlockKind =
  "paragraph" | "heading" | "list-item" | "table-cell" | "alt-text";

/** The smallest run of prose: one paragraph, heading, list item, table cell or alt text. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** The offset in the file of a character of `text`; 0 when there is none of that number. */
  readonly offsetAt: (index: number) => number;
  readonly quoted: boolean;
}

export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly place: Place;
  readonly kind: BlockKind;
  /** Number of the block it stands in, in reading order. */
  readonly block: number;
  /** Heading of the innermost section; undefined before the first heading. */
  readonly section: string | undefined;
}

/**
 * `<!-- claim: id -->` behind a sentence or, with `<!-- /claim -->`, around some;
 * `<!-- checkpoint: screen -->` on a line of its own.
 */
export interface Anchor {
  readonly kind: "claim" | "checkpoint";
  readonly id: string;
  readonly place: Place;
  readonly section: string | undefined;
  /** What a claim anchor marks, several sentences as one; undefined when it marks no words. */
  readonly sentence: Sentence | undefined;
  /** The sentences it marks. */
  readonly marked: readonly Sentence[];
  /** What keeps it from marking anything, or leaves open what it marks. */
  readonly flaw: AnchorFlaw | undefined;
}

/** unclosed: it stands before its words. nested: it begins inside another. stray-end: a `<!-- /claim -->` that ends nothing. */
export type AnchorFlaw = "unclosed" | "nested" | "stray-end";

/** A comment that waives a finding; what of it cannot be read is undefined. */
export interface InlineWaiver {
  readonly rule: string | undefined;
  readonly why: string | undefined;
  /** The last moment it holds, as a UTC time. */
  readonly until: string | undefined;
  readonly place: Place;
  /** Where what it waives begins. */
  readonly scope: Span;
}

export interface ArticleLink {
  readonly url: string;
  readonly text: string;
  readonly place: Place;
  readonly section: string | undefined;
}

export interface ArticleImage {
  readonly url: string;
  readonly alt: string;
  readonly place: Place;
  readonly section: string | undefined;
}

/** A control's name in bold after a verb of the hand: tap **Log in**. */
export interface LabelMention {
  readonly label: string;
  readonly place: Place;
  readonly sentence: Sentence;
}

/** Where a frontmatter key or value stands; a path is joined by dots: "checkpoints.0.section". */
export type PlaceByPath = ReadonlyMap<string, Place>;

export interface Article {
  /** Repository-relative path. */
  readonly file: string;
  /** The file's name without its ending. */
  readonly id: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly tree: Root;
  readonly frontmatter: Frontmatter;
  readonly placeByPath: PlaceByPath;
  /** The line of the closing `---`. */
  readonly frontmatterEnd: Point;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly anchors: readonly Anchor[];
  readonly ignores: readonly InlineWaiver[];
  /** What readers meet besides prose: code, raw HTML, and where links and pictures lead. */
  readonly asides: readonly { readonly text: string; readonly span: Span }[];
  /** What raw HTML draws so that readers may not see it, and by what. */
  readonly faint: readonly { readonly span: Span; readonly because: string }[];
  readonly links: readonly ArticleLink[];
  readonly images: readonly ArticleImage[];
  readonly labels: readonly LabelMention[];
}

/**
 * The section under a heading, compared as readers do: but for case and white
 * space. Undefined when none has it, and when several do: which is meant is not guessed.
 */
export function findSection(
  article: Article,
  heading: string,
): Section | undefined {
  const [section, another] = findSections(article, heading);
  return another === undefined ? section : undefined;
}

/** Every section under a heading. */
export function findSections(
  article: Article,
  heading: string,
): readonly Section[] {
  const wanted = foldHeading(heading);
  return article.sections.filter(
    (section) => foldHeading(section.heading) === wanted,
  );
}

/** Whether an offset stands under one of some headings, or under a subsection of one. */
export function isUnderHeadings(
  article: Article,
  headings: readonly string[],
  offset: number,
): boolean {
  return headings.some((heading) =>
    findSections(article, heading).some(
      ({ span }) => offset >= span.start && offset < span.end,
    ),
  );
}

/** A heading for comparison. */
export function foldHeading(heading: string): string {
  return heading.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
}

/** The sentences of a section, its subsections included. */
export function sentencesOf(
  article: Article,
  section: Section,
): readonly Sentence[] {
  return article.sentences.filter(
    ({ span }) =>
      span.start >= section.span.start && span.end <= section.span.end,
  );
}

/** What a checkpoint supports: every sentence, code block, raw HTML and link address of its section. Empty when the section is missing. */
export function passageOf(article: Article, demand: Demand): string {
  const section = findSection(article, demand.section);
  if (section === undefined) return "";
  const said = sentencesOf(article, section).map(({ text }) => text);
  const inSection = ({ span }: { readonly span: Span }) =>
    span.start >= section.span.start && span.end <= section.span.end;
  const shown = article.asides.filter(inSection).map(({ text }) => text);
  return [...said, ...shown].join("\n");
}
