import { describe, expect, test } from "vitest";
import { judgeText, matchArticle } from "../../src/match/match-article.ts";
import { readArticle } from "../parse/read-markdown.ts";
import { claimsOf } from "./claims-of.ts";

const claims = claimsOf([
  { id: "one-use", statement: "Each backup code works once." },
  {
    id: "bypass",
    mode: "mustNot",
    statement: "A service can bypass two-factor authentication for you.",
  },
]);

describe("an article", () => {
  test("shows what each of its sentences says of the claims, title and description included", () => {
    const article = readArticle(
      [
        "---",
        "title: Backup codes can be reused",
        "description: Each backup code may work once.",
        "platform: example",
        "---",
        "",
        "Each backup code works once. Log in first.",
        "",
        "![A backup code works only once](codes.png)",
        "",
        "An app can bypass two-factor authentication.",
        "An app could bypass two-factor authentication.",
      ].join("\n"),
    );
    expect(
      matchArticle(article, claims).map(
        ({ claim, verdict, sentence: { kind, text, place } }) =>
          `${place.start.line} ${kind} ${claim} ${verdict}: ${text}`,
      ),
    ).toEqual([
      "2 heading one-use contradicts: Backup codes can be reused",
      "3 paragraph one-use hedged: Each backup code may work once.",
      "7 paragraph one-use states: Each backup code works once.",
      "9 alt-text one-use states: A backup code works only once",
      "11 paragraph bypass forbidden: An app can bypass two-factor authentication.",
      "12 paragraph bypass suspected: An app could bypass two-factor authentication.",
    ]);
  });
});

describe("a loose sentence", () => {
  test("is judged as an article's would be", () => {
    expect(
      judgeText("Each backup code works once.", "one-use", claims),
    ).toEqual({
      verdict: "states",
      because: "it has all that the claim speaks of, and says the same of it",
      score: 1,
    });
  });

  test("cannot be judged by a claim there is not", () => {
    expect(() => judgeText("Each code works.", "other", claims)).toThrow(
      "There is no claim “other”.",
    );
  });
});
