// Where the words of an article name an official page.
import type { Article, ArticleLink } from "../model/article.ts";
import { nodesOfType } from "../model/nodes-by-type.ts";
import type { Place, Span } from "../model/place.ts";
import type { OfficialLink } from "../model/platform.ts";
import { findWords } from "./find-words.ts";
import { placeOf, spanOf } from "./text-places.ts";

export interface Mention {
  readonly link: OfficialLink;
  /** As the article has them. */
  readonly words: string;
  readonly place: Place;
  /** Heading of the innermost section. */
  readonly section: string | undefined;
}

/** An article that repeats a name more often is not prose, and must not take for ever. */
const mostPerName = 50;

/** Every place outside a link that names one of the pages, in reading order. */
export function findUnlinkedMentions(
  article: Article,
  links: Iterable<OfficialLink>,
): Mention[] {
  const found = [...links].flatMap((link) =>
    [link.title, ...link.names].flatMap((name) =>
      findWords(article.text, name)
        .slice(0, mostPerName)
        .map((span) => ({ link, span })),
    ),
  );
  const taken = [
    ...article.links.map((link) => linkSpan(article, link)),
    ...codeSpans(article),
  ];
  return found
    .filter(({ span }) => !taken.some((around) => overlap(span, around)))
    .filter(
      ({ span }) =>
        // "help page" inside "backup-code help page" is the longer page's name.
        !found.some(
          (other) =>
            length(other.span) > length(span) && overlap(span, other.span),
        ),
    )
    .flatMap(({ link, span }) => {
      const sentence = article.sentences.find((each) =>
        overlap(span, each.span),
      );
      // Outside every sentence it stands in code, a comment or the frontmatter.
      if (sentence === undefined) return [];
      const words = article.text.slice(span.start, span.end);
      const place = placeOf(article, span);
      return [{ link, words, place, section: sentence.section, span }];
    })
    .filter(isFirstOfItsPlace)
    .toSorted((a, b) => a.span.start - b.span.start);
}

// Raw HTML gives the opening tag only; what readers see linked goes on to the closing one.
function linkSpan(article: Article, link: ArticleLink): Span {
  const span = spanOf(article, link.place);
  if (!/^<a\b/i.test(article.text.slice(span.start, span.start + 3)))
    return span;
  const close = article.text.indexOf("</a", span.end);
  return close === -1 ? span : { start: span.start, end: close };
}

// What stands in a code span is something to type.
function codeSpans(article: Article): Span[] {
  const spans: Span[] = [];
  for (const { node } of nodesOfType(article.tree, "inlineCode")) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) spans.push({ start, end });
  }
  return spans;
}

function isFirstOfItsPlace(
  mention: { readonly span: Span },
  index: number,
  all: readonly { readonly span: Span }[],
): boolean {
  return (
    all.findIndex(({ span }) => span.start === mention.span.start) === index
  );
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function length(span: Span): number {
  return span.end - span.start;
}
