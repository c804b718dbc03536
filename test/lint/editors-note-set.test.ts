// The form of a note is guessed, so how well is measured. The tune half is what the
// rule was written against. The unseen half was not, but one hand wrote both halves
// and then the rule, so its figure flatters: on notes gathered from public
// repositories the rule found 19 of 36 before and 11 of 14 others after it was
// widened, with 1 false alarm in 25 honest lines and none in 20,000 sentences of
// package documentation. A line of the unseen half that the rule misses stays
// missed, or moves to the other half.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lintText } from "./run-example.ts";

interface LabelledSet {
  readonly notes: readonly string[];
  readonly honest: readonly string[];
}

test.each([
  { half: "tune", leastFound: 1, mostFalse: 0 },
  { half: "unseen", leastFound: 0.9, mostFalse: 0.05 },
])(
  "notes are told from honest prose: $half half",
  async ({ half, leastFound, mostFalse }) => {
    const { notes, honest } = readSet(half);
    expect(notes.length).toBeGreaterThanOrEqual(40);
    expect(honest.length).toBeGreaterThanOrEqual(40);
    const found = await flagged(notes);
    const wrong = await flagged(honest);
    const missed = notes.filter((line) => !found.includes(line));
    process.stdout.write(
      [
        `${half}: ${found.length} of ${notes.length} notes found, ${wrong.length} of ${honest.length} honest lines flagged`,
        ...missed.map((line) => `  missed: ${line}`),
        ...wrong.map((line) => `  flagged: ${line}`),
      ].join("\n") + "\n",
    );
    expect(found.length / notes.length).toBeGreaterThanOrEqual(leastFound);
    expect(wrong.length / honest.length).toBeLessThanOrEqual(mostFalse);
  },
);

test("no line stands in both halves", () => {
  const tune = readSet("tune");
  const unseen = readSet("unseen");
  const all = [tune, unseen].flatMap((set) => [...set.notes, ...set.honest]);
  expect(new Set(all).size).toBe(all.length);
});

async function flagged(lines: readonly string[]): Promise<string[]> {
  const results = await Promise.all(
    lines.map(async (line) => {
      const findings = await lintText(
        `---\ntitle: Backup codes\nplatform: example\n---\n\n${line}\n`,
      );
      return findings.some(({ rule }) => rule === "editors-note");
    }),
  );
  return lines.filter((_line, index) => results[index]);
}

function readSet(half: string): LabelledSet {
  const path = new URL(`editors-note-set/${half}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as LabelledSet;
}
