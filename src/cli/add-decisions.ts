// The commands by which a person decides: accept and attach.
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import type { Device } from "../model/device.ts";
import { devices } from "../model/device.ts";
import { addReview } from "./add-review.ts";
import { formatOption, targetOption } from "./command-options.ts";
import type { AcceptOptions } from "./commands/accept.ts";
import type { ApplyOptions } from "./commands/apply.ts";
import type { AttachOptions } from "./commands/attach.ts";
import type { AttestOptions } from "./commands/attest.ts";
import type { WaiveOptions } from "./commands/waive.ts";
import type { Console, ExitCode } from "./console-port.ts";

/** @param open gives the console, once the options before the command are known */
export function addDecisions(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  deciding(
    program
      .command("accept")
      .description(
        "approve wording, or a screen for the section it supports; in a terminal\nand without --claim or --screen it asks, claim by claim",
      )
      .argument("<article>", "the article's file"),
  )
    .option("--claim <ids...>", "claims whose wording you approve")
    .option("--screen <id>", "the screen you compared with its section")
    .addOption(
      new Option("--on <devices...>", "on these devices").choices(devices),
    )
    .option(
      "--section <heading>",
      "the section it supports, where the article asks for it in several",
    )
    .option("--variant <id>", "in this variant, where the screen has some")
    .option("--answer <id=value...>", "answers to the checkpoint's questions")
    .option("--from <run>", "the run whose pictures you looked at", "latest")
    .option("--reason <text>", "why you decide so")
    .option(
      "--propose",
      "find the sentences that make the claims, and mark them",
    )
    .option("--yes", "with --propose: mark what is unambiguous without asking")
    .action(async (article: string, options: AcceptOptions) => {
      const { accept } = await import("./commands/accept.ts");
      finish(await accept(open(), article, options));
    });
  deciding(
    program
      .command("waive")
      .description("let a finding stand for a time, with a reason")
      .argument("<article>", "the article's file")
      .requiredOption("--rule <id>", "the rule that found it"),
  )
    .requiredOption("--reason <text>", "why it may stand")
    .option("--subject <id>", "what it is about, where it names something")
    .option("--line <number>", "where it stands", readLine)
    .action(async (article: string, options: WaiveOptions) => {
      const { waive } = await import("./commands/waive.ts");
      finish(await waive(open(), article, options));
    });
  program
    .command("adopt")
    .description(
      "for an old collection: list what is wrong today, once, so that only what is new counts; later, take off what is mended",
    )
    .action(async () => {
      const { adopt } = await import("./commands/adopt.ts");
      finish(await adopt(open()));
    });
  deciding(
    program
      .command("attest")
      .description(
        "say what you read on an official page that shows itself to no machine",
      )
      .argument("<link>", "the page, as in links.yaml: <platform>/<id>"),
  )
    .requiredOption(
      "--saw <words>",
      "words you read on the page; again for more",
      gather,
    )
    .action(async (link: string, options: AttestOptions) => {
      const { attest } = await import("./commands/attest.ts");
      finish(await attest(open(), link, options));
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
    .requiredOption("--reason <text>", "why you decide so")
    .addOption(
      new Option("--on <device>", "the device")
        .choices(devices)
        .makeOptionMandatory(),
    )
    .requiredOption(
      "--picture <file>",
      "PNG, JPEG, WebP or AVIF; nothing of it but its pixels is kept",
    )
    .option(
      "--phone <name>",
      "what you call the phone, such as “My iPhone”: its facts are remembered under it, on this computer",
    )
    .option("--model <name>", "its model, such as “iPhone 15”")
    .option("--os <version>", "its system, such as “iOS 26.1”")
    .option("--app <version>", "the version of the platform's app")
    .option(
      "--black-out <boxes...>",
      "x,y,width,height in pixels of the picture, or “found” for all that looks secret",
    )
    .option("--readable <why>", "why what looks secret may be seen")
    .option(
      "--section <heading>",
      "the section it supports, where the article asks for it in several",
    )
    .option("--variant <id>", "in this variant, where the screen has some")
    .option("--answer <id=value...>", "answers to the checkpoint's questions")
    .addHelpText(
      "after",
      "\nFacts of a phone that is remembered need not be said again; say --app when the\napp was updated. More: docs/phones.md",
    )
    .action(
      async (
        article: string,
        screen: string,
        options: AttachOptions & { on: Device },
      ) => {
        const { attach } = await import("./commands/attach.ts");
        finish(await attach(open(), article, screen, options));
      },
    );
  addApply(program, open, finish);
  addReview(program, open, finish);
}

function addApply(
  program: Command,
  open: () => Console,
  finish: (exit: ExitCode) => void,
): void {
  program
    .command("apply")
    .description(
      "keep the decisions of a file, such as a report exports; what has changed since it was shown is refused, one by one",
    )
    .argument(
      "<file>",
      "decisions.json, as schemas/decisions.json describes it",
    )
    .addOption(formatOption())
    .addHelpText(
      "after",
      "\nA file can be applied again: what was kept before is left as it is.\nExit codes: 0 all kept · 1 some refused · 2 the file cannot be used",
    )
    .action(async (file: string, options: ApplyOptions) => {
      const { apply } = await import("./commands/apply.ts");
      finish(await apply(open(), file, options));
    });
}

function gather(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}

function readLine(text: string): number {
  const line = Number(text);
  if (!Number.isInteger(line) || line < 1)
    throw new InvalidArgumentError("A line is a number from 1.");
  return line;
}

function deciding(command: Command): Command {
  return command
    .addOption(targetOption())
    .option("--by <name>", "who decides (git's user.name when absent)")
    .option("--until <date>", "the last day it holds, as 2026-12-31");
}
