// What npm packs is what other people get: no sources, a compiled dist/.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guide, openWorkspace } from "../end-to-end/workspace.ts";
import {
  listMessages,
  packageRoot,
  runRemark,
  writeConfig,
} from "./run-remark.ts";

const packed = mkdtempSync(join(tmpdir(), "presscheck-packed-"));
const workspace = openWorkspace();
const installed = join(workspace.path, "node_modules/presscheck");

beforeAll(() => {
  run("npm", ["pack", "--pack-destination", packed], packageRoot);
  run("tar", ["-xzf", "presscheck-0.1.0.tgz"], packed);
  mkdirSync(join(workspace.path, "node_modules"));
  run("mv", [join(packed, "package"), installed], packed);
  // The libraries that npm install would put beside it.
  const libraries = join(packageRoot, "node_modules");
  symlinkSync(libraries, join(installed, "node_modules"), "junction");
});

afterAll(() => {
  workspace.remove();
  rmSync(packed, { recursive: true, force: true });
});

test("the packed plugin lints, and so does the packed command", async () => {
  writeConfig(workspace.path, ["presscheck/remark"]);
  workspace.edit(guide, "claims:", "clams:");
  const { exit, messages } = await runRemark(workspace.path, ["articles"]);
  expect({ exit, rows: listMessages(messages) }).toEqual({
    exit: 1,
    rows: [
      {
        file: guide,
        rule: "frontmatter",
        line: 7,
        column: 1,
        title: "“clams” is not a key of presscheck: did you mean “claims”?",
        severity: "error",
      },
    ],
  });
  expect(messages.map(({ url }) => url)).toEqual([
    expect.stringContaining("presscheck/docs/rules/frontmatter.md"),
  ]);
  const command = [join(installed, "bin/presscheck.js"), "lint", guide];
  const linted = spawnSync(process.execPath, command, {
    cwd: workspace.path,
    encoding: "utf8",
  });
  expect({ exit: linted.status, err: linted.stderr }).toEqual({
    exit: 1,
    err: "",
  });
  expect(linted.stdout).toContain("1 thing to fix");
});

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
}
