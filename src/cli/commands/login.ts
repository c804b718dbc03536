// A person signs in, with everything a platform asks of a person; what is left in
// the browser is kept for recipes, encrypted and outside the repository.
import { findChromium, browserAdvice } from "../../adapters/find-browser.ts";
import type { SessionStore } from "../../adapters/session-store.ts";
import {
  openSessionStore,
  sessionFolder,
  SessionTrouble,
} from "../../adapters/session-store.ts";
import { openSignInWindow } from "../../adapters/sign-in-window.ts";
import type { Target } from "../../model/device.ts";
import type { Platform } from "../../model/platform-registry.ts";
import { listSessionNames } from "../../model/session-names.ts";
import { endOfSession, limitSession } from "../../model/session.ts";
import { nameSchema } from "../../model/step.ts";
import { suggestWord } from "../../model/suggest-word.ts";
import { writeLogin } from "../../model/write-login.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { readRepository } from "../../parse/read-repository.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { describeSession } from "../describe-session.ts";
import type { Workspace } from "../load-settings.ts";
import { openWorkspace } from "../load-settings.ts";
import { openEgress } from "../open-network.ts";
import { Trouble } from "../trouble.ts";

export interface LoginOptions {
  readonly target?: Target;
  readonly as?: string;
  readonly at?: string;
  readonly list?: true;
  readonly forget?: true;
}

/** Opens the window a person signs in with. */
type WindowOpener = typeof openSignInWindow;

/** @param openWindow another opener, where nobody can look at a window */
export async function login(
  console: Console,
  platformId: string | undefined,
  options: LoginOptions,
  openWindow?: WindowOpener,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const target = options.target ?? workspace.settings.target;
  const { env, now } = console;
  const store = openSessionStore({ env, target, now });
  if (options.list === true) return listSessions(console, store, target);
  if (platformId === undefined)
    throw new Trouble(
      "Which platform?",
      "Run: npx presscheck login <platform> --as <name>, or see: npx presscheck login --list",
    );
  const platforms = await readPlatforms(workspace, target);
  const platform = platforms.get(platformId);
  if (platform === undefined) {
    const meant = suggestWord(platformId, [...platforms.keys()]);
    throw new Trouble(
      `There is no platform “${platformId}”.`,
      meant === undefined ? undefined : `Did you mean “${meant}”?`,
    );
  }
  const of = {
    platform: platformId,
    name: options.as ?? chooseName(platform),
  };
  if (options.forget === true) {
    const was = await store.forget(of);
    console.out(
      was
        ? `forgotten  ${nameOf(of)}. Sign out of the platform, too, where the sign-in may have been seen by others.\n`
        : `There was no sign-in ${nameOf(of)}. What is kept: npx presscheck login --list\n`,
    );
    return was ? 0 : 1;
  }
  if (!nameSchema.safeParse(of.name).success)
    throw new Trouble(
      `Recipes cannot call a sign-in “${of.name}”.`,
      "A name is made of small letters, digits and hyphens, such as reader.",
    );
  const state = await signIn(
    { console, workspace, target, platform },
    platforms,
    options.at ?? `https://${platform.domains[0] ?? ""}/`,
    openWindow,
  );
  await store.save(of, state).catch((error: unknown) => {
    if (error instanceof SessionTrouble)
      throw new Trouble(
        error.message,
        "Name another folder in XDG_CONFIG_HOME, or mend what is said here.",
      );
    throw error;
  });
  const answer = await store.read(of);
  console.out(
    `${console.paint.green("kept")}  ${nameOf(of)}: ${describeSession(answer, now())}\n`,
  );
  console.out(`Encrypted, in ${sessionFolder(env)}\n`);
  const wanted = listWantedNames(platform);
  if (!wanted.has(of.name))
    console.out(
      `No recipe of ${platformId} asks for it yet. One that does begins with: login: ${of.name}\n`,
    );
  return 0;
}

interface SignIn {
  readonly console: Console;
  readonly workspace: Workspace;
  readonly target: Target;
  readonly platform: Platform;
}

async function signIn(
  { console, workspace, target, platform }: SignIn,
  platforms: ReadonlyMap<string, Platform>,
  address: string,
  openWindow: WindowOpener | undefined,
) {
  if (openWindow === undefined) requireScreen(console.env);
  if (!address.startsWith("https://") || !URL.canParse(address))
    throw new Trouble(`${address} is no address that begins with https://`);
  const prompts = await console.prompts?.();
  if (prompts === undefined)
    throw new Trouble(
      "There is nobody at this terminal to say when the sign-in is done.",
      "Run it in a terminal of your own, not in CI.",
    );
  const chromium = await findChromium();
  if (chromium === undefined)
    throw new Trouble("No browser was found.", browserAdvice);
  const { settings } = workspace;
  const { locale, timezone } = settings;
  const practiceRelease = settings.practice.release;
  const { egress, practice } = await openEgress(
    { target, practiceRelease, settings, console },
    platforms,
  );
  try {
    const window = await (openWindow ?? openSignInWindow)(
      { chromium, egress, target, locale, timezone },
      address,
      "shown",
    );
    try {
      const done = await prompts.ask({
        text: `Sign in to ${platform.name} in the window that has opened, and leave it open. Then press Enter here`,
        check: () => undefined,
      });
      if (done === undefined) throw new Trouble("Nothing was kept.");
      const whole = await window.readState();
      if (whole === undefined)
        throw new Trouble(
          "The window was closed before you pressed Enter here; nothing was kept.",
        );
      const state = limitSession(whole, platform.domains);
      if (state.cookies.length === 0 && state.origins.length === 0)
        throw new Trouble(
          `${platform.name} left nothing in the browser that would keep you signed in; nothing was kept.`,
        );
      const end = endOfSession(state);
      if (end !== undefined && end <= console.now())
        throw new Trouble("This sign-in has ended already; nothing was kept.");
      return state;
    } finally {
      await window.close();
    }
  } finally {
    await egress.close();
    await practice?.close();
  }
}

async function listSessions(
  console: Console,
  store: SessionStore,
  target: Target,
): Promise<ExitCode> {
  const kept = await store.list();
  for (const of of kept) {
    const answer = await store.read(of);
    console.out(`${nameOf(of)}: ${describeSession(answer, console.now())}\n`);
    if (answer.outcome !== "ready")
      console.out(`    → Sign in again: ${writeLogin({ ...of, target })}\n`);
  }
  if (kept.length === 0) console.out(`No sign-in is kept for ${target}.\n`);
  return 0;
}

// Where recipes ask for one session, that is the one; an editor with one account needs no names.
function chooseName(platform: Platform): string {
  const names = listWantedNames(platform);
  const [name] = names;
  if (names.size <= 1) return name ?? "default";
  throw new Trouble(
    `Recipes of this platform ask for ${names.size} sign-ins: ${[...names].join(", ")}.`,
    "Say which with: --as <name>",
  );
}

function listWantedNames({ screenById }: Platform): ReadonlySet<string> {
  return new Set([...screenById.values()].flatMap(listSessionNames));
}

function nameOf({
  platform,
  name,
}: {
  readonly platform: string;
  readonly name: string;
}): string {
  return `${platform} (${name})`;
}

// macOS and Windows always have a place for a window.
function requireScreen(env: Console["env"]): void {
  if (process.platform === "darwin" || process.platform === "win32") return;
  if (env["DISPLAY"] || env["WAYLAND_DISPLAY"]) return;
  throw new Trouble(
    "There is no display here to show a browser window on.",
    "Run it on a computer with a desktop. What is kept there can be used here: copy the folder presscheck/sessions of your configuration.",
  );
}

async function readPlatforms(
  { files, settings }: Workspace,
  target: Target,
): Promise<ReadonlyMap<string, Platform>> {
  const parser = await loadMarkdownParser();
  const read = await readRepository(files, settings, target, [], parser);
  return read.platformById;
}
