import type { Article, Sentence } from "../../model/article.ts";
import { quoteSentence } from "../claim-sights.ts";
import { defineRule } from "../define-rule.ts";

export const hiddenWords = defineRule({
  id: "hidden-words",
  title: "Words stand in the file, and readers may never see them.",
  severity: "warning",
  *check({ article }) {
    const marked = findMarked(article);
    for (const [sentence, claim] of marked) {
      if (sentence.kind !== "alt-text") continue;
      yield {
        severity: "error",
        place: sentence.place,
        title: `The sentence marked for the claim “${claim}” is the description of a picture, and readers who see the picture never meet it.`,
        why: "A claim is made where it is read.",
        todo: "Write the sentence into the text, and put the mark behind it.",
        subject: claim,
      };
    }
    for (const { span, because } of article.faint) {
      const within = article.sentences.filter(
        ({ span: { start, end } }) => start >= span.start && end <= span.end,
      );
      const [first] = within;
      if (first === undefined) continue;
      const vital = within.find((sentence) => marked.has(sentence));
      const claim = vital && marked.get(vital);
      const sentence = vital ?? first;
      const said = `“${quoteSentence(sentence)}” is drawn so that readers may not see it: \`${because}\`.`;
      yield {
        ...(claim === undefined
          ? { subject: because }
          : { severity: "error", subject: claim }),
        place: sentence.place,
        title:
          claim === undefined
            ? said
            : `The claim “${claim}” is made where readers may not see it: \`${because}\`.`,
        why: "What counts here is what is read. Words that only the file has help nobody, and can deceive whoever checks it.",
        todo: "Write it as plain text, without the HTML around it, or take it out.",
      };
    }
  },
});

/** Sentences that a claim's mark speaks of, with the claim. */
function findMarked({ anchors }: Article): ReadonlyMap<Sentence, string> {
  return new Map(
    anchors.flatMap(({ kind, id, marked }) =>
      kind === "claim"
        ? marked.map((sentence): [Sentence, string] => [sentence, id])
        : [],
    ),
  );
}
