// The command line's shape, in the order an editor meets it.
import { Command, InvalidArgumentError, Option } from "commander";
import type { Device } from "../model/device.ts";
import { devices } from "../model/device.ts";
import type { Console, ExitCode } from "./console-port.ts";
import type { AcceptOptions } from "./commands/accept.ts";
import type { AttachOptions } from "./commands/attach.ts";
import type { FromOptions } from "./commands/from-run.ts";
import type { CheckOptions } from "./commands/request.ts";
import { readVersion } from "./read-version.ts";

type Finish = (exit: ExitCode) => void;

/** @param finish told the exit code of the command that ran */
export function buildProgram(console: Console, finish: Finish): Command {
  const at = (options: GlobalOptions): Console => ({
    ...console,
    ...(options.now === undefined
      ? {}
      : { now: () => options.now ?? new Date() }),
  });
  const program = new Command("presscheck")
    .description(
      "Holds how-to articles back until everything they say about a platform\nhas been looked at, recently.",
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
      outputError: (text, write) =>
        write(text.replace(/^error: /, "presscheck: ")),
    })
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      "after",
      "\nExit codes: 0 ready · 1 hold · 2 could not decide\nExample:    npx presscheck verify articles/my-article.md",
    );
  const globals = () => program.opts<GlobalOptions>();

  checking(
    program,
    "verify",
    "check everything: refresh what is stale, judge, and write the report",
  ).action(async (articles: string[], options: CheckOptions) => {
    const { verify } = await import("./commands/verify.ts");
    finish(await verify(at(globals()), articles, options));
  });
  program
    .command("lint")
    .description("check the text only: claims, links, notes, headings")
    .argument(
      "[articles...]",
      "files or folders; all articles when none is named",
    )
    .addOption(targetOption())
    .addOption(formatOption())
    .action(async (articles: string[], options: CheckOptions) => {
      const { lint } = await import("./commands/lint.ts");
      finish(await lint(at(globals()), articles, options));
    });
  checking(
    program,
    "follow",
    "open the official links that are due and remember what was seen",
  ).action(async (articles: string[], options: CheckOptions) => {
    const { follow } = await import("./commands/follow.ts");
    finish(await follow(at(globals()), articles, options));
  });
  checking(
    program,
    "capture",
    "take the pictures that are due, without judging them",
  ).action(async (articles: string[], options: CheckOptions) => {
    const { capture } = await import("./commands/capture.ts");
    finish(await capture(at(globals()), articles, options));
  });
  fromRun(
    program,
    "compare",
    "compare a run's pictures with the approved ones again",
  ).action(async (options: FromOptions) => {
    const { compare } = await import("./commands/from-run.ts");
    finish(await compare(at(globals()), options));
  });
  fromRun(
    program,
    "gate",
    "judge a run again, against articles and sign-offs as they are now",
  ).action(async (options: FromOptions) => {
    const { gate } = await import("./commands/from-run.ts");
    finish(await gate(at(globals()), options));
  });
  fromRun(program, "report", "write a run's report again").action(
    async (options: FromOptions) => {
      const { report } = await import("./commands/from-run.ts");
      finish(await report(at(globals()), options));
    },
  );
  addDecisions(program, (options) => at(options), globals, finish);
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
      finish(await doctor(console));
    });
  return program;
}

interface GlobalOptions {
  readonly now?: Date;
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
    .option("--no-cache", "repeat everything, also what is still fresh")
    .addOption(formatOption())
    .option("--quiet", "no progress");
}

function fromRun(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("--from <run>", "a folder under reports/, or latest", "latest")
    .addOption(formatOption());
}

function addDecisions(
  program: Command,
  at: (options: GlobalOptions) => Console,
  globals: () => GlobalOptions,
  finish: Finish,
): void {
  deciding(
    program
      .command("accept")
      .description(
        "approve wording (--claim), or a screen for the section it supports (--screen)",
      )
      .argument("<article>", "the article's file"),
  )
    .option("--claim <ids...>", "claims whose wording you approve")
    .option("--screen <id>", "the screen you compared with its section")
    .addOption(
      new Option("--on <devices...>", "on these devices").choices(devices),
    )
    .option("--answer <id=value...>", "answers to the checkpoint's questions")
    .option("--from <run>", "the run whose pictures you looked at", "latest")
    .action(async (article: string, options: AcceptOptions) => {
      const { accept } = await import("./commands/accept.ts");
      finish(await accept(at(globals()), article, options));
    });
  deciding(
    program
      .command("attach")
      .description(
        "hand in a picture you took on a phone or another device, and approve it",
      )
      .argument("<article>", "the article's file")
      .argument("<screen>", "the screen it shows"),
  )
    .addOption(
      new Option("--on <device>", "the device")
        .choices(devices)
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--picture <file>",
      "PNG, JPEG or WebP; metadata is removed",
    )
    .requiredOption("--model <name>", "the device's model, such as “iPhone 15”")
    .requiredOption("--os <version>", "its system, such as “iOS 26.1”")
    .requiredOption("--app <version>", "the app's version")
    .option("--answer <id=value...>", "answers to the checkpoint's questions")
    .action(
      async (
        article: string,
        screen: string,
        options: AttachOptions & { on: Device },
      ) => {
        const { attach } = await import("./commands/attach.ts");
        finish(await attach(at(globals()), article, screen, options));
      },
    );
}

function deciding(command: Command): Command {
  return command
    .addOption(targetOption())
    .requiredOption("--reason <text>", "why you decide so")
    .option("--by <name>", "who decides (git's user.name when absent)")
    .option("--until <date>", "the last day it holds, as 2026-12-31");
}

function targetOption(): Option {
  return new Option(
    "--target <target>",
    "the real platform or the embedded practice platform",
  ).choices(["live", "practice"]);
}

function formatOption(): Option {
  return new Option("--format <format>", "for people or for programs")
    .choices(["pretty", "json"])
    .default("pretty");
}

function readRelease(value: string): 1 | 2 {
  if (value === "1") return 1;
  if (value === "2") return 2;
  throw new InvalidArgumentError("There are two: 1 and 2.");
}

function readTime(value: string): Date {
  const time = new Date(value);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError("Write it as 2026-11-20T09:00:00Z.");
  return time;
}
