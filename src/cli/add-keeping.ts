// The commands about what is kept: evidence, sign-ins, and what a person did as a recipe.
import type { Command } from "commander";
import { Option } from "commander";
import { targetOption } from "./command-options.ts";
import type { ExportOptions } from "./commands/evidence-export.ts";
import type { LoginOptions } from "./commands/login.ts";
import type { RecordOptions } from "./commands/record.ts";
import type { Console, ExitCode } from "./console-port.ts";

/** @param open gives the console, once the options before the command are known */
export function addKeeping(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  const evidence = program
    .command("evidence")
    .description(
      "hold a run's evidence against its records (evidence verify), or put it into one file (evidence export)",
    )
    .helpCommand(false);
  evidence
    .command("verify")
    .description(
      "compute every digest of a run's evidence again, and say what differs, is missing or is extra",
    )
    .argument("[run]", "a folder under reports/, or latest", "latest")
    .addHelpText(
      "after",
      "\nExit codes: 0 everything is as recorded · 1 something is not · 2 no such run",
    )
    .action(async (run: string) => {
      const { verifyEvidence } = await import("./commands/evidence.ts");
      finish(await verifyEvidence(open(), run));
    });
  evidence
    .command("export")
    .description(
      "put a run's pictures, words and records into one web archive (WACZ), for a viewer such as replayweb.page; only when evidence verify finds no fault",
    )
    .argument("[run]", "a folder under reports/, or latest", "latest")
    .option(
      "--out <file>",
      "where to write it; evidence.wacz in the run's folder unless named",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 written · 1 the evidence is not as recorded · 2 no such run",
    )
    .action(async (run: string, options: ExportOptions) => {
      const { exportEvidence } = await import("./commands/evidence-export.ts");
      finish(await exportEvidence(open(), run, options));
    });
  program
    .command("login")
    .description(
      "sign in to a platform yourself, in a browser window, for recipes that need it",
    )
    .argument("[platform]", "the platform's folder under checkpoints/")
    .addOption(targetOption())
    .option(
      "--at <address>",
      "the page to sign in on; the platform's first page unless named",
    )
    .option(
      "--as <name>",
      "the name that recipes call this sign-in by (login: <name>)",
    )
    .addOption(
      new Option("--list", "which sign-ins are kept, and until when").conflicts(
        ["forget", "at", "as"],
      ),
    )
    .addOption(
      new Option("--forget", "remove the sign-in of this platform").conflicts(
        "at",
      ),
    )
    .action(async (platform: string | undefined, options: LoginOptions) => {
      const { login } = await import("./commands/login.ts");
      finish(await login(open(), platform, options));
    });
  program
    .command("record")
    .description(
      "open a browser and print what you do in it as a recipe; it ends when you close the window",
    )
    .argument("<url>", "where to begin, on a platform's own domain")
    .addOption(targetOption())
    .addHelpText(
      "after",
      "\nWhat you type into a field for passwords, codes or an account is never kept:\nthe recipe names an environment variable in its place.",
    )
    .action(async (url: string, options: RecordOptions) => {
      const { record } = await import("./commands/record.ts");
      finish(await record(open(), url, options));
    });
}
