// The command line's shape, in the order an editor meets it.
import { Command, Option } from "commander";
import { addClaims } from "./add-claims.ts";
import { addDecisions } from "./add-decisions.ts";
import { addKeeping } from "./add-keeping.ts";
import {
  formatOption,
  readRelease,
  readTime,
  targetOption,
} from "./command-options.ts";
import type { CaptureOptions } from "./commands/capture.ts";
import type { FromOptions } from "./commands/from-run.ts";
import type { FollowCommandOptions } from "./commands/follow.ts";
import type { CheckOptions } from "./commands/request.ts";
import type { Console, ExitCode } from "./console-port.ts";
import { formats } from "../report/formats/formats.ts";
import { readVersion } from "./read-version.ts";
import { Trouble } from "./trouble.ts";

type LintOptions = CheckOptions & {
  readonly fix?: true;
  readonly dryRun?: true;
};

type Finish = (exit: ExitCode) => void;

/** @param finish told the exit code of the command that ran */
export function buildProgram(console: Console, finish: Finish): Command {
  const program = new Command("presscheck")
    .description(
      "Holds how-to articles back until everything they say about a platform has been looked at, recently.",
    )
    .version(readVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain a command")
    .helpCommand(false)
    .addOption(
      new Option(
        "--now <time>",
        "pretend it is this time (for trying out what lapses when)",
      ).argParser(readTime),
    )
    .showSuggestionAfterError()
    .showHelpAfterError("See: npx presscheck --help")
    .exitOverride()
    .configureOutput({
      writeOut: console.out,
      writeErr: console.err,
      getOutHelpWidth: () => Math.min(console.columns, 80),
      getErrHelpWidth: () => Math.min(console.columns, 80),
      outputError: (text, write) =>
        write(text.replace(/^error: /, "presscheck: ")),
    })
    .configureHelp({ sortSubcommands: false, minWidthToWrap: 15 })
    .addHelpText(
      "after",
      "\nExit codes: 0 ready · 1 hold · 2 could not decide\nExample:    npx presscheck verify articles/my-article.md",
    );
  const open = (): Console => {
    const { now } = program.opts<{ readonly now?: Date }>();
    return now === undefined ? console : { ...console, now: () => now };
  };

  repeating(
    checking(
      program,
      "verify",
      "check everything: refresh what is stale, judge, and write the report",
    ),
  ).action(async (articles: string[], options: CheckOptions) => {
    const { verify } = await import("./commands/verify.ts");
    finish(await verify(open(), articles, options));
  });
  program
    .command("lint")
    .description("check the text only: claims, links, notes, headings")
    .argument(
      "[articles...]",
      "files or folders; all articles when none is named",
    )
    .addOption(targetOption())
    .option("--no-cache", "look into every article, also those not changed")
    .addOption(formatOption(formats))
    .option(
      "--fix",
      "correct what can be corrected safely, and show what is left",
    )
    .option(
      "--dry-run",
      "with --fix: show what would be written, write nothing",
    )
    .action(async (articles: string[], options: LintOptions) => {
      if (options.fix === undefined && options.dryRun !== undefined)
        throw new Trouble("--dry-run goes with --fix.");
      if (options.fix === undefined) {
        const { lint } = await import("./commands/lint.ts");
        finish(await lint(open(), articles, options));
      } else {
        const { fix } = await import("./commands/fix.ts");
        const mode = options.dryRun === undefined ? "write" : "dry";
        finish(await fix(open(), articles, options, mode));
      }
    });
  checking(
    program,
    "follow",
    "open the official links that are due and remember what was seen",
  )
    .addOption(
      new Option(
        "--stale",
        "those whose last look is too long ago (this is what it does unless told otherwise)",
      ).conflicts(["all", "changed"]),
    )
    .addOption(
      new Option("--all", "those seen lately, too").conflicts("changed"),
    )
    .option(
      "--changed [commit]",
      "of those that are due, only those of articles and addresses that differ from a commit (the last one unless named)",
    )
    .addHelpText(
      "after",
      "\nExit codes: 0 all open and say what claims rest on\n            1 some are to be corrected · 2 some could not be judged",
    )
    .action(async (articles: string[], options: FollowCommandOptions) => {
      const { follow } = await import("./commands/follow.ts");
      finish(await follow(open(), articles, options));
    });
  repeating(
    checking(
      program,
      "capture",
      "take the pictures that are due, or those of one screen, without judging them",
    ),
  )
    .option("--headed", "show the browser while it goes through one screen")
    .option("--slow", "wait a moment before each thing the browser does")
    .option(
      "--trace",
      "keep a trace under the run's folder, for npx playwright show-trace; never of a live recipe that types in secrets or uses a saved session",
    )
    .addHelpText(
      "after",
      "\nA screen is named as <platform>/<screen>, or by its own name where one platform\nhas it, with @<device> for one device:\n  npx presscheck capture instagram/sign-in@web --headed --slow",
    )
    .action(async (articles: string[], options: CaptureOptions) => {
      const { capture } = await import("./commands/capture.ts");
      finish(await capture(open(), articles, options));
    });
  fromRun(
    program,
    "compare",
    "compare a run's pictures with the approved ones again",
  ).action(async (options: FromOptions) => {
    const { compare } = await import("./commands/from-run.ts");
    finish(await compare(open(), options));
  });
  fromRun(
    program,
    "gate",
    "judge a run again, against articles and sign-offs as they are now",
  ).action(async (options: FromOptions) => {
    const { gate } = await import("./commands/from-run.ts");
    finish(await gate(open(), options));
  });
  fromRun(program, "report", "write a run's report again").action(
    async (options: FromOptions) => {
      const { report } = await import("./commands/from-run.ts");
      finish(await report(open(), options));
    },
  );
  addDecisions(program, open, finish);
  addClaims(program, open, finish);
  addKeeping(program, open, finish);
  program
    .command("explain")
    .description("say what a rule looks for and what to do about it")
    .argument(
      "[rule]",
      "the name at the end of a finding; all rules when none is named",
    )
    .action(async (rule: string | undefined) => {
      const { explain } = await import("./commands/explain.ts");
      finish(await explain(console, rule));
    });
  program
    .command("doctor")
    .description("say what this machine has and what is missing")
    .action(async () => {
      const { doctor } = await import("./commands/doctor.ts");
      finish(await doctor(open()));
    });
  return program;
}

function repeating(command: Command): Command {
  return command.option(
    "--no-cache",
    "repeat everything, also what is still fresh",
  );
}

function checking(
  program: Command,
  name: string,
  description: string,
): Command {
  return program
    .command(name)
    .description(description)
    .argument(
      "[articles...]",
      "files or folders; all articles when none is named",
    )
    .addOption(targetOption())
    .addOption(
      new Option(
        "--practice-release <number>",
        "which release of the practice platform to meet",
      )
        .choices(["1", "2"])
        .argParser(readRelease),
    )
    .option("--offline", "use what is known; ask the network nothing")
    .addOption(formatOption(name === "verify" ? formats : undefined))
    .option("--quiet", "no progress");
}

function fromRun(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--from <run>", "a folder under reports/, or latest", "latest")
    .addOption(formatOption(name === "compare" ? undefined : formats));
}
