import type { Article } from "../model/article.ts";
import { findSection } from "../model/article.ts";
import type { Demand } from "../model/frontmatter.ts";

/** The bold labels of the section that a screen supports, each once, in their order. */
export function listLabels(article: Article, demand: Demand): string[] {
  const section = findSection(article, demand.section);
  if (section === undefined) return [];
  const labels = article.labels
    .filter(
      ({ sentence: { span } }) =>
        span.start >= section.span.start && span.end <= section.span.end,
    )
    .map(({ label }) => label);
  return [...new Set(labels)];
}
