// How things stand, from files and runs alone.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import type { ScreenStatus, Status } from "../../src/model/status.ts";
import { measureText } from "../../src/report/pretty/wrap-text.ts";
import {
  guide,
  openWorkspace,
  shortGuide,
  type Workspace,
} from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.remove());

async function status(
  args: readonly string[] = [],
  columns = 100,
  now = "2026-11-24T12:00:00Z",
) {
  const { console, said } = recordConsole(workspace.path, {
    columns,
    now: () => new Date(now),
  });
  const exit = await runCli(["--now", now, "status", ...args], console);
  return { exit, ...said };
}

async function read<T>(...args: readonly string[]): Promise<T> {
  const { exit, out, err } = await status([...args, "--format", "json"]);
  expect([exit, err]).toEqual([0, ""]);
  return JSON.parse(out) as T;
}

test("an edited sentence and a screen by hand wait, with why, what to do and what was shown", async () => {
  workspace.edit(
    guide,
    "Each backup code works once.",
    "Every code works once.",
  );
  rmSync(
    join(workspace.path, "checkpoints/instagram/sign-in/practice/iphone.yaml"),
  );
  const { waits } = await read<Status>(guide);
  const wording = waits.find(({ about }) => about.kind === "wording");
  expect(wording).toMatchObject({
    article: guide,
    about: { kind: "wording", claim: "one-use" },
    status: "drifted",
    because: "its wording was changed after it was approved",
    todo: `Read it against its source, then: npx presscheck accept ${guide} --claim one-use --reason "…"`,
    shown: {
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      claimed: expect.stringMatching(/^[0-9a-f]{64}$/),
      before: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  const byHand = waits.find((one) => one.status === "by-hand-due");
  expect(byHand).toMatchObject({
    about: { kind: "screen", screen: "sign-in", device: "iphone" },
    because: "a person has to look, on the iPhone app",
  });
});

test("without a run it says so, and what is signed off is known all the same", async () => {
  const { exit, out } = await status();
  expect(exit).toBe(0);
  expect(out).toContain("No run on this computer counts");
  expect(out).toMatch(/Practice editor\s+26\s+7\s+0\s+\d+ \w+ \d{4}/);
  const { run, signed, articles } = await read<Status>();
  expect([run, signed.length, articles]).toEqual([undefined, 33, 2]);
});

test("for a named article every decision is listed with who, when and why", async () => {
  const { out } = await status([shortGuide]);
  expect(out).toContain("6 decisions");
  expect(out).toContain("“When you generate a new set of");
  expect(out).not.toContain("Instagram");
});

test("what lapses is announced as far ahead as asked, soonest first", async () => {
  const until = "2026-12-20";
  const waive = await workspace.run([
    "--now",
    "2026-11-24T12:00:00Z",
    "accept",
    guide,
    "--target",
    "live",
    "--claim",
    "one-use",
    "--by",
    "Ada",
    "--until",
    until,
    "--reason",
    "Read",
  ]);
  expect(waive.exit).toBe(0);
  const near = await read<Status>("--target", "live");
  expect(near.lapses).toEqual([]);
  const far = await read<Status>("--target", "live", "--within", "30d");
  expect(far.lapses).toEqual([
    {
      article: guide,
      about: {
        kind: "wording",
        claim: "one-use",
        statement: "Each backup code works once.",
      },
      until: "2026-12-20T23:59:59.999Z",
      by: "Ada",
    },
  ]);
  const { out } = await status(["--target", "live", "--within", "6w"]);
  expect(out).toContain("1 lapses in the next 42 days");
  expect(out).toMatch(/20 Dec 2026, in 26\s+articles/);
});

test("of a screen it names every article and sentence that rests on it", async () => {
  const found = await read<ScreenStatus>(
    "--screen",
    "instagram/failed-backup-code",
  );
  expect(found).toMatchObject({
    platform: "instagram",
    screen: "failed-backup-code",
    title: "A backup code was refused",
  });
  const [only, ...others] = found.articles;
  expect(others).toEqual([]);
  expect(only?.article).toBe(guide);
  expect(only?.sections.map(({ section, on }) => [section, on.length])).toEqual(
    [["Rule out the simple mistakes", 5]],
  );
  const naming = only?.sentences.find(({ names }) => names.includes("Confirm"));
  expect(naming?.text).toBe("Tap or click Confirm.");
  const plain = only?.sentences.find(({ names }) => names.length === 0);
  expect(plain?.text).toBe("Rule out the simple mistakes");
  const { out } = await status(["--screen", "instagram/failed-backup-code"]);
  expect(out).toMatch(
    /^A backup code was refused \(instagram\/failed-backup-code\)\n1 article and \d+ sentences rest on it; \d+ of them use a name that stands on it\.\n/,
  );
});

test.each([60, 100, 160])(
  "in %i columns every line fits, but for a word that is longer than its cell",
  async (columns) => {
    workspace.edit(
      guide,
      "Each backup code works once.",
      "Every code works once.",
    );
    for (const args of [[], [guide], ["--screen", "instagram/sign-in"]]) {
      const { out } = await status(args, columns);
      const wide = out
        .split("\n")
        .filter((line) => measureText(line) > columns);
      expect(wide).toEqual([]);
    }
  },
);

test.each([
  [
    ["--screen", "instagram/nowhere"],
    /^presscheck: There is no screen “instagram\/nowhere”\.\nThere is: github\/recovery-codes, /,
  ],
  [["--screen", "__proto__"], /^presscheck: There is no screen “__proto__”/],
  [
    ["--within", "soon"],
    /^presscheck: “soon” is no time to look ahead\.\nWrite it as --within 14d, 6w or 48h\.\n/,
  ],
])("%j is refused in words", async (args, words) => {
  const { exit, out, err } = await status(args);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toMatch(words);
});

test("a file that cannot be read is said not to be counted", async () => {
  workspace.write(shortGuide, "---\ntitle: [\nplatform: github\n---\n");
  const { out } = await status();
  expect(out).toContain(
    "Not counted  articles/github-recovery-codes.md cannot be read.",
  );
});
