// Walls and pages that are gone are told from real pages by their words, and how well
// is measured: see docs/links.md. The tuning half is what the recognisers were written
// against; the unseen half was looked at once. `vitest run
// test/follow/labelled-pages.test.ts -u` writes the figures anew.
import { expect, test } from "vitest";
import type { LabelledPage } from "./label-pages.ts";
import { judgeLabelled, readLabelled } from "./label-pages.ts";

const halves = ["tuning", "unseen"] as const;

function count(half: (typeof halves)[number]) {
  const judged = readLabelled(half).map((page) => ({
    page,
    as: judgeLabelled(page),
  }));
  const real = judged.filter(({ page }) => page.is === "alive");
  const others = judged.filter(({ page }) => page.is !== "alive");
  return { judged, real, others };
}

const line = ({ page, as }: { page: LabelledPage; as: string }) =>
  `- ${page.page}: is ${page.is}, taken for ${as}`;

test("the figures of the labelled pages are the recorded ones, with each page taken for another", async () => {
  const parts = halves.map((half) => {
    const { judged, real, others } = count(half);
    const passed = others.filter(({ as }) => as === "alive");
    const held = real.filter(({ as }) => as !== "alive");
    const named = others.filter(({ page, as }) => as === page.is);
    return [
      `## ${half}.json`,
      "",
      `- walls and pages that are gone, called alive: ${passed.length} of ${others.length}`,
      `- real pages, called a wall or gone: ${held.length} of ${real.length}`,
      `- walls and pages that are gone, called by their right name: ${named.length} of ${others.length}`,
      "",
      ...judged.filter(({ page, as }) => as !== page.is).map(line),
      "",
    ].join("\n");
  });
  await expect(
    `# How well pages are told apart\n\nWritten by test/follow/labelled-pages.test.ts.\n\n${parts.join("\n")}`,
  ).toMatchFileSnapshot("../fixtures/pages/figures.md");
});

test.each(halves)("%s: no wall is called alive", (half) => {
  const { others } = count(half);
  expect(others.filter(({ as }) => as === "alive").map(line)).toEqual([]);
});

test("at most two real pages in a hundred are called a wall or gone", () => {
  const real = halves.flatMap((half) => count(half).real);
  const wrong = real.filter(({ as }) => as !== "alive");
  expect(wrong.length).toBeLessThanOrEqual(real.length * 0.02);
});
