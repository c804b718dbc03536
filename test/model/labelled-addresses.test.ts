// The labelled addresses against the finder of imitations. Figures of both halves are
// kept in test/fixtures/lookalikes/figures.md; `npx vitest run test/model -u` writes it anew.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  brandNames,
  judgeHonest,
  judgeLookalikes,
  type Half,
  type JudgedAddress,
} from "./labelled-addresses.ts";

const lookalikes = judgeLookalikes();
const honest = judgeHonest();

describe("the labelled addresses", () => {
  test("are many, and of many brands", () => {
    expect(lookalikes.length).toBeGreaterThanOrEqual(500);
    expect(honest.length).toBeGreaterThanOrEqual(450);
    expect(brandNames.length).toBeGreaterThanOrEqual(12);
    const both = new Set(honest.map(({ address }) => address));
    expect(lookalikes.filter(({ address }) => both.has(address))).toEqual([]);
  });

  test("give the figures on record, mistakes included", async () => {
    await expect(describeFigures()).toMatchFileSnapshot(
      "../fixtures/lookalikes/figures.md",
    );
  });

  test("give the figures that the documentation states", () => {
    const page = readFileSync(
      new URL("../../docs/lookalikes.md", import.meta.url),
      "utf8",
    ).replace(/ +/g, " ");
    const stated = Object.values(rows).map(
      (count) => `| ${count("tuned")} | ${count("unseen")} |`,
    );
    expect(stated.filter((line) => !page.includes(line))).toEqual([]);
    const wrong = [
      ...lookalikes.filter(isNotCaught),
      ...honest.filter(isBlocked),
    ];
    expect(
      wrong
        .map(({ address }) => address)
        .filter((address) => !page.includes(`\`${address}\``)),
    ).toEqual([]);
  });

  // What was measured, rounded down; of honest addresses, rounded up.
  test("are caught and let through as they were", () => {
    const caught = lookalikes.filter(
      ({ found }) => found?.strength === "strong",
    );
    expect(caught.length / lookalikes.length).toBeGreaterThanOrEqual(0.97);
    expect(honest.filter(isBlocked).length / honest.length).toBeLessThan(0.01);
  });
});

function isNotCaught({ found }: JudgedAddress): boolean {
  return found?.strength !== "strong";
}

function isBlocked({ found }: JudgedAddress): boolean {
  return found?.strength === "strong";
}

function isChecked({ found }: JudgedAddress): boolean {
  return found?.strength === "weak";
}

const rows = {
  "imitations caught (Must fix)": (half: Half) =>
    share(lookalikes, half, isBlocked),
  "imitations that are a Check only": (half: Half) =>
    share(lookalikes, half, isChecked),
  "honest addresses held back (Must fix)": (half: Half) =>
    share(honest, half, isBlocked),
  "honest addresses that are a Check": (half: Half) =>
    share(honest, half, isChecked),
};

function share(
  judged: readonly JudgedAddress[],
  half: Half,
  is: (each: JudgedAddress) => boolean,
): string {
  const all = judged.filter((each) => each.half === half);
  const { length } = all.filter(is);
  return `${length} of ${all.length} (${((100 * length) / all.length).toFixed(1)} %)`;
}

function describeFigures(): string {
  const halves = (["tuned", "unseen"] as const).map((half) => {
    const list = (
      judged: readonly JudgedAddress[],
      is: (each: JudgedAddress) => boolean,
    ) =>
      judged
        .filter((each) => each.half === half && is(each))
        .map(
          ({ address, kind, found }) =>
            `- ${address} (${kind}): ${found?.because ?? "nothing is said of it"}`,
        )
        .join("\n");
    return [
      half === "tuned" ? "## Tuned on" : "## Not tuned on",
      Object.entries(rows)
        .map(([title, count]) => `- ${title}: ${count(half)}`)
        .join("\n"),
      "### Imitations that are not caught",
      list(lookalikes, isNotCaught),
      "### Honest addresses that are held back",
      list(honest, isBlocked),
      "### Honest addresses that are a Check",
      list(honest, isChecked),
    ].join("\n\n");
  });
  return `${["# Figures of the finder of imitations", ...halves].join("\n\n")}\n`;
}
