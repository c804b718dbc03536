import { defineRule } from "../define-rule.ts";
import { findAbsolute } from "../find-absolute.ts";
import { findWords } from "../find-words.ts";
import { readPlatformStatements } from "../read-platform-statements.ts";
import { placeOf } from "../text-places.ts";

export const absoluteUnregistered = defineRule({
  id: "absolute-unregistered",
  title:
    "A sentence leaves no exception, and no claim of the platform answers for it.",
  severity: "warning",
  *check({ article, platform }) {
    if (platform === undefined) return;
    for (const statement of readPlatformStatements(article, platform)) {
      const words = findAbsolute(statement);
      if (words === undefined) continue;
      const { sentence } = statement;
      const [at] = findWords(article.text, words, sentence.span);
      yield {
        place: at === undefined ? sentence.place : placeOf(article, at),
        title: `“${words}” leaves no exception, and no claim says where that is known from.`,
        why: `${platform.name} treats accounts differently and changes without notice: whoever meets the exception has been told wrong.`,
        todo: `Write what usually happens; or write the sentence into ${platform.folder}/claims.yaml with the page that bears it out, and put <!-- claim: its-name --> behind it.`,
        subject: sentence.text.slice(0, 80),
      };
    }
  },
});
