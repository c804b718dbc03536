// A screen the platform shows in two designs: each is looked for, signed off and held against its own look.
import { copyFileSync, existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CheckpointVerdict } from "../../src/model/verdict.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace, unwrap } from "./workspace.ts";

const article = "articles/two-designs.md";
const screenFile = "checkpoints/instagram/other-ways/screen.yaml";
const kept = "checkpoints/instagram/other-ways/practice";
const signing = ["--by", "Test editor", "--reason", "compared"];

let workspace: Workspace;

/** Runs verify over the article; the state of every look at its screen. */
async function verify(...args: readonly string[]) {
  const { exit, out, err } = await workspace.run(["verify", article, ...args]);
  const run = workspace.latest();
  const [gate] = run.gates;
  if (gate === undefined) throw new Error(`no gate: ${out}${err}`);
  return { exit, out, gate, run, looks: gate.checkpoints.map(describe) };
}

function describe({ device, variant, status }: CheckpointVerdict): string {
  return `${device}.${variant ?? ""}: ${status}`;
}

function accept(variant: string) {
  const screen = ["--screen", "other-ways", "--on", "web"];
  return workspace.run([
    "accept",
    article,
    ...screen,
    "--variant",
    variant,
    ...signing,
  ]);
}

function filesKept(): string[] {
  return readdirSync(join(workspace.path, kept)).filter((name) =>
    name.startsWith("web."),
  );
}

beforeAll(() => {
  workspace = openWorkspace();
  workspace.write(
    article,
    "---\ntitle: Two designs\nplatform: instagram\nstatus: review\ncheckpoints:\n  - screen: other-ways\n    section: Other ways\n    on: [web]\n---\n\n## Other ways\n\nChoose another way to log in.\n",
  );
  workspace.edit(
    screenFile,
    /^needs:.*$/m,
    [
      "variants:",
      "  - { id: list, proof: [{ role: button, name: Text message }] }",
      "  - { id: suggestion, proof: [{ role: button, name: Show all ways }] }",
      "needs: [INSTAGRAM_TEST_PASSWORD]",
    ].join("\n"),
  );
  workspace.edit(
    screenFile,
    "with: $INSTAGRAM_TEST_USER",
    "with: practice-by-turns",
  );
});

afterAll(() => workspace.remove());

// One story, told in order: each test goes on where the one before it ended.
test("both designs are looked for and ask for a sign-off of their own", async () => {
  const { exit, out, looks, gate, run } = await verify();
  expect([exit, ...looks]).toEqual([1, "web.list: new", "web.suggestion: new"]);
  expect(
    run.captures.map(({ id, provenance }) => [id, provenance.variant]),
  ).toEqual([
    ["instagram/other-ways@web.list", "list"],
    ["instagram/other-ways@web.suggestion", "suggestion"],
  ]);
  expect(
    gate.reasons
      .filter(({ subject }) => subject === "checkpoint")
      .map(({ text }) => text),
  ).toEqual([
    "Other ways to log in (Web, variant “list”): nobody has signed this screen off yet",
    "Other ways to log in (Web, variant “suggestion”): nobody has signed this screen off yet",
  ]);
  expect(out).toMatch(/list: new[\s\S]*suggestion:/);
});

test("an approved look from before there were variants counts for none of them, and is kept", async () => {
  const { run } = await verify();
  expect(
    run.findings
      .filter(({ file }) => file === `${kept}/web.yaml`)
      .map(({ severity, file, title }) => `${severity} ${file}: ${title}`),
  ).toEqual([
    `warning ${kept}/web.yaml: This approved look does not say which variant of “Other ways to log in” it shows.`,
  ]);
  expect(filesKept()).toEqual(["web.png", "web.txt", "web.yaml"]);
});

test("without saying which, nothing is accepted", async () => {
  const { exit, err } = await workspace.run([
    "accept",
    article,
    "--screen",
    "other-ways",
    "--on",
    "web",
    ...signing,
  ]);
  expect(exit).toBe(2);
  expect(unwrap(err)).toContain(
    "has variants on Web: list, suggestion. Each is decided about for itself. That run met list, suggestion. Say which you looked at: --variant <list|suggestion>",
  );
});

test("one of two is not enough; with both the article is ready", async () => {
  expect((await accept("list")).exit).toBe(0);
  expect((await verify()).looks).toEqual([
    "web.list: verified",
    "web.suggestion: new",
  ]);
  expect((await accept("suggestion")).exit).toBe(0);
  const { gate, looks } = await verify();
  expect([looks, gate.reasons, gate.status]).toEqual([
    ["web.list: verified", "web.suggestion: verified"],
    [],
    "ready",
  ]);
  expect(filesKept()).toEqual([
    "web.list.png",
    "web.list.txt",
    "web.list.yaml",
    "web.png",
    "web.suggestion.png",
    "web.suggestion.txt",
    "web.suggestion.yaml",
    "web.txt",
    "web.yaml",
  ]);
});

test("when one design changes, that one is asked about and the other stands", async () => {
  const { looks, run, gate } = await verify("--practice-release", "2");
  expect(looks).toEqual(["web.list: changed", "web.suggestion: verified"]);
  expect(run.pictures.map(({ variant, role }) => `${variant} ${role}`)).toEqual(
    ["list baseline", "list capture", "suggestion capture"],
  );
  expect(gate.checkpoints[0]?.todo).toContain("--on web --variant list");
  // Both are met, so neither is called unsteady for the other's sake.
  expect(run.captures.map(({ flakes }) => flakes?.unsteady)).toEqual([0, 0]);
});

test("a copy of one design's look is no look at the other", async () => {
  for (const ending of ["png", "txt", "yaml"]) {
    const path = (name: string) =>
      join(workspace.path, kept, `web.${name}.${ending}`);
    renameSync(path("suggestion"), path("kept"));
    copyFileSync(path("list"), path("suggestion"));
  }
  const copied = await verify();
  expect(copied.gate.checkpoints.map(({ because }) => because)).toEqual([
    "",
    "the approved picture shows the variant “list”",
  ]);
  // Not even when it says that it is.
  workspace.edit(
    `${kept}/web.suggestion.yaml`,
    "variant: list",
    "variant: suggestion",
  );
  const forged = await verify();
  expect(forged.looks).toEqual([
    "web.list: verified",
    "web.suggestion: recipe-changed",
  ]);
  for (const ending of ["png", "txt", "yaml"]) {
    const path = (name: string) =>
      join(workspace.path, kept, `web.${name}.${ending}`);
    renameSync(path("kept"), path("suggestion"));
  }
  expect((await verify()).gate.status).toBe("ready");
});

test("a design that is no longer named keeps its files, and the other its sign-off", async () => {
  workspace.edit(screenFile, "id: suggestion", "id: proposal");
  const { looks, run } = await verify();
  expect(looks).toEqual(["web.list: verified", "web.proposal: new"]);
  expect(
    run.findings
      .filter(({ file }) => file.endsWith("web.suggestion.yaml"))
      .map(({ title }) => title),
  ).toEqual([
    "“Other ways to log in” has no variant “suggestion” on Web, so this approved look counts for nothing.",
  ]);
  expect(existsSync(join(workspace.path, kept, "web.suggestion.png"))).toBe(
    true,
  );
  workspace.edit(screenFile, "id: proposal", "id: suggestion");
  expect((await verify()).gate.status).toBe("ready");
});

test("a design this machine is not shown stands by its sign-off, and that is said", async () => {
  const other = openWorkspace();
  const before = workspace;
  try {
    for (const file of [article, screenFile])
      other.write(file, workspace.read(file));
    // An account that is only ever shown the list.
    other.edit(screenFile, "practice-by-turns", "practice-sms-only");
    workspace = other;
    const unseen = await verify();
    expect(unseen.looks).toEqual(["web.list: new", "web.suggestion: new"]);
    expect(unseen.gate.checkpoints[1]?.because).toBe(
      "the variant “suggestion” was not shown in 5 looks, and nobody has signed it off yet",
    );
    await accept("list");
    const refused = await accept("suggestion");
    expect(refused.exit).toBe(2);
    expect(unwrap(refused.err)).toContain(
      "There is no picture of “Other ways to log in” on web, variant “suggestion” that fits its description. That run met list; suggestion was not shown in 5 looks. Look again, until the platform shows it: npx presscheck verify Or let somebody who is shown it hand in a picture: npx presscheck attach",
    );
    expect(refused.err).toContain(
      `Or take it out of “variants” in ${screenFile}, if readers no longer meet it.`,
    );
    const { exit } = await workspace.run([
      "attach",
      article,
      "other-ways",
      "--on",
      "web",
      "--variant",
      "suggestion",
      "--picture",
      join(before.path, kept, "web.suggestion.png"),
      "--model",
      "a laptop",
      "--os",
      "Windows 11",
      "--app",
      "Chrome 141",
      ...signing,
    ]);
    expect(exit).toBe(0);
    const again = await accept("suggestion");
    expect([again.exit, again.out]).toEqual([
      0,
      expect.stringMatching(
        /approved {2}Other ways to log in on web, variant “suggestion”\n {4}by the look of [\d-]{10}: That run met list; suggestion was not shown in 5 looks\.\n/,
      ),
    ]);
    const { gate, run } = await verify();
    expect([gate.status, gate.notices]).toEqual([
      "ready",
      [
        "Other ways to log in (Web, variant “suggestion”): the variant “suggestion” was not shown in 5 looks. What was signed off before stands.",
      ],
    ]);
    expect(
      run.pictures.map(({ variant, role, kind }) => [variant, role, kind]),
    ).toEqual([
      ["list", "capture", undefined],
      ["suggestion", "baseline", "hand"],
    ]);
  } finally {
    workspace = before;
    other.remove();
  }
});
