// The options every checking command shares.
import type { CheckRequest } from "../../world.ts";
import type { Format } from "../../report/formats/formats.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace } from "../load-settings.ts";
import type { OpenWorld, WorldOptions } from "../open-world.ts";
import { openWorld } from "../open-world.ts";

export interface CheckOptions {
  readonly target?: "live" | "practice";
  readonly practiceRelease?: 1 | 2;
  readonly offline?: true;
  readonly cache: boolean;
  readonly format: Format;
  readonly quiet?: true;
}

/** What a command is about, when it is not about articles alone. */
export interface Reading {
  /** Files or folders as typed, all when the list is empty; none where registries are enough. */
  readonly articles: readonly string[] | "none";
  readonly watch?: NonNullable<WorldOptions["watch"]>;
}

/** Opens workspace and world for a checking command, runs it, and closes everything, also after a failure. */
export async function withWorld(
  console: Console,
  reading: readonly string[] | Reading,
  options: CheckOptions,
  work: (world: OpenWorld, request: CheckRequest) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { articles, watch }: Reading =
    "articles" in reading ? reading : { articles: reading };
  const workspace = await openWorkspace(console.cwd);
  const request = toRequest(options, workspace.settings);
  const world = await openWorld({
    console,
    workspace,
    articles:
      articles === "none"
        ? []
        : await findArticles(workspace, console.cwd, articles),
    ...(watch === undefined ? {} : { watch }),
    request,
    volume: options.quiet === true ? "quiet" : "normal",
  });
  try {
    const exit = await work(world, request);
    await world.run.end();
    return exit;
  } finally {
    world.progress.end();
    await world.close();
  }
}

export function toRequest(
  options: CheckOptions,
  settings: CheckRequest["settings"],
): CheckRequest {
  const target = options.target ?? settings.target;
  return {
    settings,
    target,
    practiceRelease:
      target === "practice"
        ? (options.practiceRelease ?? settings.practice.release)
        : undefined,
    scope: options.cache ? "fresh" : "everything",
    network: options.offline === true ? "offline" : "online",
  };
}
