// accept at a terminal: the person's answers come from a script.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Choice, Prompts, Question } from "../../src/cli/prompts-port.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import {
  guide,
  openWorkspace,
  unwrap,
  type Workspace,
} from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

const signoff =
  "articles/practice/instagram-backup-codes-not-working.signoff.yaml";
const seen = "You can see your backup codes only while you are logged in";
const viewed = "You can view your backup codes only while you are logged in";

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace();
});
afterEach(() => workspace.remove());

/** What a person answers, in order; "^C" breaks off, and a function is called first. */
type Answer = string | (() => string);

async function decide(args: readonly string[], answers?: readonly Answer[]) {
  const left = [...(answers ?? [])];
  const asked: string[] = [];
  const refused: string[] = [];
  const next = () => {
    const answer = left.shift();
    if (answer === undefined) throw new Error("nothing was to be asked");
    return typeof answer === "string" ? answer : answer();
  };
  const prompts: Prompts = {
    choose: async <Value extends string>(
      question: string,
      choices: readonly Choice<Value>[],
    ) => {
      asked.push(question);
      const answer = next();
      if (answer === "^C") return undefined;
      const choice = choices.find(({ value }) => value === answer);
      if (choice === undefined) throw new Error(`no choice ${answer}`);
      return choice.value;
    },
    ask: async ({ text, initial, check }: Question) => {
      asked.push(text);
      for (;;) {
        const answer = next();
        if (answer === "^C") return undefined;
        const given = answer === "" ? (initial ?? "") : answer;
        const wrong = check(given);
        if (wrong === undefined) return given;
        refused.push(wrong);
      }
    },
  };
  const { console, said } = recordConsole(workspace.path, {
    ...(answers === undefined ? {} : { prompts: async () => prompts }),
    now: () => new Date("2026-11-23T12:00:00Z"),
  });
  const exit = await runCli(args, console);
  expect(left).toEqual([]);
  return { exit, ...said, asked, refused };
}

test("a changed wording is shown word by word with its source, and kept with who, why and until", async () => {
  workspace.edit(guide, seen, viewed);
  const { exit, out, err, asked, refused } = await decide(
    ["accept", guide, "--by", "Ada"],
    ["accept", "", " ", "Read its source", "2027-02-31", "2026-12-31", "write"],
  );
  expect({ exit, err }).toEqual({ exit: 0, err: "" });
  expect(asked).toEqual([
    "Is this wording right?",
    "Who decides?",
    "Why? (for whoever reads it later)",
    "Until when, as 2026-12-31? (Enter: until something changes)",
    "Write this down?",
  ]);
  expect(refused).toEqual([
    "A decision needs a reason.",
    "“2027-02-31” is no date. Write a day there is as 2026-12-31.",
  ]);
  expect(out).toContain("Before    You can [-see-] your backup codes");
  expect(out).toContain("Now       You can {+view+} your backup codes");
  expect(out).toContain("https://help.instagram.com/1006568999411025");
  expect(unwrap(out)).toContain(
    "You can only get backup codes while you are logged in.",
  );
  expect(unwrap(out)).toContain(
    "under “If your codes are lost or were never saved”",
  );
  expect(out).toContain(`npx presscheck accept ${guide} --screen`);
  const written = workspace.read(signoff);
  expect(written).toContain(`words: ${viewed} to Instagram.`);
  expect(written).toContain("by: Ada\n    at: 2026-11-23T12:00:00.000Z");
  expect(written).toContain("until: 2026-12-31T23:59:59.999Z");
});

test("what was skipped stays as it was, and the other is kept", async () => {
  workspace.edit(guide, seen, viewed);
  workspace.edit(
    guide,
    "Each backup code works once.",
    "Each code works once.",
  );
  const { exit } = await decide(
    ["accept", guide, "--by", "Ada", "--reason", "Read"],
    ["skip", "accept", "", "", "", "write"],
  );
  expect(exit).toBe(0);
  const written = workspace.read(signoff);
  expect(written).toContain("words: Each code works once.");
  expect(written).toContain(`words: ${seen}`);
});

test.each<readonly [string, readonly string[]]>([
  ["at the first claim", ["^C"]],
  ["at the second claim", ["accept", "^C"]],
  ["at the name", ["accept", "accept", "^C"]],
  ["at the reason", ["accept", "accept", "Ada", "^C"]],
  ["at the date", ["accept", "accept", "Ada", "Read", "^C"]],
  ["at the summary", ["accept", "accept", "Ada", "Read", "", "^C"]],
  ["by choosing to quit", ["accept", "quit"]],
  ["by not writing it down", ["accept", "accept", "Ada", "Read", "", "quit"]],
  ["by skipping everything", ["skip", "skip"]],
])("breaking off %s writes nothing", async (_name, answers) => {
  workspace.edit(guide, seen, viewed);
  workspace.edit(
    guide,
    "Each backup code works once.",
    "Each code works once.",
  );
  const before = workspace.read(signoff);
  const { out } = await decide(["accept", guide], answers);
  expect(out).toMatch(/[Nn]othing was written\./);
  expect(workspace.read(signoff)).toBe(before);
});

test("a sentence edited while it was being decided about is not approved", async () => {
  workspace.edit(guide, seen, viewed);
  const before = workspace.read(signoff);
  const { exit, err } = await decide(
    ["accept", guide],
    [
      "accept",
      "Ada",
      "Read",
      "",
      () => {
        workspace.edit(guide, viewed, "You can never view your backup codes");
        return "write";
      },
    ],
  );
  expect(exit).toBe(2);
  expect(err).toContain(
    "The wording of “codes-need-login” was changed while it was being decided about. Nothing was written.",
  );
  expect(workspace.read(signoff)).toBe(before);
});

test("an approval that somebody else wrote meanwhile is kept", async () => {
  workspace.edit(guide, seen, viewed);
  const { exit } = await decide(
    ["accept", guide],
    [
      "accept",
      "Ada",
      "Read",
      "",
      () => {
        workspace.edit(
          signoff,
          "words: Each backup code works once.",
          "words: Each backup code works once!",
        );
        return "write";
      },
    ],
  );
  expect(exit).toBe(0);
  expect(workspace.read(signoff)).toContain(
    "words: Each backup code works once!",
  );
  expect(workspace.read(signoff)).toContain(`words: ${viewed}`);
});

test("a wording that denies its claim is shown with a word of warning", async () => {
  workspace.edit(
    guide,
    "Each backup code works once.",
    "Each backup code never works once.",
  );
  const { out } = await decide(["accept", guide], ["skip"]);
  expect(out).toContain("Careful   this seems to say the opposite");
});

test("where nothing waits nobody is asked", async () => {
  const { exit, out } = await decide(["accept", guide], []);
  expect(exit).toBe(0);
  expect(out).toContain("No wording of a claim waits for you in this article.");
});

test("where nobody can be asked it says which flags to give", async () => {
  const { exit, out, err } = await decide(["accept", guide]);
  expect({ exit, out, err }).toEqual({
    exit: 2,
    out: "",
    err: "presscheck: Say what you approve.\nEither --claim <id>, or --screen <id> with --on <device>.\n",
  });
});

test.each([
  [["--claim", "one-use", "--by", "A"], /A decision needs a reason\./],
  [["--claim", "one-use", "--propose"], /Say one thing at a time\./],
  [["--yes"], /--yes goes with --propose\./],
  [
    [
      "--claim",
      "one-use",
      "--reason",
      "x",
      "--by",
      "A",
      "--until",
      "2027-02-31",
    ],
    /“2027-02-31” is no date\./,
  ],
])("%j is refused in words, and writes nothing", async (flags, words) => {
  const before = workspace.read(signoff);
  const { exit, err } = await decide(["accept", guide, ...flags]);
  expect(exit).toBe(2);
  expect(err).toMatch(words);
  expect(workspace.read(signoff)).toBe(before);
});

test("--propose marks what a person says yes to, all in one write", async () => {
  const before = workspace.read(guide);
  workspace.edit(guide, " <!-- claim: one-use -->", "");
  workspace.edit(guide, " <!-- claim: no-bypass -->", "");
  const { exit, out } = await decide(
    ["accept", guide, "--propose"],
    ["yes", "yes"],
  );
  expect(exit).toBe(0);
  expect(out).toContain("Marked 2 sentences");
  expect(workspace.read(guide)).toBe(before);
});

test("--propose goes on to the next sentence after a no, and leaves what was skipped", async () => {
  workspace.edit(
    guide,
    "Each backup code works once. <!-- claim: one-use -->",
    "Every backup code can be used only one time. You can use each backup code just once.",
  );
  workspace.edit(guide, " <!-- claim: no-bypass -->", "");
  const { exit, out } = await decide(
    ["accept", guide, "--propose"],
    ["no", "yes", "skip"],
  );
  expect(exit).toBe(1);
  expect(out).toContain("1 claim is left for you to settle.");
  expect(workspace.read(guide)).toContain(
    "only one time. You can use each backup code just once. <!-- claim: one-use -->",
  );
});

test.each<readonly [string, readonly Answer[], number]>([
  ["broken off", ["yes", "^C"], 1],
  [
    "edited meanwhile",
    [
      "yes",
      () => {
        workspace.write(guide, "Something else.\n");
        return "yes";
      },
    ],
    2,
  ],
])("--propose writes no mark when it is %s", async (_name, answers, code) => {
  workspace.edit(guide, " <!-- claim: one-use -->", "");
  workspace.edit(guide, " <!-- claim: no-bypass -->", "");
  const { exit } = await decide(["accept", guide, "--propose"], answers);
  expect(exit).toBe(code);
  expect(workspace.read(guide)).not.toContain("<!-- claim: one-use -->");
});
