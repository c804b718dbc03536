import { defineRule } from "../define-rule.ts";

export const headingOrder = defineRule({
  id: "heading-order",
  title: "Headings skip a level, or a second top heading stands in the text.",
  severity: "warning",
  *check({ article }) {
    // The frontmatter's title is the page's top heading.
    let depth = 1;
    for (const section of article.sections) {
      const { place, heading } = section;
      if (section.depth === 1) {
        yield {
          place,
          title: `“${heading}” is a second top heading; the article's title is the first.`,
          why: "Readers who move by headings, and search engines, take it for the start of another article.",
          todo: "Write it with two hash signs (##), or remove it when it repeats the title.",
        };
      } else if (section.depth > depth + 1) {
        yield {
          place,
          title: `“${heading}” is a heading of level ${section.depth}, and the one above it is of level ${depth}.`,
          why: "Readers who move by headings think that they have missed a part.",
          todo: `Write it with ${depth + 1} hash signs (${"#".repeat(depth + 1)}).`,
        };
      }
      depth = section.depth;
    }
  },
});
