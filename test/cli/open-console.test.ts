import { expect, test } from "vitest";
import { chooseColumns } from "../../src/cli/open-console.ts";
import { explain } from "../../src/cli/commands/explain.ts";
import { openConsole } from "../../src/cli/open-console.ts";

test.each([
  ["a terminal has the columns it has", 72, undefined, 72],
  ["a terminal that is wide is not read from end to end", 300, undefined, 120],
  ["a terminal knows better than the environment", 72, "60", 72],
  ["what is no terminal has a hundred", undefined, undefined, 100],
  ["or as many as the environment says", undefined, "60", 60],
  ["or those, up to the widest", undefined, "500", 120],
  ["a width that nothing fits is none", undefined, "3", 40],
  ["words are no number of columns", undefined, "wide", 100],
  ["nor is nothing", undefined, "", 100],
  ["nor is a fraction", undefined, "60.5", 100],
  ["nor is less than none", undefined, "-60", 100],
  ["nor is zero", undefined, "0", 100],
])("%s", (_name, ofTerminal, said, columns) => {
  expect(chooseColumns(ofTerminal, said)).toBe(columns);
});

test("the list of rules keeps to the columns there are", async () => {
  let text = "";
  const console = {
    ...openConsole(),
    columns: 60,
    out: (more: string) => void (text += more),
  };
  await explain(console, undefined);
  expect(text.split("\n").filter((line) => line.length > 60)).toEqual([]);
  expect(text).toContain("\nyaml ");
});
