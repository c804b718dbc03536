import { checkArticles } from "../../pipeline.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { showRun } from "../show-run.ts";
import type { CheckOptions } from "./request.ts";
import { withWorld } from "./request.ts";

/** All stages, refreshing what is stale. */
export function verify(
  console: Console,
  articles: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  return withWorld(console, articles, options, async (world, request) => {
    const run = await checkArticles(request, world);
    return showRun(console, run, world.run, options.format);
  });
}
