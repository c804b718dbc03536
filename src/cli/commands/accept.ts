// A person approves wording, or a captured screen for the passage it supports.
import type { Console, ExitCode } from "../console-port.ts";
import { Trouble } from "../trouble.ts";
import { acceptByAsking } from "./accept-by-asking.ts";
import { acceptScreen, type ScreenOptions } from "./accept-screen.ts";
import { acceptWording } from "./accept-wording.ts";
import type { DecisionOptions } from "./decide.ts";
import { makeDecider, openSubject } from "./decide.ts";
import { proposeMarks } from "./propose-marks.ts";

export interface AcceptOptions extends DecisionOptions, ScreenOptions {
  readonly claim?: readonly string[];
  readonly propose?: true;
  readonly yes?: true;
}

/** @throws Trouble when what is asked for does not fit together, or nobody is there to be asked */
export async function accept(
  console: Console,
  article: string,
  options: AcceptOptions,
): Promise<ExitCode> {
  const { claim, screen, propose, yes } = options;
  const named = [claim, screen, propose].filter((one) => one !== undefined);
  if (named.length > 1)
    throw new Trouble(
      "Say one thing at a time.",
      "Either --claim <id>, or --screen <id> with --on <device>, or --propose.",
    );
  if (yes !== undefined && propose === undefined)
    throw new Trouble("--yes goes with --propose.");
  if (named.length === 0 && console.prompts === undefined)
    throw new Trouble(
      "Say what you approve.",
      "Either --claim <id>, or --screen <id> with --on <device>.",
    );
  const subject = await openSubject(console, article, options);
  if (propose !== undefined)
    return proposeMarks(console, subject, yes === undefined ? "ask" : "yes");
  if (named.length === 0) return acceptByAsking(console, subject, options);
  const decision = makeDecider(console, options);
  if (claim !== undefined)
    return acceptWording(console, subject, claim, decision);
  return acceptScreen(console, subject, options, decision);
}
