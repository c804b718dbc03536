import { quoteSentence } from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";

export const answerDiffers = defineRule({
  id: "answer-differs",
  title: "An answer to a question says other than the rest of the article.",
  severity: "warning",
  *check({ clashes }) {
    for (const { answer, other, because } of clashes)
      yield {
        place: answer.place,
        title: `“${quoteSentence(answer)}” does not go with line ${other.place.start.line}, “${quoteSentence(other)}”: there, ${because}.`,
        why: "Readers who only read the answer are told something else than those who read the steps.",
        todo: "See which of the two is true today, and correct the other.",
        near: {
          line: other.place.start.line,
          text: quoteSentence(other),
          because: "it speaks of the same, and says it differently",
        },
        subject: answer.text.slice(0, 80),
      };
  },
});
