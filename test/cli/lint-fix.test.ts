// lint --fix as an editor gives it, in a repository of its own.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCommand } from "../end-to-end/workspace.ts";
import { exampleFiles } from "../lint/example-registry.ts";

const article = "articles/my guide.md";
const slipped =
  "\uFEFF---\r\ntitle: Backup codes\r\nplatform: example\r\nclaims: [one-uze]\r\n---\r\n\r\nEach backup code works once. <!-- calim: one-use -->\r\n\r\n## End\r\n\r\n#### Too deep";
const mended =
  "\uFEFF---\r\ntitle: Backup codes\r\nplatform: example\r\nclaims: [one-use]\r\n---\r\n\r\nEach backup code works once. <!-- claim: one-use -->\r\n\r\n## End\r\n\r\n### Too deep";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "presscheck-fix-"));
  write("presscheck.yaml", "target: live\n");
  for (const [path, text] of Object.entries(exampleFiles)) write(path, text);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("--dry-run shows before and after, and writes nothing", async () => {
  write(article, slipped);
  const { exit, out } = await runCommand(root, ["lint", "--fix", "--dry-run"]);
  expect(read(article)).toBe(slipped);
  expect(exit).toBe(1);
  expect(out).toContain(
    "      4 - claims: [one-uze]\n      4 + claims: [one-use]\n",
  );
  expect(out).toContain("Would fix 3 things in 1 file.");
});

test("--fix writes what it showed and no other byte, and a second time finds nothing", async () => {
  write(article, slipped);
  chmodSync(join(root, article), 0o640);
  const first = await runCommand(root, ["lint", "--fix", article]);
  expect(read(article)).toBe(mended);
  expect(first.out).toContain("Fixed 3 things in 1 file.");
  expect(first.out).toContain("Nothing to fix or to check.");
  expect(first.exit).toBe(0);
  const second = await runCommand(root, ["lint", "--fix", article]);
  expect(read(article)).toBe(mended);
  expect(second.out).toContain("Nothing here can be fixed without a person.");
});

test("what is left is listed, and for programs alone on standard output", async () => {
  write(article, `${slipped}\r\n\r\nTODO: finish this\r\n`);
  const args = ["lint", "--fix", "--format", "json", article];
  const { exit, out, err } = await runCommand(root, args);
  const { findings } = JSON.parse(out) as {
    readonly findings: readonly { readonly rule: string }[];
  };
  expect(findings.map(({ rule }) => rule)).toEqual(["editors-note"]);
  expect(err).toContain("Fixed 3 things in 1 file.");
  expect(exit).toBe(1);
});

test("a misspelt key of a platform's file is corrected there", async () => {
  const links = "checkpoints/example/links.yaml";
  write(
    links,
    "links:\n  - id: safety-help\n    titel: Safety\n    url: https://help.example.com/safety\n",
  );
  write(
    article,
    "---\ntitle: A\nplatform: example\nlinks: [safety-help]\n---\n\n[Safety](https://help.example.com/safety)\n",
  );
  const { out } = await runCommand(root, ["lint", "--fix"]);
  expect(out).toContain(`${links}\n`);
  expect(read(links)).toContain("    title: Safety\n");
});

test("--dry-run alone says what it goes with", async () => {
  const { exit, err } = await runCommand(root, ["lint", "--dry-run"]);
  expect({ exit, err }).toEqual({
    exit: 2,
    err: "presscheck: --dry-run goes with --fix.\n",
  });
});
