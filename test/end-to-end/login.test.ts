// A person signs in once, in a real window on a display nobody sees, and recipes go on from
// there: the whole way, by the real command in a real terminal.
import type { ChildProcess } from "node:child_process";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium } from "playwright";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Workspace } from "./workspace.ts";
import { openWorkspace, unwrap } from "./workspace.ts";

const has = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: "ignore" }).error === undefined;
const canTry =
  has("Xvfb", "-help") && has("script", "-qec", "true", "/dev/null");

let workspace: Workspace;
let home: string;
let display: ChildProcess;
let displayName = "";

beforeAll(async () => {
  if (!canTry) return;
  workspace = openWorkspace();
  home = mkdtempSync(join(tmpdir(), "presscheck-home-"));
  mkdirSync(join(workspace.path, "checkpoints/instagram/logged-in"));
  workspace.write(
    "checkpoints/instagram/logged-in/screen.yaml",
    "title: Logged in\nproof: [{ role: heading, name: You are logged in }]\nrecipe:\n  - login: reader\n  - goto: https://www.instagram.com/\n",
  );
  display = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x900x24"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = (await once(display.stdout!, "data")) as [Buffer];
  displayName = `:${number.toString().trim()}`;
});

afterAll(() => {
  if (!canTry) return;
  display.kill();
  workspace.remove();
  rmSync(home, { recursive: true, force: true });
});

const env = () => ({ XDG_CONFIG_HOME: home, DISPLAY: displayName });
const run = (...args: string[]) => workspace.run(args, { env: env() });
const capture = (...before: string[]) =>
  run(...before, "capture", "instagram/logged-in@web");

const anew = "npx presscheck login instagram --as reader --target practice";

describe.skipIf(!canTry)(
  "signing in, with a display (skipped where there is no Xvfb or script)",
  () => {
    test("without a sign-in the look says what is needed and how to get it", async () => {
      const { exit, out } = await capture();
      expect([exit, firstLines(out, 3)]).toEqual([
        1,
        [
          "could not look  instagram/logged-in (Web)",
          "    It needs the sign-in “reader” to instagram, and there is none.",
          `    → Sign in: ${anew}`,
        ],
      ]);
      const doctor = await run("doctor");
      expect(doctor.exit).toBe(2);
      expect(unwrap(doctor.out)).toContain(
        `missing The sign-in to instagram (reader), for instagram/logged-in: there is none → Sign in: ${anew} `,
      );
    });

    test("a person signs in in the window, and the recipe goes on from there", async () => {
      const { exit, shown } = await signInAsPerson(async (page) => {
        await page.getByLabel("Username").fill("practice-reader");
        await page.getByLabel("Password").fill("for-practice-only-1");
        await page.getByRole("button", { name: "Log in" }).click();
        await page.getByLabel("Security code").fill("246810");
        await page.getByRole("button", { name: "Confirm" }).click();
        await page.getByText("You are logged in").waitFor();
      });
      expect(exit).toBe(0);
      expect(shown).toMatch(
        /kept {2}instagram \(reader\): made on [\d-]+; it ends on [\d-]+ at the latest/,
      );
      expect(readdirSync(join(home, "presscheck/sessions/practice"))).toEqual([
        "instagram@reader.session.json",
      ]);
      const { exit: taken, out } = await capture();
      expect([taken, firstLines(out, 1)]).toEqual([
        0,
        ["captured  instagram/logged-in (Web)"],
      ]);
      const doctor = await run("doctor");
      expect(doctor.exit).toBe(0);
      expect(unwrap(doctor.out)).toMatch(
        /ok The sign-in to instagram \(reader\), for instagram\/logged-in: made on [\d-]+; it ends on [\d-]+ at the latest $/,
      );
      expect((await run("login", "--list")).out).toMatch(
        /^instagram \(reader\): made on [\d-]+; it ends on [\d-]+ at the latest\n$/,
      );
    });

    test("its end is told before it comes, and when it has come nothing is opened", async () => {
      const day = 86_400_000;
      const later = (days: number) =>
        new Date(Date.now() + days * day).toISOString();
      const near = await capture("--now", later(26));
      expect(near.exit).toBe(0);
      expect(near.err).toMatch(
        /The sign-in to instagram \(reader\): made on [\d-]+; it ends soon, on [\d-]+\. To make it anew: npx presscheck login instagram --as reader --target practice\n/,
      );
      const over = await capture("--now", later(31));
      expect(over.exit).toBe(1);
      expect(over.err).toContain(
        "The sign-in to instagram (reader): it ended on",
      );
      expect(firstLines(over.out, 3)).toEqual([
        "could not look  instagram/logged-in (Web)",
        expect.stringMatching(
          /^ {4}It needs the sign-in “reader” to instagram, and it ended on [\d-]+\.$/,
        ),
        `    → Sign in: ${anew}`,
      ]);
      const list = await run("--now", later(31), "login", "--list");
      expect(list.out).toMatch(
        /^instagram \(reader\): it ended on [\d-]+\n {4}→ Sign in again: npx presscheck login instagram --as reader --target practice\n$/,
      );
    });

    test("where the platform ends it, that is what is said", async () => {
      const file = "checkpoints/instagram/logged-in/screen.yaml";
      const before = workspace.read(file);
      workspace.edit(
        file,
        "instagram.com/\n",
        "instagram.com/?practice=sign-in\n",
      );
      const { exit, out } = await capture();
      workspace.write(file, before);
      expect([exit, firstLines(out, 3)]).toEqual([
        1,
        [
          "could not look  instagram/logged-in (Web)",
          "    A sign-in page stood in the way: the platform no longer takes the sign-in “reader”.",
          `    → Sign in again: ${anew}`,
        ],
      ]);
    });

    test("forgotten, it is gone", async () => {
      const { exit } = await run(
        "login",
        "instagram",
        "--forget",
        "--as",
        "reader",
      );
      expect(exit).toBe(0);
      expect(readdirSync(join(home, "presscheck/sessions/practice"))).toEqual(
        [],
      );
      expect((await run("login", "--list")).out).toBe(
        "No sign-in is kept for practice.\n",
      );
    });
  },
);

function firstLines(out: string, count: number): string[] {
  return out.split("\n").slice(0, count);
}

/** Runs `login` in a pseudo terminal, does in its window what a person would, and presses Enter. */
async function signInAsPerson(act: (page: Page) => Promise<void>) {
  const browser = join(home, "browser.sh");
  const record = join(home, "browser.log");
  const real = process.env["PRESSCHECK_BROWSER"] ?? "";
  // The browser picks a port that is free, and says which in its record.
  writeFileSync(
    browser,
    `#!/bin/sh\nexec '${real}' --remote-debugging-port=0 "$@" 2>'${record}'\n`,
  );
  chmodSync(browser, 0o755);
  const command = [
    process.execPath,
    process.env["PRESSCHECK_TESTED"] ?? "",
    "login",
    "instagram",
    "--at",
    "https://www.instagram.com/accounts/login/",
  ]
    .map((word) => `'${word}'`)
    .join(" ");
  const { CI: _, ...outer } = process.env;
  const sized = `stty cols 100 rows 40; exec ${command}`;
  const child = spawn("script", ["-qec", sized, "/dev/null"], {
    cwd: workspace.path,
    env: {
      ...outer,
      ...env(),
      TERM: "xterm",
      NO_COLOR: "1",
      PRESSCHECK_BROWSER: browser,
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  let shown = "";
  child.stdout.on("data", (data: Buffer) => (shown += data.toString()));
  const closed = once(child, "close");
  try {
    while (!shown.includes("Then press Enter here")) {
      if (child.exitCode !== null) throw new Error(shown);
      await setTimeout(100);
    }
    const window = await chromium.connectOverCDP(readWindowAddress(record));
    const page = window
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => one.url().startsWith("https://www.instagram.com/"));
    if (page === undefined) throw new Error("the window shows no such page");
    await act(page);
    child.stdin.write("\r");
    const [exit] = (await closed) as [number | null];
    return { exit, shown };
  } finally {
    // A question that never came would leave it waiting for ever.
    child.kill();
  }
}

function readWindowAddress(record: string): string {
  const said = readFileSync(record, "utf8");
  const address = /^DevTools listening on (ws:\S+)$/m.exec(said)?.[1];
  if (address === undefined) throw new Error(`no window to join:\n${said}`);
  return address;
}
