// Findings that may stand: waived with a name, a reason and a day, or known since
// presscheck came to an old collection.
import { afterEach, expect, test } from "vitest";
import type { Workspace } from "./workspace.ts";
import { guide, openWorkspace, shortGuide } from "./workspace.ts";

const opened: Workspace[] = [];

function openWithNotes(): Workspace {
  const workspace = openWorkspace();
  opened.push(workspace);
  workspace.edit(
    guide,
    "## Find your situation\n",
    "## Find your situation\n\n[Note to editor: add a picture]\n\n[Note to editor: check the tone]\n",
  );
  return workspace;
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.remove();
});

const today = ["--now", "2026-11-20"];
const waive = [
  ...today,
  "waive",
  guide,
  "--rule",
  "editors-note",
  "--by",
  "Ada",
  "--reason",
  "a quotation",
  "--until",
  "2027-06-30",
];

test("what is waived counts no more, and is still shown; another finding of the rule counts", async () => {
  const workspace = openWithNotes();
  const note = "[Note to editor: add a picture]";
  const line = workspace.read(guide).split("\n").indexOf(note) + 1;
  const waived = await workspace.run([...waive, "--line", `${line}`]);
  expect(waived).toMatchObject({ exit: 0, err: "" });
  expect(waived.out).toContain(`waived  line ${line}: `);
  expect(waived.out).toContain("articles/practice/");
  const one = await workspace.run([...today, "lint"]);
  expect(one.exit).toBe(1);
  expect(one.out).toContain("1 thing to fix");
  expect(one.out.replace(/\s+/g, " ")).toContain(
    `${guide}:${line} editors-note, waived until 30 Jun 2027 by Ada: a quotation`,
  );
  // The sentence is waived, not its line.
  workspace.edit(guide, "## The short answer\n", "## The short answer\n\n");
  workspace.edit(guide, "[Note to editor: check the tone]\n", "");
  expect((await workspace.run([...today, "lint"])).exit).toBe(0);
});

test("a waiver that has run out lets nothing stand, and says so", async () => {
  const workspace = openWithNotes();
  await workspace.run(waive);
  expect((await workspace.run([...today, "lint"])).exit).toBe(0);
  const later = await workspace.run(["--now", "2027-07-02", "lint"]);
  expect(later.exit).toBe(1);
  expect(later.out).toContain("held until 2027-06-30");
  expect(later.out).toContain("4 things to fix");
});

test("a waiver that nobody could weigh or that outlasts a year is refused", async () => {
  const workspace = openWithNotes();
  const change = (from: string, to: string) =>
    waive.map((word) => (word === from ? to : word));
  for (const [words, because] of [
    [change("2027-06-30", "2036-06-30"), "A waiver until 2036-06-30 would"],
    [change("a quotation", "."), "“.” is no reason"],
  ] as const) {
    const { exit, err } = await workspace.run(words);
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining(because) as unknown,
    ]);
  }
});

test("what is not there is not waived, and what keeps a file from being read never is", async () => {
  const workspace = openWithNotes();
  const rule = (id: string) =>
    waive.map((word) => (word === "editors-note" ? id : word));
  const absent = await workspace.run(rule("heading-order"));
  expect([absent.exit, absent.err]).toEqual([
    2,
    `presscheck: ${guide} has no such finding of “heading-order” now.\nSee: npx presscheck lint ${guide}\n`,
  ]);
  const never = await workspace.run(rule("frontmatter"));
  expect(never.exit).toBe(2);
  expect(never.err).toContain("is no rule that can be waived");
});

test("a collection is adopted once; what is new counts, what is mended leaves the list, and nothing joins it", async () => {
  const workspace = openWithNotes();
  const adopted = await workspace.run(["adopt"]);
  expect(adopted).toMatchObject({
    exit: 0,
    out: "2 findings are known now and do not count; kept in presscheck.known.yaml.\n",
  });
  const quiet = await workspace.run(["lint"]);
  expect([quiet.exit, quiet.out]).toEqual([
    0,
    "Nothing to fix or to check. (2 known and not counted)\n",
  ]);
  workspace.edit(
    shortGuide,
    /\n## /,
    "\n\n[Note to editor: add a picture]\n\n## ",
  );
  expect((await workspace.run(["lint"])).out).toContain("1 thing to fix");
  expect((await workspace.run(["adopt"])).out).toBe(
    "Nothing on the list is mended yet: 2 left.\n",
  );
  workspace.edit(guide, "[Note to editor: check the tone]\n", "");
  expect((await workspace.run(["lint"])).out).toContain(
    "1 known finding is mended and still on the list.",
  );
  expect((await workspace.run(["adopt"])).out).toBe(
    "1 taken off the list, 1 left.\n",
  );
  expect((await workspace.run(["lint", guide])).exit).toBe(0);
  // The same mistake, come back, is a new one.
  workspace.edit(
    guide,
    "[Note to editor: add a picture]\n",
    "[Note to editor: add a picture]\n\n[Note to editor: check the tone]\n",
  );
  expect((await workspace.run(["lint", guide])).exit).toBe(1);
});
