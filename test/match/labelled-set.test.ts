// The matcher against the labelled sentences. Figures of both halves are kept in
// test/fixtures/claims/figures.md; `npx vitest run test/match -u` writes it anew.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { matchArticle } from "../../src/match/match-article.ts";
import { readArticle } from "../parse/read-markdown.ts";
import { describeFigure, describeFigures } from "./describe-figures.ts";
import {
  claimsIn,
  compileHalf,
  countFigures,
  judgeHalf,
  type Figures,
} from "./labelled-set.ts";

describe("the labelled sentences", () => {
  test("are many, and every one is about a claim there is", () => {
    const judged = [...judgeHalf("tune"), ...judgeHalf("unseen")];
    expect(judged.length).toBeGreaterThanOrEqual(1500);
    const texts = judged.map(({ claim, sentence }) => `${claim}: ${sentence}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("of the two halves are about different claims", () => {
    const tuned = new Set(claimsIn("tune").map(({ statement }) => statement));
    expect(
      claimsIn("unseen").filter(({ statement }) => tuned.has(statement)),
    ).toEqual([]);
  });

  // What was measured, rounded down; of false alarms, rounded up.
  test("of the half it was tuned on are judged as well as they were", () => {
    const figures = countFigures("tune");
    const atLeast: Partial<Record<keyof Figures, number>> = {
      contradictionsFound: 0.88,
      statementsFound: 0.77,
      statesRight: 0.95,
      forbiddenFound: 0.91,
    };
    const low = (Object.keys(atLeast) as (keyof Figures)[])
      .filter((key) => shareOf(figures, key) < (atLeast[key] ?? 0))
      .map((key) => `${key}: ${describeFigure(figures[key])}`);
    expect(low).toEqual([]);
    expect(shareOf(figures, "falseAlarms")).toBeLessThanOrEqual(0.04);
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
  test.each([
    ["articles/instagram-backup-codes-not-working.md", "Instagram"],
    ["articles/github-recovery-codes.md", "GitHub"],
  ])("%s contradicts no claim about %s", (file, platform) => {
    const text = readFileSync(
      new URL(`../../${file}`, import.meta.url),
      "utf8",
    );
    const sights = matchArticle(
      readArticle(text, file),
      compileHalf("tune", platform),
    );
    expect(
      sights
        .filter(
          ({ verdict }) => verdict === "contradicts" || verdict === "forbidden",
        )
        .map(({ claim, sentence }) => `${claim}: ${sentence.text}`),
    ).toEqual([]);
  });
});

function shareOf(figures: Figures, key: keyof Figures): number {
  return figures[key].right / figures[key].of;
}
