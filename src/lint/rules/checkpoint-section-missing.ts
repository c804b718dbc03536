import { findSections } from "../../model/article.ts";
import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const checkpointSectionMissing = defineRule({
  id: "checkpoint-section-missing",
  title:
    "A checkpoint names a section that the article does not have, or has twice.",
  severity: "error",
  *check({ article }) {
    for (const [index, demand] of article.frontmatter.checkpoints.entries()) {
      const [section, another] = findSections(article, demand.section);
      if (section !== undefined && another === undefined) continue;
      const place = article.placeByPath.get(`checkpoints.${index}.section`);
      if (another !== undefined) {
        yield {
          ...(place === undefined ? {} : { place }),
          title: `More than one heading reads “${demand.section}” (the second in line ${another.place.start.line}).`,
          why: "It cannot be told which words the screen bears out.",
          todo: "Give one of the headings other words, and name the one you mean here.",
          subject: demand.screen,
        };
        continue;
      }
      const headings = article.sections.map(({ heading }) => heading);
      yield {
        ...(place === undefined ? {} : { place }),
        title: `No heading of the article reads “${demand.section}”.${didYouMean(demand.section, headings)}`,
        why: "Which words the screen bears out is told by the heading; without it the screen proves nothing.",
        todo: "Write the heading here exactly as it stands in the text.",
        ...offerReplacement(
          place,
          demand.section,
          writeYaml(suggestClearly(demand.section, headings)),
        ),
        subject: demand.screen,
      };
    }
  },
});

// Plain words stay as an editor would write them; anything else could mean something to YAML.
function writeYaml(heading: string | undefined): string | undefined {
  if (heading === undefined) return undefined;
  return /^\p{L}+(?:[ -][\p{L}\p{N}]+)+$/u.test(heading)
    ? heading
    : JSON.stringify(heading);
}
