// The command that says how things stand.
import type { Command } from "commander";
import { formatOption, targetOption } from "./command-options.ts";
import type { StatusOptions } from "./commands/status.ts";
import type { Console, ExitCode } from "./console-port.ts";

/** @param open gives the console, once the options before the command are known */
export function addStatus(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  program
    .command("status")
    .description(
      "say what waits for a decision, what lapses soon and who signed what; no network, no browser",
    )
    .argument(
      "[articles...]",
      "files or folders; all articles when none is named",
    )
    .addOption(targetOption())
    .option(
      "--within <time>",
      "how far ahead to look for what lapses, as 14d or 6w",
      "14d",
    )
    .option(
      "--screen <platform/screen>",
      "every article and sentence that rests on one screen",
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      "\nFor named articles every sign-off is listed, otherwise how many each person made.\nExit codes: 0 said · 2 could not be said",
    )
    .action(async (articles: string[], options: StatusOptions) => {
      const { status } = await import("./commands/status.ts");
      finish(await status(open(), articles, options));
    });
}
