import { follow as followOfficial } from "../../pipeline.ts";
import { linkVerdictTitles } from "../../model/link-verdict.ts";
import type { Console, ExitCode } from "../console-port.ts";
import type { CheckOptions } from "./request.ts";
import { withWorld } from "./request.ts";

/** Opens the official links that are stale (all with --no-cache) and brings the ledger up to date. */
export function follow(
  console: Console,
  articles: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  return withWorld(console, articles, options, async (world, request) => {
    const repository = await world.read();
    const observations = await followOfficial(request, repository, world);
    world.progress.end();
    await world.keepRun.save("observations", observations);
    if (options.format === "json")
      console.out(`${JSON.stringify({ observations }, null, 2)}\n`);
    else
      for (const line of observations.flatMap(describeObservation))
        console.out(`${line}\n`);
    const areGood = observations.every(
      ({ verdict, quotes }) =>
        (verdict === "alive" || verdict === "moved") &&
        quotes.every(({ found }) => found),
    );
    return areGood && observations.length > 0 ? 0 : 1;
  });

  function describeObservation(
    observation: Awaited<ReturnType<typeof followOfficial>>[number],
  ): string[] {
    const { verdict, platform, link, url, because, quotes } = observation;
    const paint =
      verdict === "alive" ? console.paint.green : console.paint.yellow;
    return [
      `${paint(linkVerdictTitles[verdict])}  ${platform}/${link}  ${url}`,
      ...(because === undefined ? [] : [`    ${because}`]),
      ...quotes
        .filter(({ found }) => !found)
        .map(({ claim, quote, nearest }) => {
          const now = nearest === undefined ? "" : ` It now says “${nearest}”.`;
          return `    The words behind claim ${claim} are gone: “${quote}”.${now}`;
        }),
    ];
  }
}
