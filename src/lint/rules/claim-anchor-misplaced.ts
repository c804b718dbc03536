import { findSection, isUnderHeadings } from "../../model/article.ts";
import { defineRule } from "../define-rule.ts";
import { offsetOf } from "../text-places.ts";

export const claimAnchorMisplaced = defineRule({
  id: "claim-anchor-misplaced",
  title:
    "A claim is made in a section where the readers who need it will not meet it.",
  severity: "error",
  *check({ article, platform }) {
    for (const anchor of article.anchors) {
      if (anchor.kind !== "claim" || anchor.sentence === undefined) continue;
      if (!article.frontmatter.claims.includes(anchor.id)) continue;
      const claim = platform?.claimById.get(anchor.id);
      if (claim?.sections === undefined || claim.sections.length === 0)
        continue;
      const allowed = claim.sections.flatMap(
        (heading) => findSection(article, heading) ?? [],
      );
      const offset = offsetOf(article, anchor.place.start);
      if (isUnderHeadings(article, claim.sections, offset)) continue;
      const headings = claim.sections.map((heading) => `“${heading}”`);
      const where =
        anchor.section === undefined
          ? "before the first heading"
          : `under “${anchor.section}”`;
      yield {
        place: anchor.place,
        title: `The claim “${anchor.id}” stands ${where}; it belongs under ${headings.join(" or ")}.`,
        why: claim.why,
        todo:
          allowed.length > 0
            ? `Move the sentence and its comment under “${allowed[0]?.heading ?? ""}”.`
            : `This article has no such heading: add one of them, and move the sentence and its comment there.`,
        subject: anchor.id,
      };
    }
  },
});
