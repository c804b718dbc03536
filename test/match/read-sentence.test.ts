import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSentence } from "../../src/match/read-sentence.ts";
import { readWords, stemWord } from "../../src/match/read-words.ts";

describe("words", () => {
  test("are the same however they are typed", () => {
    const plain = readWords("You can not use a log in code's list");
    expect(readWords("You can’t use a log-in code’s list")).toEqual(plain);
  });

  test.each([
    ["verify", "verification"],
    ["verified", "verifies"],
    ["code", "codes"],
    ["logged", "logging"],
    ["gave", "gives"],
    ["expiry", "expires"],
  ])("%s and %s are one", (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other));
  });

  test.each([
    ["authentication", "authenticator"],
    ["use", "us"],
    ["general", "generate"],
    ["set", "settings"],
    ["one", "on"],
    ["like", "likely"],
  ])("%s and %s are two", (one, other) => {
    expect(stemWord(one)).not.toBe(stemWord(other));
  });
});

describe("denials", () => {
  test.each([
    ["Codes do not expire.", ["not"]],
    ["Nothing and nobody can skip it.", ["nothing"]],
    ["Neither a person nor a program can skip it.", ["neither"]],
    ["It is not impossible to skip it.", ["not", "impossible"]],
    ["Not only codes expire.", []],
    ["There is no harm in sharing a code.", []],
    ["No, you can see them.", []],
    ["No. Codes work.", []],
    ["Avoid sharing codes.", ["avoid"]],
    ["Avoid services that share codes.", []],
  ])("in “%s” are %j", (text, shown) => {
    expect(readSentence(text).denials.map((one) => one.shown)).toEqual(shown);
  });

  test("end at a clause mark or at “but”", () => {
    for (const text of ["not old, it works", "not old but it works"]) {
      const { denials, words } = readSentence(text);
      const reached = words.slice(denials[0]?.from, denials[0]?.to);
      expect(reached.map((word) => word.text)).toEqual(["old"]);
    }
  });
});

describe("doubt, questions and other people's words", () => {
  test.each([
    ["It may work once.", "may"],
    ["You may share a code.", undefined],
    ["You may not be able to log in.", "may"],
    ["You get about 16 codes.", "about"],
    ["Read about your codes.", undefined],
  ])("in “%s” doubt is %s", (text, shown) => {
    expect(readSentence(text).hedge?.shown).toBe(shown);
  });

  test.each([
    ["Avoid services that claim to skip it.", "avoid"],
    ["Scammers offer to skip it.", "scammers"],
    ["Tell nobody, even if they say that they work here.", undefined],
  ])("in “%s” the warning is %s", (text, shown) => {
    expect(readSentence(text).warning?.shown).toBe(shown);
  });

  test("a question is one by its end", () => {
    expect(readSentence("Do codes expire?").isQuestion).toBe(true);
    expect(readSentence("Lost? Make new ones.").isQuestion).toBe(false);
  });
});

describe("values", () => {
  test.each([
    ["eight digits", 8, ["digit"]],
    ["an 8-digit PIN", 8, ["digit", "pin"]],
    ["a dozen recovery codes", 12, ["recovery", "code"]],
    ["a week", 168, "time"],
    ["7 days", 168, "time"],
    ["1,000 codes", 1000, ["code"]],
  ])("“%s” is %d %j", (text, amount, unit) => {
    expect(readSentence(text).values).toMatchObject([{ amount, unit }]);
  });

  test("“two-step” counts nothing", () => {
    expect(readSentence("two-step verification").values).toEqual([]);
  });
});

describe("clauses", () => {
  test("“once” is how often, or when", () => {
    const meaningsOf = (text: string) =>
      readSentence(text).occurrences.flatMap(({ meanings }) =>
        meanings.map(({ concept, sign }) => `${concept} ${sign}`),
      );
    expect(meaningsOf("It works once.")).toContain("times 1");
    expect(meaningsOf("Once you have them, store them.")).not.toContain(
      "times 1",
    );
    expect(meaningsOf("It works after you have used it.")).toContain(
      "times -1",
    );
  });
});

test("any text can be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { words, clauseOf } = readSentence(text);
      expect(clauseOf).toHaveLength(words.length);
    }),
  );
});

test("twice the words are twice the work", () => {
  const workOf = (times: number) => {
    const text = "if you do not share the code twice a week, ".repeat(times);
    const { words, denials, occurrences, byConcept } = readSentence(text);
    const reached = denials.map(({ from, to }) => to - from);
    const kept = [...byConcept.values()].map(({ length }) => length);
    return {
      words: words.length,
      occurrences: occurrences.length,
      reached: reached.reduce((sum, one) => sum + one, 0),
      mostKept: Math.max(...kept),
    };
  };
  const one = workOf(2_000);
  expect(workOf(4_000)).toEqual({
    words: 2 * one.words,
    occurrences: 2 * one.occurrences,
    reached: 2 * one.reached,
    mostKept: one.mostKept,
  });
});
