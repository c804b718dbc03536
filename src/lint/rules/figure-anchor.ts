import { findSection } from "../../model/article.ts";
import { defineRule } from "../define-rule.ts";
import { endOfSection } from "../end-of-section.ts";
import { offsetOf } from "../text-places.ts";

export const figureAnchor = defineRule({
  id: "figure-anchor",
  title: "The place for a checkpoint's picture is not marked in its section.",
  severity: "warning",
  *check({ article }) {
    for (const demand of article.frontmatter.checkpoints) {
      const section = findSection(article, demand.section);
      if (section === undefined) continue;
      const anchors = article.anchors.filter(
        ({ kind, id }) => kind === "checkpoint" && id === demand.screen,
      );
      const isInside = anchors.some(({ place }) => {
        const offset = offsetOf(article, place.start);
        return offset >= section.span.start && offset < section.span.end;
      });
      if (isInside) continue;
      const paste = `<!-- checkpoint: ${demand.screen} -->`;
      const elsewhere = anchors[0];
      yield {
        place: endOfSection(article, section),
        title: `The section “${section.heading}” does not mark where the picture of “${demand.screen}” goes.`,
        why: "The approved picture is put where the comment stands; without one the article goes out without it.",
        todo: "Put the comment on a line of its own, with an empty line before and behind it.",
        paste,
        ...(elsewhere === undefined
          ? {}
          : {
              near: {
                line: elsewhere.place.start.line,
                text: paste,
                because:
                  elsewhere.section === undefined
                    ? "it stands before the first heading"
                    : `it stands under “${elsewhere.section}”`,
              },
            }),
        subject: demand.screen,
      };
    }
  },
});
