// The matcher against the labelled sentences. Figures of both halves are kept in
// test/fixtures/claims/figures.md; `npx vitest run test/match -u` writes it anew.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { describeFigure, describeFigures } from "./describe-figures.ts";
import {
  claimById,
  compileById,
  countFigures,
  judgeHalf,
  type Figures,
} from "./labelled-set.ts";
import { judgeSentence } from "../../src/match/judge-sentence.ts";
import { readSentence } from "../../src/match/read-sentence.ts";
import { readArticle } from "../parse/read-markdown.ts";

describe("the labelled sentences", () => {
  test("are many, and every one is about a claim there is", () => {
    const judged = [...judgeHalf("tune"), ...judgeHalf("unseen")];
    expect(judged.length).toBeGreaterThanOrEqual(300);
    expect(claimById.size).toBeGreaterThanOrEqual(15);
    const texts = judged.map(({ claim, sentence }) => `${claim}: ${sentence}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  // What was measured, rounded down; of false alarms, rounded up.
  test("of the half it was tuned on are judged as well as they were", () => {
    const figures = countFigures("tune");
    const atLeast: Partial<Record<keyof Figures, number>> = {
      contradictionsFound: 0.98,
      statementsFound: 0.98,
      statesRight: 1,
      hedgesFound: 1,
      proposalsRight: 0.98,
      forbiddenFound: 1,
    };
    const low = (Object.keys(atLeast) as (keyof Figures)[])
      .filter((key) => shareOf(figures, key) < (atLeast[key] ?? 0))
      .map((key) => `${key}: ${describeFigure(figures[key])}`);
    expect(low).toEqual([]);
    expect(shareOf(figures, "falseAlarms")).toBeLessThanOrEqual(0.01);
    expect(shareOf(figures, "forbiddenFalseAlarms")).toBe(0);
  });

  test("of both halves give the figures on record, mistakes included", async () => {
    await expect(describeFigures()).toMatchFileSnapshot(
      "../fixtures/claims/figures.md",
    );
  });

  test("give the figures that the documentation states", () => {
    const page = readFileSync(
      new URL("../../docs/claims-matcher.md", import.meta.url),
      "utf8",
    ).replace(/ +/g, " ");
    const tune = countFigures("tune");
    const unseen = countFigures("unseen");
    const stated = (Object.keys(tune) as (keyof Figures)[]).map(
      (key) =>
        `| ${describeFigure(tune[key])} | ${describeFigure(unseen[key])} |`,
    );
    expect(stated.filter((line) => !page.includes(line))).toEqual([]);
  });
});

describe("the articles here", () => {
  const files = [
    "articles/instagram-backup-codes-not-working.md",
    "articles/github-recovery-codes.md",
  ];
  test.each(files)("%s contradicts no claim of the set", (file) => {
    const text = readFileSync(
      new URL(`../../${file}`, import.meta.url),
      "utf8",
    );
    const sentences = readArticle(text, file).sentences;
    const alarms = [...claimById.values()]
      .filter(({ mode }) => mode === "must")
      .flatMap(({ id }) => {
        const claim = compileById(id);
        return sentences
          .filter(
            (sentence) =>
              judgeSentence(claim, readSentence(sentence.text)).verdict ===
              "contradicts",
          )
          .map((sentence) => `${id}: ${sentence.text}`);
      });
    expect(alarms).toEqual([]);
  });
});

function shareOf(figures: Figures, key: keyof Figures): number {
  return figures[key].right / figures[key].of;
}
