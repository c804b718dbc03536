// A claim's comment put behind its sentence, and nothing else touched.
import { visit } from "unist-util-visit";
import type { Anchor, Article, Sentence } from "../model/article.ts";
import type { Span } from "../model/place.ts";
import { parseArticle } from "../parse/parse-article.ts";
import type { MarkdownParser } from "../parse/parse-markdown.ts";

export interface MarkEdit {
  readonly claim: string;
  /** Offset in the article's text. */
  readonly at: number;
  readonly text: string;
  /** The mark it takes the place of. */
  readonly remove: Span | undefined;
}

/**
 * The edit that marks a sentence, tried on the text: undefined where a mark
 * behind it would stand inside bold or a link, mark another sentence, or change
 * what any sentence says.
 * @param old the claim's mark that is to move; one that is closed by another comment cannot
 */
export function tryMark(
  article: Article,
  claim: string,
  sentence: Sentence,
  old: Anchor | undefined,
  parser: MarkdownParser,
): MarkEdit | undefined {
  const edit: MarkEdit = {
    claim,
    at: findEndOfSentence(article, sentence),
    text: ` <!-- claim: ${claim} -->`,
    remove: old && spanOfMark(article, old),
  };
  const { article: after } = parseArticle(
    article.file,
    applyMarks(article.text, [edit]),
    parser,
  );
  if (after === undefined) return undefined;
  const expected = [
    ...article.anchors.filter((anchor) => anchor !== old).map(nameAnchor),
    nameAnchor({
      kind: "claim",
      id: claim,
      sentence,
      flaw: undefined,
    }),
  ];
  const isClean =
    sameTexts(after.anchors.map(nameAnchor).toSorted(), expected.toSorted()) &&
    sameTexts(
      after.sentences.map(({ text }) => text),
      article.sentences.map(({ text }) => text),
    );
  return isClean ? edit : undefined;
}

/** The text with the marks put in and the old ones taken out. */
export function applyMarks(text: string, edits: readonly MarkEdit[]): string {
  const changes = edits.flatMap(({ at, text: put, remove }) => [
    { span: { start: at, end: at }, put },
    ...(remove === undefined ? [] : [{ span: remove, put: "" }]),
  ]);
  return changes
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (now, { span, put }) =>
        now.slice(0, span.start) + put + now.slice(span.end),
      text,
    );
}

const inline = new Set([
  "strong",
  "emphasis",
  "delete",
  "link",
  "linkReference",
  "inlineCode",
]);

// Behind the marks of bold and links that the sentence ends in, and behind an
// entity; before trailing spaces, which may be a line break.
function findEndOfSentence(
  { tree, text }: Article,
  { span }: Sentence,
): number {
  const entity = /&#?\w{1,32};/y;
  entity.lastIndex = span.end - 1;
  let end = entity.test(text) ? entity.lastIndex : span.end;
  visit(tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (inline.has(node.type) && from < span.end && to >= span.end)
      end = Math.max(end, to);
  });
  return end;
}

function spanOfMark({ text, lines }: Article, { place }: Anchor): Span {
  const start = lines.offsetOf(place.start);
  const end = lines.offsetOf(place.end);
  return { start: text[start - 1] === " " ? start - 1 : start, end };
}

function nameAnchor({
  kind,
  id,
  sentence,
  flaw,
}: Pick<Anchor, "kind" | "id" | "sentence" | "flaw">): string {
  return JSON.stringify([kind, id, sentence?.text, flaw]);
}

function sameTexts(some: readonly string[], others: readonly string[]) {
  return (
    some.length === others.length &&
    some.every((text, index) => text === others[index])
  );
}
