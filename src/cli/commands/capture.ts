import { look } from "../../pipeline.ts";
import { describeFailure } from "../../model/describe-capture-failure.ts";
import { deviceTitles } from "../../model/device.ts";
import type { Console, ExitCode } from "../console-port.ts";
import type { CheckOptions } from "./request.ts";
import { withWorld } from "./request.ts";

/** Plans and takes the looks; compares and judges nothing. */
export function capture(
  console: Console,
  articles: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  return withWorld(console, articles, options, async (world, request) => {
    const { plan, captures } = await look(request, await world.read(), world);
    world.progress.end();
    await world.keepRun.save("plan", plan);
    await world.keepRun.save("captures", captures);
    if (options.format === "json") {
      console.out(`${JSON.stringify({ plan, captures }, null, 2)}\n`);
    } else {
      for (const taken of captures) {
        const name = `${taken.platform}/${taken.screen} (${deviceTitles[taken.device]})`;
        const isReused = taken.run !== world.run.id;
        console.out(
          taken.outcome === "captured"
            ? `${console.paint.green(isReused ? "still fresh" : "captured")}  ${name}\n`
            : `${console.paint.red(describeFailure(taken.failure))}  ${name}\n`,
        );
      }
      console.out(`Kept in ${world.run.path}\n`);
    }
    const isWhole =
      captures.length === plan.items.length && captures.length > 0;
    return isWhole && captures.every(({ outcome }) => outcome === "captured")
      ? 0
      : 1;
  });
}
