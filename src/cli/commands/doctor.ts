// What this machine has and what is missing, for which screens.
import { existsSync } from "node:fs";
import { refuseOpenLoopback } from "../../adapters/browser-flags.ts";
import {
  findChromium,
  browserAdvice,
  playwrightPath,
} from "../../adapters/find-browser.ts";
import type {
  SessionName,
  SessionStore,
} from "../../adapters/session-store.ts";
import { openSessionStore } from "../../adapters/session-store.ts";
import type { Target } from "../../model/device.ts";
import type { Screen } from "../../model/platform-registry.ts";
import { listSessionNames } from "../../model/session-names.ts";
import { writeLogin } from "../../model/write-login.ts";
import { loadFastParser } from "../../parse/parse-markdown.ts";
import { hangText } from "../../report/pretty/wrap-text.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { describeSession } from "../describe-session.ts";
import { openWorkspace } from "../load-settings.ts";
import { readPlatforms } from "../read-platforms.ts";

interface Answer {
  readonly isGood: boolean;
  readonly text: string;
  /** What to do about it, for pasting. */
  readonly todo?: string;
}

/** Exit 0 when a check can run here, 2 when something it needs is missing. */
export async function doctor(console: Console): Promise<ExitCode> {
  const answers = [
    { isGood: true, text: `Node ${process.versions.node}` },
    await askBrowser(),
    await askWebKit(),
    askSandbox(),
    askDoor(console),
    await askParser(),
    ...(await askSecrets(console)),
  ];
  const { paint, columns: width } = console;
  for (const { isGood, text, todo } of answers) {
    const lead = isGood ? "ok       " : "missing  ";
    const paintLead = isGood ? paint.green : paint.yellow;
    for (const line of hangText(text, { lead, width, paintLead }))
      console.out(`${line}\n`);
    if (todo !== undefined) console.out(`         → ${todo}\n`);
  }
  return answers.every(({ isGood }) => isGood) ? 0 : 2;
}

async function askBrowser(): Promise<Answer> {
  const path = await findChromium();
  if (path !== undefined) return { isGood: true, text: `Chromium: ${path}` };
  return {
    isGood: false,
    text: "A browser. verify gets one by itself.",
    todo: browserAdvice,
  };
}

async function askWebKit(): Promise<Answer> {
  const has = existsSync(await playwrightPath("webkit"));
  if (has)
    return { isGood: true, text: "WebKit draws the iPhone browser's pictures" };
  return {
    isGood: true,
    text: "WebKit is not installed: Chromium stands in for the iPhone browser, and every such picture says so.",
    todo: "To get it: npx playwright install webkit",
  };
}

function askSandbox(): Answer {
  const isRoot = process.getuid?.() === 0;
  return {
    isGood: true,
    text: isRoot
      ? "The browser runs without its sandbox, because you are root; every picture says so."
      : "The browser runs in its sandbox",
  };
}

function askDoor({ env }: Console): Answer {
  try {
    refuseOpenLoopback(env);
    return {
      isGood: true,
      text: "Pages reach the network through one guarded door",
    };
  } catch (error) {
    return { isGood: false, text: String((error as Error).message) };
  }
}

async function askParser(): Promise<Answer> {
  const has = (await loadFastParser()) !== undefined;
  return {
    isGood: true,
    text: has
      ? "Articles are read by the fast Markdown parser"
      : "The fast Markdown parser does not run on this machine: remark reads every article, with the same findings and more slowly, and none longer than 200,000 characters.",
  };
}

async function askSecrets(console: Console): Promise<Answer[]> {
  const workspace = await openWorkspace(console.cwd);
  const { target } = workspace.settings;
  const platformById = await readPlatforms(workspace, target);
  const store = openSessionStore({
    env: console.env,
    target,
    now: console.now,
  });
  const screens = [...platformById.values()].flatMap(({ screenById }) => [
    ...screenById.values(),
  ]);
  const kept = (await store.list()).map((of) => ({ ...of, screens: [] }));
  return [
    ...askVariables(screens, target, console),
    ...(await askSessions(
      [...listWanted(screens), ...kept],
      { store, target },
      console,
    )),
  ];
}

function askVariables(
  screens: readonly Screen[],
  target: Target,
  console: Console,
): Answer[] {
  if (target === "practice")
    return [
      {
        isGood: true,
        text: "Practice needs no accounts of yours; what live needs is listed with target: live in presscheck.yaml",
      },
    ];
  return screens.flatMap(({ id, platform, needs }) => {
    const missing = needs.filter((name) => !console.env[name]);
    return missing.length === 0
      ? []
      : [
          {
            isGood: false,
            text: `${missing.join(", ")} in the environment, for ${platform}/${id}`,
          },
        ];
  });
}

interface WantedSession extends SessionName {
  /** Whose recipes start with it. */
  readonly screens: readonly string[];
}

function listWanted(screens: readonly Screen[]): WantedSession[] {
  const byName = new Map<string, WantedSession>();
  for (const screen of screens)
    for (const name of listSessionNames(screen)) {
      const { platform, id } = screen;
      const key = JSON.stringify([platform, name]);
      const before = byName.get(key)?.screens ?? [];
      byName.set(key, { platform, name, screens: [...before, id] });
    }
  return [...byName.values()];
}

/** Those that recipes ask for come first; one that is only kept is told of, and is no fault. */
async function askSessions(
  sessions: readonly WantedSession[],
  { store, target }: { readonly store: SessionStore; readonly target: Target },
  { now }: Console,
): Promise<Answer[]> {
  const answers = new Map<string, Answer>();
  for (const { platform, name, screens } of sessions) {
    const key = JSON.stringify([platform, name]);
    if (answers.has(key)) continue;
    const answer = await store.read({ platform, name });
    const isWanted = screens.length > 0;
    const use = isWanted
      ? `, for ${screens.map((id) => `${platform}/${id}`).join(", ")}`
      : "";
    const todo =
      answer.outcome === "ready"
        ? {}
        : { todo: `Sign in: ${writeLogin({ platform, name, target })}` };
    answers.set(key, {
      isGood: answer.outcome === "ready" || !isWanted,
      text: `The sign-in to ${platform} (${name})${use}: ${describeSession(answer, now())}`,
      ...todo,
    });
  }
  return [...answers.values()];
}
