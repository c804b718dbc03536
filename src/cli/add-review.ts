// The command that serves the review page.
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { targetOption } from "./command-options.ts";
import type { ReviewOptions } from "./commands/review.ts";
import type { Console, ExitCode } from "./console-port.ts";

/** @param open gives the console, once the options before the command are known */
export function addReview(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  program
    .command("review")
    .description(
      "decide in your browser: each screen and wording that waits, beside its text",
    )
    .argument(
      "[articles...]",
      "files or folders; all articles when none is named",
    )
    .addOption(targetOption())
    .option("--by <name>", "who decides (git's user.name when absent)")
    .addOption(
      new Option("--port <number>", "where to listen; any that is free when 0")
        .default(0)
        .argParser(readPort),
    )
    .option(
      "--phone [address]",
      "let a phone in the same network send a picture, by a QR code on the page; plain http, one picture, five minutes",
    )
    .addHelpText(
      "after",
      "\nIt prints an address to open on this computer; nobody else can open it. It\nstops when you press Ctrl-C, or by itself after two hours without a question.\nExit codes: 0 stopped · 2 could not be started",
    )
    .action(async (articles: string[], options: ReviewOptions) => {
      const { review } = await import("./commands/review.ts");
      finish(await review(open(), articles, options));
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("A port is a number from 0 to 65535.");
  return port;
}
