// How things stand, from the files and the latest run: no network, no browser, nothing written.
import { findResting } from "../../judge/find-resting.ts";
import { listStatus } from "../../judge/list-status.ts";
import type { Target } from "../../model/device.ts";
import { periodMs, periodSchema } from "../../model/period.ts";
import type { ScreenStatus, Status } from "../../model/status.ts";
import type { ArticleGate } from "../../model/verdict.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import type { Repository } from "../../parse/read-repository.ts";
import { readRepository } from "../../parse/read-repository.ts";
import { cleanTexts } from "../../report/clean-text.ts";
import { renderScreenStatus } from "../../report/pretty/render-screen-status.ts";
import { renderStatus } from "../../report/pretty/render-status.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { findRun, judgeNow } from "../judge-now.ts";
import { openWorkspace } from "../load-settings.ts";
import { settleDecisions } from "../open-decisions.ts";
import { Trouble } from "../trouble.ts";

export interface StatusOptions {
  readonly target?: Target;
  /** As an editor writes it: 14d, 6w. */
  readonly within: string;
  /** "<platform>/<screen>". */
  readonly screen?: string;
  readonly format: "pretty" | "json";
}

/** @throws Trouble when there is no such screen */
export async function status(
  console: Console,
  named: readonly string[],
  options: StatusOptions,
): Promise<ExitCode> {
  const withinDays = readDays(options.within);
  const workspace = await openWorkspace(console.cwd);
  await settleDecisions(workspace);
  const target = options.target ?? workspace.settings.target;
  const repository = await readRepository(
    workspace.files,
    workspace.settings,
    target,
    await findArticles(workspace, console.cwd, named),
    await loadMarkdownParser(),
  );
  const run = await findRun(workspace, target);
  const { gates } = await judgeNow(console, workspace, target, repository, run);
  const { paint, columns: width } = console;
  if (options.screen !== undefined) {
    const found = describeScreen(options.screen, target, repository, gates);
    console.out(
      options.format === "json"
        ? renderJson(found)
        : renderScreenStatus(found, { paint, width }),
    );
    return 0;
  }
  const facts: Status = {
    target,
    at: console.now().toISOString(),
    run: run && { id: run.facts.id, endedAt: run.facts.endedAt },
    articles: gates.length,
    withinDays,
    unread: repository.unparsed,
    ...listStatus({
      gates,
      articles: repository.articles,
      signoffsByFile: repository.signoffsByFile,
      now: console.now(),
      withinDays,
    }),
  };
  const detail = named.length === 0 ? "people" : "each";
  console.out(
    options.format === "json"
      ? renderJson(facts)
      : renderStatus(facts, { paint, width, detail }),
  );
  return 0;
}

function readDays(within: string): number {
  if (!periodSchema.safeParse(within).success)
    throw new Trouble(
      `“${within}” is no time to look ahead.`,
      "Write it as --within 14d, 6w or 48h.",
    );
  return periodMs(within) / 86_400_000;
}

function describeScreen(
  named: string,
  target: Target,
  { platformById, articles }: Repository,
  gates: readonly ArticleGate[],
): ScreenStatus {
  const [platformId = "", screenId = ""] = named.split("/");
  const platform = platformById.get(platformId);
  const screen = platform?.screenById.get(screenId);
  if (platform === undefined || screen === undefined) {
    const known = [...platformById.values()].flatMap(({ id, screenById }) =>
      [...screenById.keys()].map((one) => `${id}/${one}`),
    );
    throw new Trouble(
      `There is no screen “${named}”.`,
      `There is: ${known.join(", ") || "none yet"}`,
    );
  }
  return {
    target,
    platform: platform.id,
    screen: screen.id,
    title: screen.title,
    articles: findResting(screen, platform, articles, gates),
  };
}

function renderJson(value: Status | ScreenStatus): string {
  return `${JSON.stringify(cleanTexts(value), null, 2)}\n`;
}
