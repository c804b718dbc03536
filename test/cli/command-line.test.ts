// How the command answers: help that reads well, wrong flags that say what was meant.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runCommand } from "../end-to-end/workspace.ts";

const empty = mkdtempSync(join(tmpdir(), "presscheck-empty-"));
afterAll(() => rmSync(empty, { recursive: true }));

const commands = [
  "verify",
  "lint",
  "follow",
  "capture",
  "compare",
  "gate",
  "report",
  "accept",
  "attach",
  "attest",
  "review",
  "claims",
  "explain",
  "doctor",
];

test("--help names every command and the exit codes", async () => {
  const { exit, out, err } = await runCommand(empty, ["--help"]);
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  for (const command of commands)
    expect(out).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  expect(out).toContain("0 ready · 1 hold · 2 could not decide");
});

test.each(commands)(
  "%s --help explains itself in no more than 80 columns",
  async (command) => {
    const { exit, out } = await runCommand(empty, [command, "--help"]);
    expect(exit).toBe(0);
    expect(out).toContain(`Usage: presscheck ${command}`);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  },
);

test("without a command it shows the help and decides nothing", async () => {
  const { exit, out, err } = await runCommand(empty, []);
  expect(exit).toBe(2);
  expect(out + err).toContain("Usage: presscheck");
});

const slips: readonly (readonly [readonly string[], RegExp])[] = [
  [["verfy"], /Did you mean verify\?/],
  [["verify", "--targt", "live"], /Did you mean --target\?/],
  [["verify", "--target", "prod"], /live, practice/],
  [["verify", "--practice-release", "3"], /There are two: 1 and 2|1, 2/],
  [["verify", "--format", "xml"], /pretty, json, github, junit, sarif, rdjson/],
  [["--now", "yesterday", "lint"], /Write it as 2026-11-20T09:00:00Z/],
  [["attach", "a.md", "screen"], /--reason/],
  [["explain", "heading-oder"], /Did you mean “heading-order”\?/],
  [["report", "--from", "../../etc"], /There is no finished run/],
];

test.each(slips)(
  "%j says what was meant, with exit 2 and nothing on stdout",
  async (args, meant) => {
    const needsSettings = args[0] === "report";
    const cwd = needsSettings ? process.cwd() : empty;
    const { exit, out, err } = await runCommand(cwd, args);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toMatch(meant);
    expect(err).not.toMatch(/\n\s+at /);
  },
);

test("outside a repository it says what is missing", async () => {
  const { exit, err } = await runCommand(empty, ["verify"]);
  expect(exit).toBe(2);
  expect(err).toContain(
    "There is no presscheck.yaml here or in any folder above.",
  );
});

test("explain prints a rule's page", async () => {
  const { exit, out } = await runCommand(empty, ["explain", "editors-note"]);
  expect(exit).toBe(0);
  expect(out).toMatch(/^# editors-note/);
});

test("explain alone lists every rule with what it looks for", async () => {
  const { exit, out } = await runCommand(empty, ["explain"]);
  expect(exit).toBe(0);
  expect(out).toMatch(
    /^editors-note +A note meant for the editor stands in the text that readers see\.$/m,
  );
  const listed = out.split("\n").filter((line) => /^[a-z-]+ {2,}\S/.test(line));
  const pages = readdirSync(new URL("../../docs/rules/", import.meta.url));
  expect(listed).toHaveLength(pages.length - 1);
});

test("the package carries the pages that explain shows", () => {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const listed = execFileSync(
    "npm",
    ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const [pack] = JSON.parse(listed) as readonly {
    readonly files: readonly { readonly path: string }[];
  }[];
  const packed = pack?.files.map(({ path }) => path) ?? [];
  for (const page of readdirSync(join(root, "docs/rules")))
    expect(packed).toContain(`docs/rules/${page}`);
});
