import { defineRule } from "../define-rule.ts";
import { findAbsolute } from "../find-absolute.ts";
import { findFigure } from "../find-figure.ts";
import { findWords } from "../find-words.ts";
import { readPlatformStatements } from "../read-platform-statements.ts";
import { placeOf } from "../text-places.ts";

export const numberUnregistered = defineRule({
  id: "number-unregistered",
  title:
    "A sentence says how many or how long, and no claim of the platform answers for it.",
  severity: "warning",
  *check({ article, platform }) {
    if (platform === undefined) return;
    for (const statement of readPlatformStatements(article, platform)) {
      const words = findFigure(statement, platform);
      // One finding a sentence: its claim would hold the figure too.
      if (words === undefined || findAbsolute(statement) !== undefined)
        continue;
      const { sentence } = statement;
      const [at] = findWords(article.text, words, sentence.span);
      yield {
        place: at === undefined ? sentence.place : placeOf(article, at),
        title: `“${words}” is a figure of ${platform.name}'s, and no claim says where it is known from.`,
        why: `When ${platform.name} changes the figure, nobody notices here, and readers count on the old one.`,
        todo: `Leave the figure out; or write the sentence into ${platform.folder}/claims.yaml with the page that bears it out, and put <!-- claim: its-name --> behind it.`,
        subject: words,
      };
    }
  },
});
