// A person signs in on the practice platform, in a window nobody sees here; the
// compiled command does the rest.
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSessionStore } from "../../src/adapters/session-store.ts";
import type { SignInWindow } from "../../src/adapters/sign-in-window.ts";
import { openSignInWindow } from "../../src/adapters/sign-in-window.ts";
import type * as Login from "../../src/cli/commands/login.ts";
import type { Console } from "../../src/cli/console-port.ts";
import type { Workspace } from "../end-to-end/workspace.ts";
import { openWorkspace } from "../end-to-end/workspace.ts";
import { recordConsole } from "./record-console.ts";

const now = new Date("2026-11-20T09:00:00Z");
const address = "https://www.instagram.com/accounts/login/";

let workspace: Workspace;
let home: string;
let said = "";
let window: SignInWindow | undefined;
beforeEach(async () => {
  workspace = openWorkspace();
  home = await mkdtemp(join(tmpdir(), "presscheck-home-"));
  said = "";
  window = undefined;
});
afterEach(async () => {
  workspace.remove();
  await rm(home, { recursive: true, force: true });
});

/** @param act what the person does before pressing Enter; undefined breaks off */
function consoleOf(
  act?: (window: SignInWindow) => Promise<string | undefined>,
) {
  const { console } = recordConsole(workspace.path, {
    out: (text) => void (said += text),
    isTerminal: true,
    columns: 80,
    env: { XDG_CONFIG_HOME: home },
    now: () => now,
  });
  if (act === undefined) return console;
  return {
    ...console,
    prompts: () =>
      Promise.resolve({
        choose: () => Promise.resolve(undefined),
        ask: () => {
          if (window === undefined) throw new Error("no window was opened");
          return act(window);
        },
      }),
  };
}

async function login(
  console: Console,
  platform: string | undefined,
  options: Login.LoginOptions,
) {
  // Compiled: the practice platform runs in a process of its own.
  const file = join(
    dirname(process.env["PRESSCHECK_TESTED"] ?? ""),
    "commands/login.js",
  );
  const command = (await import(pathToFileURL(file).href)) as typeof Login;
  return command.login(console, platform, options, async (given, at) => {
    window = await openSignInWindow(given, at, "hidden");
    return window;
  });
}

async function signIn({ page }: SignInWindow): Promise<string> {
  await page.getByLabel("Username").fill("practice-reader");
  await page.getByLabel("Password").fill("for-practice-only-1");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByLabel("Security code").waitFor();
  await page
    .context()
    .addCookies([
      { name: "seen", value: "x", domain: ".tracker.test", path: "/" },
    ]);
  await page.evaluate(() => localStorage.setItem("theme", "dark"));
  return "";
}

const store = () =>
  openSessionStore({
    env: { XDG_CONFIG_HOME: home },
    target: "practice",
    now: () => now,
  });

test("what signing in left in the browser is kept, listed and forgotten", async () => {
  expect(
    await login(consoleOf(signIn), "instagram", { at: address, as: "reader" }),
  ).toBe(0);
  expect(said).toBe(
    `kept  instagram (reader): made on 2026-11-20; the platform does not say until when it holds\nEncrypted, in ${join(home, "presscheck", "sessions")}\nNo recipe of instagram asks for it yet. One that does begins with: login: reader\n`,
  );
  const of = { platform: "instagram", name: "reader" };
  const answer = await store().read(of);
  if (answer.outcome !== "ready") throw new Error(answer.outcome);
  expect(
    answer.state.cookies.map(({ name, domain }) => [name, domain]),
  ).toEqual([["practice_session", "www.instagram.com"]]);
  expect(answer.state.origins).toEqual([
    {
      origin: "https://www.instagram.com",
      localStorage: [{ name: "theme", value: "dark" }],
    },
  ]);
  // Nothing of it lies in the repository.
  const [cookie] = answer.state.cookies;
  const names = await readdir(workspace.path, {
    recursive: true,
    withFileTypes: true,
  });
  for (const { parentPath, name } of names.filter((one) => one.isFile()))
    expect(await readFile(join(parentPath, name), "latin1")).not.toContain(
      cookie?.value,
    );
  said = "";
  expect([
    await login(consoleOf(), undefined, { list: true }),
    await login(consoleOf(), "instagram", { forget: true, as: "reader" }),
    await login(consoleOf(), "instagram", { forget: true, as: "reader" }),
    await login(consoleOf(), undefined, { list: true }),
  ]).toEqual([0, 0, 1, 0]);
  expect(said).toBe(
    "instagram (reader): made on 2026-11-20; the platform does not say until when it holds\n" +
      "forgotten  instagram (reader). Sign out of the platform, too, where the sign-in may have been seen by others.\n" +
      "There was no sign-in instagram (reader). What is kept: npx presscheck login --list\n" +
      "No sign-in is kept for practice.\n",
  );
});

const troubles = [
  [
    "the person breaks off",
    () => Promise.resolve(undefined),
    "Nothing was kept.",
  ],
  [
    "the window is closed first",
    async ({ page }: SignInWindow) => {
      await page.context().close();
      return "";
    },
    "The window was closed before you pressed Enter here; nothing was kept.",
  ],
  [
    "nobody signed in",
    () => Promise.resolve(""),
    "Instagram left nothing in the browser that would keep you signed in; nothing was kept.",
  ],
] as const;
test.each(troubles)("nothing is kept where %s", async (_what, act, message) => {
  await expect(
    login(consoleOf(act), "instagram", { at: address }),
  ).rejects.toThrow(message);
  expect(await store().list()).toEqual([]);
});

test("what cannot be begun says why", async () => {
  const ask = (platform: string | undefined, options: Login.LoginOptions) =>
    login(consoleOf(), platform, options);
  await expect(ask(undefined, {})).rejects.toThrow("Which platform?");
  await expect(ask("instagran", {})).rejects.toThrow(
    "There is no platform “instagran”.",
  );
  await expect(ask("instagram", { as: "Reader" })).rejects.toThrow(
    "Recipes cannot call a sign-in “Reader”.",
  );
  await expect(ask("instagram", {})).rejects.toThrow(
    "There is nobody at this terminal to say when the sign-in is done.",
  );
  await expect(
    ask("instagram", { at: "http://www.instagram.com/" }),
  ).rejects.toThrow("is no address that begins with https://");
});

test("without a display no window is opened, and that is said", async () => {
  const outcome = await workspace.run(["login", "instagram"], {
    env: { XDG_CONFIG_HOME: home, DISPLAY: "", WAYLAND_DISPLAY: "" },
  });
  expect([outcome.exit, outcome.out]).toEqual([2, ""]);
  expect(outcome.err).toContain(
    "There is no display here to show a browser window on.",
  );
});
