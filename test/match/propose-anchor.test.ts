import { describe, expect, test } from "vitest";
import { matchArticle } from "../../src/match/match-article.ts";
import { doubtAnchor, proposeAnchor } from "../../src/match/propose-anchor.ts";
import { readProse } from "../parse/read-markdown.ts";
import { claimsOf } from "./claims-of.ts";

const claims = claimsOf([
  { id: "one-use", statement: "Each backup code works once." },
]);

function propose(prose: string, signed?: string) {
  const article = readProse(prose);
  const sights = matchArticle(article, claims);
  const found = proposeAnchor("one-use", sights, article.sentences, signed);
  return found && { text: found.sentence.text, because: found.because };
}

describe("an anchor", () => {
  test("is proposed for the sentence that states the claim, in prose before headings", () => {
    expect(
      propose(
        "## Each backup code works once\n\nDoes a backup code work once?\n\nA backup code perhaps works once.\n\nEach backup code can be used only once.",
      ),
    ).toEqual({
      text: "Each backup code can be used only once.",
      because: "it has all that the claim speaks of, and says the same of it",
    });
  });

  test("is not proposed where no sentence states it", () => {
    expect(propose("Log in.")).toBeUndefined();
  });

  test("is found again by its signed words, and by most of them", () => {
    const prose =
      "Each backup code works once.\n\nA backup code burns up the moment you log in.";
    expect(
      propose(prose, "A backup code  burns up the moment you log in."),
    ).toEqual({
      text: "A backup code burns up the moment you log in.",
      because: "it has the words that were signed off",
    });
    expect(
      propose(prose, "A backup code burns up the second you log in."),
    ).toEqual({
      text: "A backup code burns up the moment you log in.",
      because: "it has nearly the words that were signed off",
    });
    expect(propose(prose, "Something else was signed.")?.text).toBe(
      "Each backup code works once.",
    );
  });

  test("is doubted on a sentence that says nothing of the claim while another states it", () => {
    const article = readProse("Log in first. Each backup code works once.");
    const sights = matchArticle(article, claims);
    const [wrong, right] = article.sentences;
    if (wrong === undefined || right === undefined) throw new Error("no text");
    expect(doubtAnchor("one-use", wrong, sights)?.sentence).toEqual(right);
    expect(doubtAnchor("one-use", right, sights)).toBeUndefined();
    expect(doubtAnchor("one-use", wrong, [])).toBeUndefined();
  });
});
