// What a clumsy editor does to an article: each is found at its line and column,
// with what to do, before any browser starts.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Workspace } from "./workspace.ts";
import { guide, openWorkspace, shortGuide, unwrap } from "./workspace.ts";

const opened: Workspace[] = [];

function open(): Workspace {
  const workspace = openWorkspace();
  opened.push(workspace);
  return workspace;
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.remove();
});

/** Line and column, from 1, at which a text stands in a file. */
function whereIs(workspace: Workspace, file: string, text: string): string {
  const lines = workspace.read(file).split("\n");
  const line = lines.findIndex((at) => at.includes(text));
  return `${file}:${line + 1}:${(lines[line]?.indexOf(text) ?? 0) + 1}`;
}

describe("lint", () => {
  test("passes the shipped articles and writes nothing", async () => {
    const workspace = open();
    const outcome = await workspace.run(["lint"]);
    expect(outcome).toMatchObject({ exit: 0, err: "" });
    expect(() => workspace.latest()).toThrow();
  });

  test("finds a claim whose sentence was deleted, and offers the sentence", async () => {
    const workspace = open();
    workspace.edit(guide, /[^\n.]*\.\s?<!-- claim: one-use -->/, "");
    const { exit, out } = await workspace.run(["lint"]);
    expect(exit).toBe(1);
    expect(unwrap(out)).toContain(
      "Each backup code works once. <!-- claim: one-use -->",
    );
    expect(out).toMatch(new RegExp(`${guide}:\\d+:\\d+`));
    expect(out).not.toMatch(new RegExp(`${guide}:1:1\\b`));
  });

  test("finds an official page that lost its link, where it is named", async () => {
    const workspace = open();
    workspace.edit(
      shortGuide,
      /\[([^\]]+)\]\(https:\/\/docs\.github\.com[^)]*\)/g,
      "Configuring two-factor authentication recovery methods",
    );
    const { exit, out } = await workspace.run(["lint"]);
    expect(exit).toBe(1);
    const title = "Configuring two-factor authentication recovery methods";
    expect(out).toContain(whereIs(workspace, shortGuide, title));
    expect(unwrap(out).replaceAll(" ", "")).toContain(
      `[${title}](https://docs.github.com/`.replaceAll(" ", ""),
    );
  });

  test("finds a note that was meant for the editor", async () => {
    const workspace = open();
    const note =
      "Screenshot checkpoint for editors: capture the refused code on all three devices.";
    workspace.edit(
      shortGuide,
      "## Make the new set and save it\n",
      `## Make the new set and save it\n\n${note}\n`,
    );
    const { exit, out } = await workspace.run(["lint"]);
    expect(exit).toBe(1);
    expect(out).toContain(
      whereIs(workspace, shortGuide, "Screenshot checkpoint"),
    );
  });

  test("finds a misspelt key of its own, and lets the site generator's keys pass", async () => {
    const workspace = open();
    workspace.edit(
      shortGuide,
      "checkpoints:",
      "layout: guide\ntags: [a]\nchekpoints:",
    );
    const { exit, out } = await workspace.run(["lint"]);
    expect(exit).toBe(1);
    expect(out).toContain(whereIs(workspace, shortGuide, "chekpoints"));
    expect(unwrap(out)).toContain("did you mean “checkpoints”?");
    expect(out).not.toContain("“layout”");
  });
});

describe("files no article can be read from", () => {
  const broken: readonly (readonly [string, (workspace: Workspace) => void])[] =
    [
      [
        "malformed YAML",
        (at) =>
          at.write(
            "articles/x.md",
            "---\nplatform: [instagram\nclaims: - a\n---\nText.\n",
          ),
      ],
      ["an empty file", (at) => at.write("articles/x.md", "")],
      [
        "a binary file",
        (at) =>
          at.write("articles/x.md", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3])),
      ],
      ["a folder named like an article", (at) => mkdir(at, "articles/x.md")],
      [
        "a line of 10 MB",
        (at) =>
          at.write(
            "articles/x.md",
            `---\nplatform: github\n---\n${"a".repeat(10_000_000)}`,
          ),
      ],
      [
        "a link out of the repository",
        (at) => link(at, "/etc/hostname", "articles/x.md"),
      ],
      ["a link to itself", (at) => link(at, "x.md", "articles/x.md")],
      [
        "text that is not UTF-8",
        (at) => at.write("articles/x.md", Buffer.from([0xff, 0xfe, 0x41])),
      ],
    ];

  test.each(broken)(
    "%s is a finding, and the other articles are untouched",
    async (_name, breakIt) => {
      const workspace = open();
      breakIt(workspace);
      const { exit, out, err } = await workspace.run(["lint"]);
      expect(exit).toBe(1);
      expect(err).toBe("");
      expect(out).toContain("articles/x.md");
      expect(out).not.toMatch(/\n\s+at |ENO|EIS|undefined|\[object/);
      expect(out).not.toContain(shortGuide);
    },
  );

  test("a folder that is missing is one sentence and exit 2", async () => {
    const workspace = open();
    for (const args of [
      ["lint", "nowhere"],
      ["verify", "articles/none.md"],
    ]) {
      const { exit, out, err } = await workspace.run(args);
      expect({ exit, out }).toEqual({ exit: 2, out: "" });
      expect(err.trim().split("\n")).toHaveLength(1);
    }
  });

  test("settings that cannot be used are one sentence with their place and exit 2", async () => {
    const workspace = open();
    workspace.write("presscheck.yaml", "target: practise\n");
    const { exit, err } = await workspace.run(["verify"]);
    expect(exit).toBe(2);
    expect(err).toContain("presscheck.yaml:1:9");
    expect(err).toContain("“practice”");
  });

  test("a broken registry holds the articles about that platform only", async () => {
    const workspace = open();
    workspace.write("checkpoints/github/claims.yaml", "claims:\n  - id: x\n");
    const { exit, out } = await workspace.run(["verify", "--offline"]);
    expect(exit).toBe(1);
    expect(out).toContain("checkpoints/github/claims.yaml");
    const gates = workspace
      .latest()
      .gates.map(({ file, reasons }) => [
        file,
        reasons.some(({ subject }) => subject === "finding"),
      ]);
    expect(Object.fromEntries(gates)).toEqual({
      [guide]: false,
      [shortGuide]: true,
    });
  });
});

function mkdir(workspace: Workspace, folder: string): void {
  mkdirSync(join(workspace.path, folder));
}

function link(workspace: Workspace, to: string, from: string): void {
  symlinkSync(to, join(workspace.path, from));
}
