import { describe, expect, test } from "vitest";
import {
  findCandidates,
  mostCandidates,
} from "../../src/match/index-claims.ts";
import { judgeText, matchArticle } from "../../src/match/match-article.ts";
import { readUnit } from "../../src/match/read-unit.ts";
import { readProse } from "../parse/read-markdown.ts";
import { claimsOf } from "./claims-of.ts";
import { compileHalf, judgeHalf } from "./labelled-set.ts";

describe("the index", () => {
  test("leaves out no claim that a sentence speaks of", () => {
    const claims = compileHalf("tune", "Instagram");
    const texts = judgeHalf("tune")
      .filter(({ claim }) => claims.requiredById.has(claim))
      .map(({ sentence }) => sentence);
    const ids = [...claims.requiredById.keys(), ...claims.forbiddenById.keys()];
    const lost = texts.flatMap((text) => {
      const { whole, parts } = readUnit(text, "Instagram");
      const candidates = findCandidates(claims.index, [whole, ...parts]);
      return ids
        .filter((id) => judgeText(text, id, claims).verdict !== "silent")
        .filter((id) => !candidates.has(id))
        .map((id) => `${id}: ${text}`);
    });
    expect(lost).toEqual([]);
  });

  test("of two thousand claims gives a sentence the few that share its rare words", () => {
    const colours = Array.from({ length: 2_000 }, (_, nth) => ({
      id: `code-${nth}`,
      statement: `The backup code of tile${nth} expires after ${nth + 2} days.`,
    }));
    const claims = claimsOf(colours);
    const { whole } = readUnit(
      "The backup code of tile77 expires after 3 days.",
      "Example",
    );
    const candidates = findCandidates(claims.index, [whole]);
    expect(candidates.has("code-77")).toBe(true);
    expect(candidates.size).toBeLessThanOrEqual(mostCandidates);
    const sights = matchArticle(readProse(whole.text), claims);
    expect(sights.find(({ claim }) => claim === "code-77")?.verdict).toBe(
      "contradicts",
    );
  });
});
