// What README and the page on sign-offs promise of commands is there.
import { existsSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { openWorkspace, type Workspace } from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const page = readFileSync(new URL("docs/sign-offs.md", root), "utf8");

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.remove());

async function run(args: readonly string[]) {
  const { console, said } = recordConsole(workspace.path, {
    now: () => new Date("2026-11-24T12:00:00Z"),
  });
  const exit = await runCli(args, console);
  return { exit, ...said };
}

const promised = [...(readme + page).matchAll(/npx presscheck ([^`\n]+)/g)].map(
  ([, words = ""]) => words.split(/ {2,}/)[0]?.trim() ?? "",
);

test("every command that is named can be asked to explain itself, and knows every option that is named with it", async () => {
  expect(promised.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const words of new Set(promised)) {
    const [command = "", sub = ""] = words.split(" ");
    const path =
      command === "evidence" || command === "claims"
        ? [command, sub]
        : [command];
    const { exit, out, err } = await run([...path, "--help"]);
    const options = [...words.matchAll(/(?<=\s)--[a-z-]+/g)].map(
      ([one]) => one,
    );
    const isThere =
      exit === 0 &&
      (out + err).includes("Usage: presscheck") &&
      options.every((one) => (out + err).includes(one));
    if (!isThere) wrong.push(words);
  }
  expect(wrong).toEqual([]);
});

test("what the page on sign-offs says of status runs as it stands there, without network or browser", async () => {
  const commands = promised.filter(
    (words) => words.startsWith("status") && !words.includes("my-article"),
  );
  expect(commands.length).toBeGreaterThan(3);
  for (const words of commands.filter((one) => !one.includes("<"))) {
    const { exit, err } = await run(words.split(" "));
    expect([words, exit, err]).toEqual([words, 0, ""]);
  }
});

test("the pages that are linked are there", () => {
  const links = [...readme.matchAll(/\]\(((?:docs|schemas)\/[^)#]+)\)/g)];
  const missing = links
    .map(([, file = ""]) => file)
    .filter((file) => !existsSync(new URL(file, root)));
  expect(missing).toEqual([]);
});
