import type { Article, Section, Sentence } from "../model/article.ts";
import { sentencesOf } from "../model/article.ts";
import type { Place } from "../model/place.ts";

/** The point behind a section's last words, where something that belongs there is added. */
export function endOfSection(article: Article, section: Section): Place {
  const inside = sentencesOf(article, section).filter(isOpenProse);
  // Words of its own before those of its subsections.
  const last =
    inside.findLast((sentence) => sentence.section === section.heading) ??
    inside.at(-1);
  const end = (last ?? section).place.end;
  return { start: end, end };
}

/** The point behind the article's last words; behind the frontmatter when it has none. */
export function endOfArticle(article: Article): Place {
  const last =
    article.sentences.findLast(isOpenProse) ?? article.sentences.at(-1);
  const { line } = article.frontmatterEnd;
  const end = last?.place.end ?? { line, column: "---".length + 1 };
  return { start: end, end };
}

// A sentence cannot be added behind a table's row or inside a picture.
function isOpenProse({ kind }: Sentence): boolean {
  return kind === "paragraph" || kind === "list-item";
}
