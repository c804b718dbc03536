// accept in a real pseudo terminal: keys in, decisions on disk. Where the machine
// has no `script` that can open one, the injected prompts of test/cli must do.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { guide, openWorkspace, type Workspace } from "./workspace.ts";

const signoff =
  "articles/practice/instagram-backup-codes-not-working.signoff.yaml";
const probe = spawnSync("script", ["-qec", "true", "/dev/null"], {
  stdio: "ignore",
});
const enter = "\r";
const down = "\u001B[B";
const breakOff = "\u0003";

let workspace: Workspace;
let opened: ChildProcess | undefined;
beforeEach(() => {
  workspace = openWorkspace();
  workspace.edit(guide, "You can see your backup", "You can view your backup");
});
afterEach(() => {
  // A question that never came would leave it waiting for ever.
  opened?.kill();
  workspace.remove();
});

/** Types each key when its words have appeared; gives the exit code and all that was shown. */
function typeKeys(
  args: readonly string[],
  steps: readonly (readonly [words: string, keys: string])[],
): Promise<{ readonly exit: number | null; readonly shown: string }> {
  const command = [
    process.execPath,
    process.env["PRESSCHECK_TESTED"] ?? "",
    ...args,
  ]
    .map((word) => `'${word}'`)
    .join(" ");
  const { CI: _, ...env } = process.env;
  // A pseudo terminal is born without a size, and every letter would get a line.
  const sized = `stty cols 100 rows 40; exec ${command}`;
  const child = spawn("script", ["-qec", sized, "/dev/null"], {
    cwd: workspace.path,
    env: { ...env, TERM: "xterm", NO_COLOR: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  opened = child;
  const left = [...steps];
  let shown = "";
  let unread = "";
  child.stdout.on("data", (data: Buffer) => {
    shown += data.toString();
    unread += data.toString();
    const [step] = left;
    // An answered question is drawn once more, behind another sign; keys typed then are lost.
    if (step === undefined || !unread.includes(`◆  ${step[0]}`)) return;
    left.shift();
    unread = "";
    child.stdin.write(step[1]);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, shown }));
  });
}

describe.skipIf(probe.status !== 0)("in a pseudo terminal", () => {
  test("Enter accepts, and the decision is written once", async () => {
    const { exit, shown } = await typeKeys(
      ["accept", guide, "--by", "Ada"],
      [
        ["Is this wording right?", enter],
        ["Who decides?", enter],
        ["Why?", `Read${enter}`],
        ["Until when", enter],
        ["Write this down?", enter],
      ],
    );
    expect(shown).toContain("Approved by Ada");
    expect(exit).toBe(0);
    expect(workspace.read(signoff)).toContain("words: You can view your");
    expect(workspace.read(signoff)).toContain("why: Read\n");
  });

  test("Ctrl-C writes nothing, and leaves no stack trace", async () => {
    const before = workspace.read(signoff);
    const { exit, shown } = await typeKeys(
      ["accept", guide, "--by", "Ada"],
      [
        ["Is this wording right?", enter],
        ["Who decides?", breakOff],
      ],
    );
    expect(exit).toBe(1);
    expect(shown).toContain("Nothing was written.");
    expect(shown).not.toMatch(/\n\s+at /);
    expect(workspace.read(signoff)).toBe(before);
  });

  test("--propose marks a sentence, and the arrows choose", async () => {
    const before = workspace.read(guide);
    workspace.edit(guide, " <!-- claim: one-use -->", "");
    workspace.edit(guide, " <!-- claim: no-bypass -->", "");
    const { exit } = await typeKeys(
      ["accept", guide, "--propose"],
      [
        ["Mark this sentence?", enter],
        ["Mark this sentence?", down + down + enter],
      ],
    );
    expect(exit).toBe(1);
    expect(workspace.read(guide)).toBe(
      before.replace(" <!-- claim: no-bypass -->", ""),
    );
  });
});
