// What this machine has and what is missing, for which screens.
import { existsSync } from "node:fs";
import { refuseOpenLoopback } from "../../adapters/browser-flags.ts";
import {
  findChromium,
  browserAdvice,
  playwrightPath,
} from "../../adapters/find-browser.ts";
import {
  loadFastParser,
  loadMarkdownParser,
} from "../../parse/parse-markdown.ts";
import { readRepository } from "../../parse/read-repository.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace } from "../load-settings.ts";

interface Answer {
  readonly isGood: boolean;
  readonly text: string;
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
  for (const { isGood, text } of answers) {
    console.out(
      `${isGood ? console.paint.green("ok     ") : console.paint.yellow("missing")}  ${text}\n`,
    );
  }
  return answers.every(({ isGood }) => isGood) ? 0 : 2;
}

async function askBrowser(): Promise<Answer> {
  const path = await findChromium();
  if (path !== undefined) return { isGood: true, text: `Chromium: ${path}` };
  return {
    isGood: false,
    text: `A browser. verify gets one by itself; or: ${browserAdvice}`,
  };
}

async function askWebKit(): Promise<Answer> {
  const has = existsSync(await playwrightPath("webkit"));
  const text = has
    ? "WebKit for the iPhone browser"
    : "WebKit is not installed: Chromium stands in for the iPhone browser, and every such picture says so. To get it: npx playwright install webkit";
  return { isGood: true, text };
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
    return { isGood: true, text: "One door to the network for all pages" };
  } catch (error) {
    return { isGood: false, text: String((error as Error).message) };
  }
}

async function askParser(): Promise<Answer> {
  const has = (await loadFastParser()) !== undefined;
  return {
    isGood: true,
    text: has
      ? "The fast Markdown parser"
      : "The fast Markdown parser does not run on this machine: remark reads every article, with the same findings and more slowly, and none longer than 200,000 characters.",
  };
}

async function askSecrets(console: Console): Promise<Answer[]> {
  const workspace = await openWorkspace(console.cwd);
  const { files, settings } = workspace;
  if (settings.target === "practice") {
    return [
      {
        isGood: true,
        text: "Practice needs no account; what live needs is listed with target: live",
      },
    ];
  }
  const articles = await findArticles(workspace, console.cwd, []);
  const repository = await readRepository(
    files,
    settings,
    "live",
    articles,
    await loadMarkdownParser(),
  );
  const screens = [...repository.platformById.values()].flatMap(
    ({ screenById }) => [...screenById.values()],
  );
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
