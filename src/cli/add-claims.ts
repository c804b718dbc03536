// The commands about claims themselves.
import type { Command } from "commander";
import { formatOption, targetOption } from "./command-options.ts";
import type { ClaimsTestOptions } from "./commands/claims-test.ts";
import type { Console, ExitCode } from "./console-port.ts";

/** @param open gives the console, once the options before the command are known */
export function addClaims(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  const claims = program
    .command("claims")
    .description("try the claims themselves: claims test")
    .helpCommand(false);
  claims
    .command("test")
    .description(
      "run every claim's examples, and see that edits to approved sentences\nare noticed",
    )
    .argument(
      "[names...]",
      "platforms, articles or folders; everything when none is named",
    )
    .addOption(targetOption())
    .addOption(formatOption())
    .option("--quiet", "no progress")
    .action(async (names: string[], options: ClaimsTestOptions) => {
      const { testClaims } = await import("./commands/claims-test.ts");
      finish(await testClaims(open(), names, options));
    });
}
