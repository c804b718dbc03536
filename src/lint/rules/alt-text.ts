import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";

export const altText = defineRule({
  id: "alt-text",
  title:
    "A picture's description is too long to listen to, or says first that it is a picture.",
  severity: "warning",
  *check({ article }) {
    for (const { alt, url, place } of article.images) {
      const words = alt.replace(/\s+/g, " ").trim();
      const remark = judgeLength(words) ?? judgeOpening(words);
      if (remark !== undefined)
        yield { place, ...remark, ...(url === "" ? {} : { subject: url }) };
    }
  },
});

/** In signs as readers count them. Screen readers read a description in one breath and cannot pause or go back in it. */
const longest = 155;

function judgeLength(alt: string): RuleRemark | undefined {
  // A sign has one character at least.
  if (alt.length <= longest) return undefined;
  const signs = new Intl.Segmenter("en", { granularity: "grapheme" });
  // A description of many thousand signs need not be counted to its end.
  const length =
    alt.length > 10_000 ? "more than 10,000" : [...signs.segment(alt)].length;
  if (typeof length === "number" && length <= longest) return undefined;
  return {
    title: `This picture's description has ${length} characters; ${longest} is the most that can be listened to.`,
    why: "A screen reader reads it in one breath: whoever misses a word has to hear all of it again.",
    todo: "Say what matters in the picture, and put the rest into the text beside it.",
  };
}

const kinds =
  "(?:image|picture|pic|photo(?:graph)?|screen ?shot|screen ?grab|screen capture|graphic|illustration|icon)";
const opening = new RegExp(
  `^(?:an? |the |this |here is an? )?${kinds}(?: (?:of|showing|shows|that shows|displaying)|:)\\s(?!course\\b)`,
  "i",
);
const repeatsTitle =
  "The description says that this is a picture, which screen readers say themselves.";

function judgeOpening(alt: string): RuleRemark | undefined {
  const words = opening.exec(alt)?.[0];
  if (words === undefined) return undefined;
  const rest = alt.slice(words.length).trim();
  return {
    severity: "note",
    title: repeatsTitle,
    why: "Readers who listen hear “image” twice before they hear what it shows.",
    todo: `Leave out “${words.trim()}”${rest === "" ? "." : `: “${beginSentence(rest)}”`}`,
  };
}
import { beginSentence } from "../../model/begin-sentence.ts";
