// remark-cli with the plugin and presscheck lint say the same, each in its own process.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import {
  guide,
  openWorkspace,
  shortGuide,
  type Workspace,
} from "../end-to-end/workspace.ts";
import { faults, plantFaults } from "./faulty-articles.ts";
import {
  linkCheckout,
  listFindings,
  listMessages,
  packageRoot,
  runRemark,
  writeConfig,
} from "./run-remark.ts";

const opened: Workspace[] = [];

function open(plugins: readonly unknown[] = ["presscheck/remark"]): Workspace {
  const workspace = openWorkspace();
  opened.push(workspace);
  linkCheckout(workspace.path);
  writeConfig(workspace.path, plugins);
  return workspace;
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.remove();
});

async function lint(
  { run }: Workspace,
  args: readonly string[] = [],
): Promise<{ readonly exit: number | null; readonly findings: Finding[] }> {
  const { exit, out, err } = await run(["lint", "--format", "json", ...args]);
  if (exit === 2) throw new Error(err);
  return { exit, ...(JSON.parse(out) as { findings: Finding[] }) };
}

describe("remark-cli with the plugin", () => {
  test("finds nothing in the shipped articles, as lint does", async () => {
    const workspace = open();
    const { exit, messages } = await runRemark(workspace.path, ["articles"]);
    expect({ exit, messages }).toEqual({ exit: 0, messages: [] });
    expect(await lint(workspace)).toEqual({
      exit: 0,
      findings: [],
      notUnderCheck: [],
    });
  });

  test("finds what lint finds in articles with faults, at the same places", async () => {
    const workspace = open();
    plantFaults(workspace);
    const { findings } = await lint(workspace);
    const { exit, messages } = await runRemark(workspace.path, ["articles"]);
    expect(listMessages(messages)).toEqual(listFindings(findings));
    expect(exit).toBe(1);
    const found = new Set(findings.map(({ file }) => file));
    expect([...found].sort()).toEqual(
      faults.map((fault) => `articles/${fault}.md`).sort(),
    );
    const severities = new Set(findings.map(({ severity }) => severity));
    expect([...severities].sort()).toEqual(["error", "warning"]);
  });

  test("finds the same whatever other plugins make of the text", async () => {
    const workspace = open(["./shout.mjs", "presscheck/remark", "./wait.mjs"]);
    workspace.write(
      "shout.mjs",
      "export default () => (tree) => { tree.children = []; };",
    );
    workspace.write(
      "wait.mjs",
      "export default () => (tree, file) => new Promise((done) => setTimeout(done, file.path.includes('github') ? 300 : 0));",
    );
    workspace.edit(shortGuide, "claims:", "clams:");
    workspace.edit(guide, "claims:", "clams:");
    const { findings } = await lint(workspace);
    const { messages } = await runRemark(workspace.path, ["articles"]);
    expect(listMessages(messages)).toEqual(listFindings(findings));
    expect(findings).toHaveLength(2);
  });

  test("tells a fault in a registry once, on the first article it concerns", async () => {
    const workspace = open();
    workspace.write("articles/another.md", workspace.read(guide));
    workspace.edit("checkpoints/instagram/claims.yaml", "statement:", "stmt:");
    const { findings } = await lint(workspace);
    const registry = findings.filter(({ file }) => file.endsWith(".yaml"));
    const { messages } = await runRemark(workspace.path, ["articles"]);
    expect(registry.length).toBeGreaterThan(0);
    expect(messages.filter(({ ruleId }) => ruleId === "registry")).toEqual(
      registry.map(({ file, place, title }) =>
        expect.objectContaining({
          file: "articles/another.md",
          fatal: true,
          reason: `${file}:${place?.start.line}:${place?.start.column}: ${title}`,
        }),
      ),
    );
    expect(messages).toHaveLength(findings.length);
  });

  test("tells a fault in an article’s sign-offs on that article", async () => {
    const workspace = open();
    const file =
      "articles/practice/instagram-backup-codes-not-working.signoff.yaml";
    workspace.edit(file, "claims:", "clams:");
    const { findings } = await lint(workspace);
    const { messages } = await runRemark(workspace.path, ["articles"]);
    const own = findings.filter((finding) => finding.file === file);
    expect(own.length).toBeGreaterThan(0);
    expect(
      messages.filter(({ reason }) => reason.startsWith(`${file}:`)),
    ).toHaveLength(own.length);
    expect(new Set(messages.map((message) => message.file))).toEqual(
      new Set([guide]),
    );
  });

  test("says nothing about a text that is not under press check", async () => {
    const workspace = open();
    workspace.write("articles/README.md", "TODO: tidy up.\n");
    workspace.edit("checkpoints/github/claims.yaml", "statement:", "stmt:");
    const args = ["articles/README.md"];
    expect(await runRemark(workspace.path, args)).toMatchObject({
      exit: 0,
      messages: [],
    });
  });

  test("holds articles against the target that the options name", async () => {
    const workspace = open([["presscheck/remark", { target: "live" }]]);
    workspace.write("articles/github-recovery-codes.signoff.yaml", "claims: 5");
    const { findings } = await lint(workspace, ["--target", "live"]);
    const { messages } = await runRemark(workspace.path, ["articles"]);
    expect(messages).toHaveLength(findings.length);
    expect(messages.map(({ reason }) => reason)).toContainEqual(
      expect.stringContaining("articles/github-recovery-codes.signoff.yaml:"),
    );
  });

  test.each([
    [{ tagret: "live" }, "presscheck has no option “tagret”, only “target”."],
    [
      { target: "prod" },
      "presscheck’s “target” can be live or practice, not “prod”.",
    ],
  ])("refuses the options %j", async (options, because) => {
    const workspace = open([["presscheck/remark", options]]);
    const { exit, messages } = await runRemark(workspace.path, [guide]);
    expect(exit).toBe(1);
    expect(messages).toEqual([
      { file: guide, reason: "Cannot process file", fatal: true, because },
    ]);
  });

  test("without presscheck.yaml says so once and fails", async () => {
    const workspace = open();
    rmSync(join(workspace.path, "presscheck.yaml"));
    const { exit, messages } = await runRemark(workspace.path, ["articles"]);
    expect(exit).toBe(1);
    expect(messages).toEqual([
      {
        file: shortGuide,
        reason: "There is no presscheck.yaml here or in any folder above.",
        fatal: true,
        source: "presscheck",
        note: "Go to the folder that holds your articles, or write a presscheck.yaml there; a single line will do: target: live",
      },
    ]);
  });

  test("finds presscheck.yaml above the article, wherever remark is started", async () => {
    const workspace = open();
    const below = join(workspace.path, "articles");
    workspace.edit(shortGuide, "claims:", "clams:");
    const args = ["--rc-path", "../.remarkrc", "."];
    const { messages } = await runRemark(below, args);
    expect(messages.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      ["github-recovery-codes.md", "frontmatter"],
    ]);
  });

  test("lints what an editor sends and not what is on the disk", async () => {
    const workspace = open();
    const text = workspace.read(shortGuide).replace("claims:", "clams:");
    const args = ["--file-path", shortGuide];
    const { messages } = await runRemark(workspace.path, args, text);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(["frontmatter"]);
  });

  test("says why, what to do, where to read on and what to write instead", async () => {
    const workspace = open();
    workspace.edit(shortGuide, "claims:", "clams:");
    const { messages } = await runRemark(workspace.path, [shortGuide]);
    const page = join(packageRoot, "docs/rules/frontmatter.md");
    expect(messages).toEqual([
      {
        file: shortGuide,
        reason: "“clams” is not a key of presscheck: did you mean “claims”?",
        line: 7,
        column: 1,
        place: { start: { line: 7, column: 1 }, end: { line: 7, column: 6 } },
        fatal: true,
        ruleId: "frontmatter",
        source: "presscheck",
        note: [
          "Why: What stands under a misspelt key is not checked at all.",
          "Do: Rename the key to “claims”.",
          `Can be fixed by: npx presscheck lint --fix ${shortGuide}`,
        ].join("\n"),
        url: pathToFileURL(page).href,
        actual: "clams",
        expected: ["claims"],
      },
    ]);
  });
});
