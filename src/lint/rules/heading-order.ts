import type { Article } from "../../model/article.ts";
import { foldHeading } from "../../model/article.ts";
import type { Edit, Fix } from "../../model/finding.ts";
import { defineRule } from "../define-rule.ts";
import { offsetOf, placeOf } from "../text-places.ts";

export const headingOrder = defineRule({
  id: "heading-order",
  title: "Headings skip a level, or a second top heading stands in the text.",
  severity: "warning",
  *check({ article }) {
    // The frontmatter's title is the page's top heading.
    let depth = 1;
    for (const [index, section] of article.sections.entries()) {
      const { place, heading } = section;
      if (section.depth === 1) {
        const repeats =
          foldHeading(heading) === foldHeading(article.frontmatter.title ?? "");
        yield {
          place,
          title: `“${heading}” is a second top heading; the article's title is the first.`,
          why: "Readers who move by headings, and search engines, take it for the start of another article.",
          todo: "Write it with two hash signs (##), or remove it when it repeats the title.",
          ...(repeats ? {} : shiftLevels(article, index, 2)),
        };
      } else if (section.depth > depth + 1) {
        yield {
          place,
          title: `“${heading}” is a heading of level ${section.depth}, and the one above it is of level ${depth}.`,
          why: "Readers who move by headings think that they have missed a part.",
          todo: `Write it with ${depth + 1} hash signs (${"#".repeat(depth + 1)}).`,
          ...shiftLevels(article, index, depth + 1),
        };
      }
      depth = section.depth;
    }
  },
});

// The headings under it go with it, and when it moves up those beside it too: moved
// alone, it would become the parent of its own neighbours.
function shiftLevels(
  article: Article,
  index: number,
  level: number,
): { readonly fix?: Fix } {
  const [top, ...rest] = article.sections.slice(index);
  if (top === undefined) return {};
  const by = level - top.depth;
  const end = rest.findIndex(({ depth }) =>
    by < 0 ? depth < top.depth : depth <= top.depth,
  );
  const moved = [top, ...(end === -1 ? rest : rest.slice(0, end))];
  const edits = moved.map(({ place, depth }): Edit | undefined => {
    const start = offsetOf(article, place.start);
    const signs = "#".repeat(depth);
    // A heading underlined with = or - has no level to count up.
    const isCounted = article.text.startsWith(`${signs} `, start);
    if (!isCounted || depth + by > 6) return undefined;
    return {
      place: placeOf(article, { start, end: start + depth }),
      text: "#".repeat(depth + by),
    };
  });
  if (!edits.every((edit) => edit !== undefined)) return {};
  const others = moved.length > 1 ? ", and moves the headings with it" : "";
  return {
    fix: {
      edits,
      says: `Writes “${top.heading}” with ${level} hash signs${others}.`,
    },
  };
}
