// Decisions from a file: what they were made of is held against what is there.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import type {
  ScreenDecision,
  WordingDecision,
} from "../../src/model/decision.ts";
import {
  decideWordings,
  openDecisionRepository,
  readSignoffs,
  takePicture,
  writeDecisionsFile,
} from "../end-to-end/decision-repository.ts";
import type { Workspace } from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

let workspace: Workspace;
let screen: ScreenDecision;
let wording: WordingDecision;
beforeEach(async () => {
  workspace = openDecisionRepository(2);
  screen = await takePicture(workspace, "red");
  const [first] = await decideWordings(workspace, "Ada");
  if (first === undefined) throw new Error("nothing to decide");
  wording = first;
});
afterEach(() => workspace.remove());

async function run(...args: readonly string[]) {
  const { console, said } = recordConsole(workspace.path);
  const exit = await runCli(args, console);
  return { exit, ...said };
}

function apply(...decisions: readonly object[]) {
  writeDecisionsFile(
    workspace,
    "decisions.json",
    decisions as readonly WordingDecision[],
  );
  return run("apply", "decisions.json");
}

test("a screen and a wording are kept as they were decided; applied again, nothing is written", async () => {
  const first = await apply(screen, wording);
  expect(first).toEqual({
    exit: 0,
    err: "",
    out: "kept  1. articles/a0.md, failed-code on Web, for “Codes”\nkept  2. articles/a0.md, the wording of claim-0\n\n2 decisions kept\n",
  });
  const before = workspace.read("articles/a0.signoff.yaml");
  const kept = readSignoffs(workspace, "articles/a0.md");
  expect(kept.checkpoints[0]).toMatchObject({
    picture: screen.shown.picture,
    by: "Ada",
    at: screen.at,
    why: "it is red",
  });
  const again = await apply(screen, wording);
  expect([again.exit, again.out]).toEqual([
    0,
    "kept before  1. articles/a0.md, failed-code on Web, for “Codes”\nkept before  2. articles/a0.md, the wording of claim-0\n\n0 decisions kept, 2 kept before\n",
  ]);
  expect(workspace.read("articles/a0.signoff.yaml")).toBe(before);
});

test("what was decided about is superseded, one by one, and the others are kept", async () => {
  workspace.edit("articles/a0.md", "what claim-0 says here", "claim-0");
  const { exit, out } = await apply(screen, wording, {
    ...wording,
    article: "articles/a1.md",
  });
  expect(exit).toBe(1);
  expect(out).toBe(
    `refused  1. articles/a0.md, failed-code on Web, for “Codes”
    The section “Codes” was edited while it was being decided about.
    See what is there now, and decide again.
refused  2. articles/a0.md, the wording of claim-0
    The wording of “claim-0” was changed while it was being decided about.
    Read it as it stands now, and decide again.
kept  3. articles/a1.md, the wording of claim-0

1 decision kept, 2 refused
`,
  );
  expect(existsSync(join(workspace.path, "articles/a0.signoff.yaml"))).toBe(
    false,
  );
});

const screenFile = "checkpoints/example/failed-code/screen.yaml";
const later = new Date(Date.now() + 86_400_000).toISOString();
const hex = "0".repeat(64);

const refusals: readonly (readonly [
  string,
  (given: ScreenDecision) => object,
  string,
])[] = [
  [
    "the recipe was edited meanwhile",
    (given) => {
      workspace.edit(screenFile, "/login", "/log-in");
      return given;
    },
    "The recipe, proof or masks of “A code was refused” on Web were edited while it was being decided about.",
  ],
  [
    "a mask was added meanwhile",
    (given) => {
      workspace.edit(
        screenFile,
        "title:",
        "shot: { mask: [{ label: Code }] }\ntitle:",
      );
      return given;
    },
    "The recipe, proof or masks of “A code was refused” on Web were edited while it was being decided about.",
  ],
  [
    "a question was added meanwhile",
    (given) => {
      workspace.edit(
        "articles/a0.md",
        "on: [web] }",
        "on: [web], confirm: [{ id: sms, ask: SMS?, answer: yes-no }] }",
      );
      return given;
    },
    "The questions about “A code was refused” on Web were edited while it was being decided about.",
  ],
  [
    "the picture is in no run here",
    (given) => {
      rmSync(join(workspace.path, "reports"), { recursive: true });
      return given;
    },
    "The picture of “A code was refused” on Web that was shown is in no run on this computer.",
  ],
  [
    "another picture is named than any that was taken",
    (given) => ({ ...given, shown: { ...given.shown, picture: hex } }),
    "The picture of “A code was refused” on Web that was shown is in no run on this computer.",
  ],
  [
    "it says that the approved picture was shown, and none is approved",
    (given) => {
      const { run: _, ...shown } = given.shown;
      return { ...given, shown };
    },
    "Another picture of “A code was refused” on Web is approved now.",
  ],
  [
    "it renews a sign-off that is not there",
    (given) => ({ ...given, shown: { ...given.shown, before: hex } }),
    "The sign-off of “A code was refused” on Web that was shown is gone.",
  ],
  [
    "it follows an approval that is not there",
    (given) => ({ ...given, shown: { ...given.shown, approved: hex } }),
    "The approved picture of “A code was refused” on Web that was shown is gone.",
  ],
  [
    "it is about another section",
    (given) => ({ ...given, section: "Other" }),
    "The article asks for no screen “failed-code” under “Other”.",
  ],
  [
    "it is about another device",
    (given) => ({ ...given, device: "iphone" }),
    "The article does not ask for “failed-code” on iphone.",
  ],
  [
    "it is about another target",
    (given) => ({ ...given, target: "practice" }),
    "The picture of “A code was refused” on Web shows the live platform.",
  ],
  [
    "it is about an article that is not there",
    (given) => ({ ...given, article: "articles/gone.md" }),
    "There is no such article under press check.",
  ],
  [
    "it is of a day to come",
    (given) => ({ ...given, at: later }),
    `It is dated ${later.slice(0, 16)}, which is yet to come.`,
  ],
  [
    "its end is over",
    (given) => ({ ...given, until: "2020-01-01T00:00:00.000Z" }),
    "It holds until 2020-01-01, and that is over.",
  ],
  [
    "it answers what nobody asked",
    (given) => ({ ...given, answers: { constructor: true } }),
    "“constructor” is no question of this checkpoint.",
  ],
];

test.each(refusals)(
  "a decision is refused when %s",
  async (_what, change, because) => {
    const { exit, out } = await apply(change(screen));
    expect([exit, out.split("\n")[1]?.trim()]).toEqual([1, because]);
    expect(existsSync(join(workspace.path, "articles/a0.signoff.yaml"))).toBe(
      false,
    );
  },
);

test("a decision made before somebody else's is superseded, and says whose", async () => {
  expect((await apply(wording)).exit).toBe(0);
  const { exit, out } = await apply({ ...wording, by: "Kim" });
  expect(exit).toBe(1);
  expect(out).toContain(
    `Ada approved “claim-0” on ${wording.at.slice(0, 10)}, while it was being decided about.`,
  );
  expect(readSignoffs(workspace, "articles/a0.md").claims[0]?.by).toBe("Ada");
});

test("a screen that was looked at again and shows other words is not what was decided about", async () => {
  const newer = await takePicture(workspace, "blue");
  const runs = readdirSync(join(workspace.path, "reports")).sort();
  const file = join(
    workspace.path,
    "reports",
    runs.at(-1) ?? "",
    "captures.json",
  );
  expect(newer.shown.picture).not.toBe(screen.shown.picture);
  expect(existsSync(file)).toBe(true);
  const [older, newest] =
    runs.at(-1) === newer.shown.run ? [screen, newer] : [newer, screen];
  expect((await apply(newest)).exit).toBe(0);
  expect((await apply(older)).exit).toBe(1);
});

test("a picture that was taken to try out another release of practice approves nothing", async () => {
  const tried = await takePicture(workspace, "green", {
    target: "practice",
    practiceRelease: 2,
  });
  const { exit, out } = await apply(tried);
  expect([exit, out.split("\n").slice(1, 3)]).toEqual([
    1,
    [
      "    The picture of “A code was refused” on Web was taken to try out release 2 of the practice platform; this repository is signed off against release 1.",
      "    Run verify without --practice-release, or change “practice” in presscheck.yaml.",
    ],
  ]);
  const own = await takePicture(workspace, "grey", {
    target: "practice",
    practiceRelease: 1,
  });
  expect((await apply(own)).exit).toBe(0);
});

test("an answer that contradicts the screen is refused, and one that it bears out is kept", async () => {
  workspace.edit(
    "articles/a0.md",
    "on: [web] }",
    "on: [web], confirm: [{ id: again, ask: Can it be confirmed?, answer: yes-no, look: { role: button, name: Confirm } }] }",
  );
  const asked = await takePicture(workspace, "green");
  const { exit, out } = await apply({ ...asked, answers: { again: false } });
  expect([exit, out.split("\n").slice(1, 3)]).toEqual([
    1,
    [
      "    “Can it be confirmed?” was answered no; the screen says yes.",
      "    Answer as the screen says. If it says something else, correct “look” of “again” in the article.",
    ],
  ]);
  expect((await apply({ ...asked, answers: {} })).out).toContain(
    "“Can it be confirmed?” has no answer yet.",
  );
  expect((await apply({ ...asked, answers: { again: true } })).exit).toBe(0);
});

test("a screen that an article asks for under two headings is signed off for each of them", async () => {
  workspace.edit(
    "articles/a0.md",
    "on: [web] }\n",
    "on: [web] }\n  - { screen: failed-code, section: After, on: [web], confirm: [{ id: left, ask: How many?, answer: number }] }\n",
  );
  workspace.edit("articles/a0.md", /$/, "\n## After\n\nWait a day.\n");
  const codes = await takePicture(workspace, "red");
  const after = await takePicture(workspace, "red", { section: "After" });
  expect((await apply(codes, { ...after, answers: { left: 3 } })).exit).toBe(0);
  const { checkpoints, earlier } = readSignoffs(workspace, "articles/a0.md");
  expect([
    checkpoints.map(({ section, answers }) => [section, answers]),
    earlier,
  ]).toEqual([
    [
      ["After", { left: 3 }],
      ["Codes", {}],
    ],
    undefined,
  ]);
});

test("what was rejected is kept as a rejection, holds the article, and approves no picture", async () => {
  const { exit } = await apply({
    ...screen,
    verdict: "rejected",
    why: "the wrong language",
  });
  expect(exit).toBe(0);
  expect(
    readSignoffs(workspace, "articles/a0.md").checkpoints[0],
  ).toMatchObject({
    decision: "rejected",
    why: "the wrong language",
  });
  expect(
    readdirSync(join(workspace.path, "checkpoints/example/failed-code")),
  ).toEqual(["screen.yaml"]);
});

test("an article that moved behind a link out of the repository is not written to", async () => {
  const outside = mkdtempSync(join(tmpdir(), "presscheck-outside-"));
  try {
    const moved = "checkpoints/example/failed-code";
    mkdirSync(join(outside, "screen"));
    writeFileSync(
      join(outside, "screen", "screen.yaml"),
      workspace.read(`${moved}/screen.yaml`),
    );
    // The picture would go there: the folder is a link, its description is not.
    rmSync(join(workspace.path, moved), { recursive: true });
    symlinkSync(join(outside, "screen"), join(workspace.path, moved));
    const { exit } = await apply(screen);
    expect(exit).not.toBe(0);
    expect(readdirSync(join(outside, "screen"))).toEqual(["screen.yaml"]);
  } finally {
    rmSync(outside, { recursive: true });
  }
});

test.each([
  ["a file that is a link out of the repository", "articles/a0.signoff.yaml"],
])("%s is neither followed nor replaced", async (_what, name) => {
  const outside = mkdtempSync(join(tmpdir(), "presscheck-outside-"));
  try {
    writeFileSync(join(outside, "theirs.yaml"), "claims: []\n");
    symlinkSync(join(outside, "theirs.yaml"), join(workspace.path, name));
    const { exit, out, err } = await apply(wording);
    expect(exit).not.toBe(0);
    expect(out + err).toMatch(/link/);
    expect(readdirSync(outside)).toEqual(["theirs.yaml"]);
  } finally {
    rmSync(outside, { recursive: true });
  }
});

test.each([
  ["../outside.md"],
  ["/etc/passwd"],
  ["articles/../articles/a0.md"],
  ["articles/./a0.md"],
  [".git/a.md"],
  ["articles\\a0.md"],
  ["articles/a0.md\u0000.md"],
  ["__proto__"],
  ["constructor"],
  ["checkpoints/example/failed-code/screen.yaml"],
])("a decision that names %j as its article opens no file", async (article) => {
  const { exit, out } = await apply({ ...wording, article });
  expect(exit).toBe(1);
  expect(out).toContain("There is no such article under press check.");
  expect(readdirSync(join(workspace.path, "articles")).sort()).toEqual([
    "a0.md",
    "a1.md",
  ]);
});

test("markup and control characters are words like any others, and do nothing to the terminal", async () => {
  const why = '<script>alert(1)</script> \u001B[2J "quoted": [yes]\n- claim: x';
  const { exit, out } = await apply({ ...wording, why });
  expect(exit).toBe(0);
  expect(out).not.toContain("\u001B");
  expect(readSignoffs(workspace, "articles/a0.md").claims[0]?.why).toBe(why);
  const shown = await run("status", "articles/a0.md");
  expect(shown.out).not.toContain("\u001B");
  const other = await apply({ ...wording, article: "\u001B[2J.md" });
  expect(other.out).not.toContain("\u001B");
});

test.each<readonly [string, string, RegExp]>([
  ["not JSON", "decisions: []", /it is not JSON/],
  ["no object", "[]", /is no file of decisions/],
  ["empty", '{"decisions":[]}', /holds no decisions/],
  [
    "without a reason",
    '{"decisions":[{"kind":"wording","article":"a.md","target":"live","claim":"c","shown":{},"by":"A","at":"2026-01-01T00:00:00Z"}]}',
    /line 1: .*missing/,
  ],
  ["of a kind there is none of", '{"decisions":[{"kind":"all"}]}', /line 1/],
  [
    "with a key of every object",
    '{"__proto__":{"polluted":true},"decisions":[]}',
    /is no file of decisions|holds no decisions/,
  ],
  [
    "deeply nested",
    `{"decisions":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    /is no file of decisions/,
  ],
])(
  "a file that is %s cannot be used, and says so in words",
  async (_what, text, words) => {
    writeFileSync(join(workspace.path, "decisions.json"), text);
    const { exit, out, err } = await run("apply", "decisions.json");
    expect([exit, out]).toEqual([2, ""]);
    expect(err).toMatch(words);
    expect(err).not.toMatch(/ZodError|invalid_|\bat .*\.[jt]s:\d/);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  },
);

test("a file of 20,001 decisions or of 20 MB is not read", async () => {
  const many = Array.from({ length: 20_001 }, () => ({
    ...wording,
    shown: { hash: hex, claimed: hex },
    why: "w",
  }));
  expect((await apply(...many)).exit).toBe(2);
  writeFileSync(join(workspace.path, "big.json"), " ".repeat(20_000_001));
  const { exit, err } = await run("apply", "big.json");
  expect([exit, err]).toEqual([
    2,
    "presscheck: big.json is larger than 20 MB.\n",
  ]);
});

test("for programs it says of each decision what became of it", async () => {
  writeDecisionsFile(workspace, "d.json", [
    wording,
    { ...wording, claim: "none" },
  ]);
  const { exit, out } = await run("apply", "d.json", "--format", "json");
  expect(exit).toBe(1);
  const { decisions } = JSON.parse(out) as { decisions: object[] };
  expect(decisions).toEqual([
    {
      kind: "wording",
      article: "articles/a0.md",
      target: "live",
      claim: "claim-0",
      by: "Ada",
      at: wording.at,
      outcome: "kept",
    },
    {
      kind: "wording",
      article: "articles/a0.md",
      target: "live",
      claim: "none",
      by: "Ada",
      at: wording.at,
      outcome: "refused",
      because: "There is no claim “none”.",
      todo: expect.stringMatching(/^The article makes: claim-0, /),
    },
  ]);
});
