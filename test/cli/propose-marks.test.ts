// accept --propose, run as a command where nobody can be asked.
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  guide,
  openWorkspace,
  type Workspace,
} from "../end-to-end/workspace.ts";

const mark = " <!-- claim: one-use -->";
const propose = ["accept", guide, "--propose"];

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.remove());

test("an article whose claims are all marked needs nothing", async () => {
  expect(await workspace.run(propose)).toEqual({
    exit: 0,
    out: "Every claim of this article is marked.\n",
    err: "",
  });
});

test("without --yes it shows the line before and after, says what to run, and writes nothing", async () => {
  workspace.edit(guide, mark, "");
  const before = workspace.read(guide);
  const { exit, out, err } = await workspace.run(propose);
  expect({ exit, err }).toEqual({ exit: 1, err: "" });
  expect(out).toContain("because it is the sentence that was approved");
  expect(out).toContain(
    "+ - **It is spent.** Each backup code works once. <!-- claim: one-use --> The code",
  );
  expect(out).toContain(`npx presscheck accept ${guide} --propose --yes`);
  expect(workspace.read(guide)).toBe(before);
});

test("--yes puts a lost mark back, byte for byte", async () => {
  const before = workspace.read(guide);
  workspace.edit(guide, mark, "");
  const { exit } = await workspace.run([...propose, "--yes"]);
  expect(exit).toBe(0);
  expect(workspace.read(guide)).toBe(before);
});

test("--yes keeps the line ends of Windows", async () => {
  const before = workspace.read(guide).replaceAll("\n", "\r\n");
  workspace.write(guide, before.replace(mark, ""));
  await workspace.run([...propose, "--yes"]);
  expect(workspace.read(guide)).toBe(before);
});

test("a mark that slipped behind another sentence moves back", async () => {
  const before = workspace.read(guide);
  workspace.edit(guide, mark, "");
  workspace.edit(
    guide,
    "last summer is finished.",
    `last summer is finished.${mark}`,
  );
  const { exit, out } = await workspace.run([...propose, "--yes"]);
  expect(exit).toBe(0);
  expect(out).toContain("is taken away");
  expect(workspace.read(guide)).toBe(before);
});

test("where two sentences say it, --yes leaves the choice to a person", async () => {
  workspace.edit(
    guide,
    `Each backup code works once.${mark}`,
    "Every backup code can be used only one time. You can use each backup code just once.",
  );
  const before = workspace.read(guide);
  const { exit, out } = await workspace.run([...propose, "--yes"]);
  expect(exit).toBe(1);
  expect(out.match(/Line \d+, because/g)).toHaveLength(2);
  expect(out).toContain("1 claim is left for you to settle.");
  expect(workspace.read(guide)).toBe(before);
});

test("where no sentence says it, the sentence to write is given", async () => {
  workspace.edit(guide, `Each backup code works once.${mark}`, "");
  const { exit, out } = await workspace.run([...propose, "--yes"]);
  expect(exit).toBe(1);
  expect(out).toContain(`Each backup code works once.${mark}`);
});

test("a doubted mark that a person put there is not moved by --yes", async () => {
  workspace.edit(
    guide,
    `Each backup code works once.${mark}`,
    `You can use each backup code just once. Keep the list dry.${mark}`,
  );
  const before = workspace.read(guide);
  const { exit, out } = await workspace.run([...propose, "--yes"]);
  expect(exit).toBe(1);
  expect(out).toContain("does not seem to say it");
  expect(workspace.read(guide)).toBe(before);
});
