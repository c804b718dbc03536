import { describe, expect, test } from "vitest";
import { judgeText, matchArticle } from "../../src/match/match-article.ts";
import { readArticle, readProse } from "../parse/read-markdown.ts";
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

describe("context", () => {
  const verdictsOf = (prose: string) =>
    matchArticle(readProse(prose), claims).map(
      ({ claim, verdict, sentence: { text } }) =>
        `${claim} ${verdict}: ${text}`,
    );

  test("a pronoun stands for what the sentence before spoke of", () => {
    expect(verdictsOf("A backup code is short. It can be reused.")).toEqual([
      "one-use contradicts: It can be reused.",
    ]);
    expect(verdictsOf("## Backup codes\n\nThey can be reused.")).toEqual([
      "one-use contradicts: They can be reused.",
    ]);
    expect(verdictsOf("A backup code is short.\n\nIt can be reused.")).toEqual(
      [],
    );
  });

  test("yes and no agree with the question before them, or deny it", () => {
    expect(
      verdictsOf("## Can a backup code be reused?\n\nNo. Make a new list."),
    ).toEqual(["one-use states: No."]);
    expect(
      verdictsOf("**Can a backup code be reused?**\n\nYes, as you like."),
    ).toEqual(["one-use contradicts: Yes, as you like."]);
    expect(verdictsOf("Can a backup code be reused?\n\nSee below.")).toEqual(
      [],
    );
  });

  test("a cell speaks of its row and its column", () => {
    expect(
      verdictsOf(
        "| Kind | Can be reused | Sent by |\n| - | - | - |\n| Backup code | Yes | us |\n| Password | Yes | nobody |",
      ),
    ).toEqual(["one-use contradicts: Yes"]);
  });

  test("a list's items go on from what leads them in", () => {
    expect(
      verdictsOf("A backup code:\n\n- has digits;\n- can be reused."),
    ).toEqual(["one-use contradicts: can be reused."]);
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
