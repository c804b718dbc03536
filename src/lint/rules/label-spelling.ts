import { defineRule } from "../define-rule.ts";

export const labelSpelling = defineRule({
  id: "label-spelling",
  title: "What is wrong, in one sentence.",
  severity: "warning",
  *check({ article }) {
    for (const sentence of article.sentences) {
      if (!sentence.text.includes("replace this")) continue;
      yield {
        place: sentence.place,
        title: "What is wrong here, in words.",
        why: "What happens to a reader when it stays.",
        todo: "The one thing to do.",
      };
    }
  },
});
