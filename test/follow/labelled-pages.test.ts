// Walls and pages that are gone are told from real pages, and how well is measured:
// see docs/links.md. The tuning halves are what the rules were written against; the
// unseen halves were looked at once. `vitest run test/follow/labelled-pages.test.ts -u`
// writes the figures anew.
import { expect, test } from "vitest";
import type { LabelledPage } from "./label-pages.ts";
import { judgeLabelled, readLabelled } from "./label-pages.ts";

const files = [
  "tuning",
  "unseen",
  "short-tuning",
  "short-unseen",
  "short-later",
] as const;

interface Judged {
  readonly page: LabelledPage;
  readonly as: string;
}

async function judgeAll(file: string) {
  const judged: Judged[] = await Promise.all(
    readLabelled(file).map(async (page) => ({
      page,
      as: await judgeLabelled(page),
    })),
  );
  const real = judged.filter(({ page }) => page.is === "alive");
  const others = judged.filter(({ page }) => page.is !== "alive");
  return { judged, real, others };
}

const isDoubt = ({ as }: Judged) => as === "too-little";
const line = ({ page, as }: Judged) =>
  `- ${page.page}: is ${page.is}, taken for ${as}`;

test("the figures of the labelled pages are the recorded ones, with each page taken for another", async () => {
  const parts = await Promise.all(
    files.map(async (file) => {
      const { judged, real, others } = await judgeAll(file);
      const passed = others.filter(({ as }) => as === "alive");
      const held = real.filter((page) => page.as !== "alive" && !isDoubt(page));
      const named = others.filter(({ page, as }) => as === page.is);
      return [
        `## ${file}.json`,
        "",
        `- walls and pages that are gone, called alive: ${passed.length} of ${others.length}`,
        `- real pages, called a wall or gone: ${held.length} of ${real.length}`,
        `- left to a person, as too little stands there: ${others.filter(isDoubt).length} walls and gone pages, ${real.filter(isDoubt).length} real ones`,
        `- walls and pages that are gone, called by their right name: ${named.length} of ${others.length}`,
        "",
        ...judged.filter(({ page, as }) => as !== page.is).map(line),
        "",
      ].join("\n");
    }),
  );
  await expect(
    `# How well pages are told apart\n\nWritten by test/follow/labelled-pages.test.ts.\n\n${parts.join("\n")}`,
  ).toMatchFileSnapshot("../fixtures/pages/figures.md");
});

test.each(files)("%s: no wall is called alive", async (file) => {
  const { others } = await judgeAll(file);
  expect(others.filter(({ as }) => as === "alive").map(line)).toEqual([]);
});

test("at most two real pages in a hundred are called a wall or gone", async () => {
  const all = await Promise.all(files.map(judgeAll));
  const real = all.flatMap((judged) => judged.real);
  const wrong = real.filter((page) => page.as !== "alive" && !isDoubt(page));
  expect(wrong.length).toBeLessThanOrEqual(real.length * 0.02);
});
