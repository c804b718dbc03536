// One screen looked at by name, as whoever writes its recipe does.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = openWorkspace();
});

afterEach(() => {
  workspace.remove();
});

const screenFile = "checkpoints/instagram/sign-in/screen.yaml";

function withoutTimes(out: string): string[] {
  return out
    .replaceAll(/\(\d+ ms\)/g, "(ms)")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("Kept in"));
}

test("its steps are listed with what came of them, and a trace is kept where practice secrets are all there is", async () => {
  workspace.edit(
    screenFile,
    /^recipe:\n.*\n/m,
    "recipe:\n  - steps: open\n  - when:\n      sees: { role: dialog, name: Cookies }\n      within: 0\n      do: [{ press: Escape }]\n",
  );
  workspace.write(
    "checkpoints/instagram/fragments.yaml",
    "fragments:\n  open:\n    steps:\n      - goto: https://www.instagram.com/accounts/login/\n",
  );
  const { exit, out } = await workspace.run([
    "capture",
    "instagram/sign-in@web",
    "--trace",
  ]);
  expect([exit, ...withoutTimes(out)]).toEqual([
    0,
    "captured  instagram/sign-in (Web)",
    "    done      open https://www.instagram.com/accounts/login/ (ms)",
    "    not seen  when there is dialog “Cookies” (ms)",
    "    done      wait for button “Log in” (ms)",
    expect.stringMatching(/^ {4}picture {3}reports\/.*[0-9a-f]{64}\.png$/),
  ]);
  const [, picture = ""] = /^ {4}picture {3}(.*)$/m.exec(out) ?? [];
  expect(existsSync(join(workspace.path, picture))).toBe(true);
  const [, kept = ""] = /^Kept in (.*)$/m.exec(out) ?? [];
  expect(existsSync(join(kept, "traces/instagram-sign-in-web.zip"))).toBe(true);
});

test("a slip in its file is told at its line, and no browser is opened", async () => {
  workspace.edit(screenFile, "recipe:\n", "recipe:\n  - steps: gone\n");
  const { exit, out, err } = await workspace.run(["capture", "sign-in"]);
  expect([exit, out]).toEqual([2, ""]);
  expect(err).toMatch(
    /checkpoints\/instagram\/sign-in\/screen\.yaml:\d+:5: There are no shared steps “gone” for this platform\./,
  );
});

test.each<readonly [string, readonly string[], RegExp]>([
  [
    "a trace of what types in live secrets",
    ["instagram/failed-backup-code", "--trace", "--target", "live"],
    /No trace is written of instagram\/failed-backup-code: its recipe types in secrets/,
  ],
  [
    "watching everything at once",
    ["--slow"],
    /--headed, --slow and --trace go with one screen\./,
  ],
  [
    "a device there is not",
    ["instagram/sign-in@watch"],
    /there is no device “watch”/,
  ],
  [
    "a browser for an app",
    ["instagram/sign-in@iphone"],
    /is looked at by hand on iPhone app/,
  ],
  [
    "a screen that there is not",
    ["faild-backup-code"],
    /There is neither an article nor a screen “faild-backup-code”\.\s+Did you mean failed-backup-code\?/,
  ],
  [
    "a screen of a platform that has none such",
    ["github/sign-in"],
    /There is neither an article nor a screen “github\/sign-in”\.\s+Did you mean instagram\/sign-in\?/,
  ],
  [
    "a screen and an article",
    ["instagram/sign-in", "articles/github-recovery-codes.md"],
    /Name either screens or articles, not both at once\./,
  ],
])("%s is refused in a sentence", async (_, args, sentence) => {
  const { exit, err } = await workspace.run(["capture", ...args]);
  expect(exit).toBe(2);
  expect(err).toMatch(sentence);
});

test("a name that several platforms have is asked about", async () => {
  workspace.write(
    "checkpoints/github/sign-in/screen.yaml",
    "title: Sign in\nproof:\n  - { role: heading, name: Sign in }\nrecipe:\n  - goto: https://github.com/login\n",
  );
  const { exit, err } = await workspace.run(["capture", "sign-in@web"]);
  expect([exit, err]).toEqual([
    2,
    expect.stringMatching(
      /Several platforms have a screen “sign-in”\.\s+Name one of them: github\/sign-in, instagram\/sign-in/,
    ),
  ]);
});

test.each([
  ["https://www.example.org/", /belongs to no platform described here/],
  ["http://www.instagram.com/", /is not an address that begins with https/],
])("nothing is recorded at %s", async (url, sentence) => {
  const { exit, err } = await workspace.run(["record", url]);
  expect(exit).toBe(2);
  expect(err).toMatch(sentence);
});
