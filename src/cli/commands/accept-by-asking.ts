// accept without flags, at a terminal: walks through the claims that wait for a
// person, and writes once, at the end. Breaking off writes nothing.
import { judgeClaims } from "../../judge/judge-claims.ts";
import type { Anchor } from "../../model/article.ts";
import type { RequiredClaim } from "../../model/platform.ts";
import type { Decider, ShownWording } from "../../model/decision.ts";
import { quoteForShell } from "../../report/write-command.ts";
import { cleanText } from "../../report/clean-text.ts";
import type { Console, ExitCode } from "../console-port.ts";
import type { Prompts } from "../prompts-port.ts";
import { readEndDate } from "../read-end-date.ts";
import { Trouble } from "../trouble.ts";
import type { DecisionOptions, Subject } from "./decide.ts";
import { gitUser, keepDecisions, makeDecider } from "./decide.ts";
import { drawWaitingClaim } from "../draw-waiting-claim.ts";

/** A claim whose marked words nobody has approved as they stand. */
export interface WaitingClaim {
  readonly claim: RequiredClaim;
  readonly anchor: Anchor;
  readonly words: string;
  /** What was approved before; undefined when nothing was. */
  readonly approved: string | undefined;
  readonly because: string;
  readonly shown: ShownWording;
}

/**
 * @param options what was said already about who, why and until; offered as answers
 * @throws Trouble when nobody can be asked, or the article changed while it was being decided about
 */
export async function acceptByAsking(
  console: Console,
  subject: Subject,
  options: DecisionOptions,
): Promise<ExitCode> {
  const { article } = subject;
  if (console.prompts === undefined)
    throw new Trouble("Nobody is at this terminal to be asked.");
  const waiting = listWaiting(subject, console.now());
  if (waiting.length === 0) {
    console.out("No wording of a claim waits for you in this article.\n");
    console.out(sayWhatElse(subject));
    return 0;
  }
  const prompts = await console.prompts();
  const accepted: WaitingClaim[] = [];
  for (const [index, one] of waiting.entries()) {
    console.out(
      drawWaitingClaim(
        one,
        subject,
        console,
        `${index + 1} of ${waiting.length}`,
      ),
    );
    const answer = await prompts.choose("Is this wording right?", [
      { value: "accept", label: "Accept it" },
      { value: "skip", label: "Skip it for now" },
      { value: "quit", label: "Quit, and write nothing" },
    ]);
    if (answer === undefined || answer === "quit") return breakOff(console);
    if (answer === "accept") accepted.push(one);
  }
  if (accepted.length === 0) {
    console.out("Nothing was accepted, and nothing was written.\n");
    console.out(sayWhatElse(subject));
    return 0;
  }
  const decision = await askDecision(console, prompts, options);
  if (decision === undefined) return breakOff(console);
  console.out(summarise(accepted, decision));
  const last = await prompts.choose("Write this down?", [
    { value: "write", label: `Yes, in the sign-off of ${article.file}` },
    { value: "quit", label: "No, write nothing" },
  ]);
  if (last !== "write") return breakOff(console);
  const file = await writeAccepted(console, subject, accepted, decision);
  console.out(`Approved by ${decision.by}, kept in ${file}\n`);
  console.out(sayWhatElse(subject));
  return 0;
}

/** The claims of an article that are new, drifted or expired, in the order of its frontmatter. */
function listWaiting(
  { article, platform, repository, target }: Subject,
  now: Date,
): WaitingClaim[] {
  const signoffs = repository.signoffsByFile.get(article.file);
  const { observationByLink } = platform;
  return judgeClaims({
    article,
    platform,
    signoffs,
    observationByLink,
    target,
    now,
  }).flatMap((verdict): WaitingClaim[] => {
    const { claim: id, status, approved, because, shown } = verdict;
    const claim = platform.claimById.get(id);
    const anchor = findAnchor(article.anchors, id);
    const words = anchor?.sentence?.text;
    const isWaiting =
      status === "unapproved" || status === "drifted" || status === "expired";
    return isWaiting && claim && anchor && words !== undefined && shown
      ? [{ claim, anchor, words, approved, because, shown }]
      : [];
  });
}

function findAnchor(
  anchors: readonly Anchor[],
  id: string,
): Anchor | undefined {
  return anchors.find((at) => at.kind === "claim" && at.id === id);
}

async function askDecision(
  console: Console,
  prompts: Prompts,
  options: DecisionOptions,
): Promise<Decider | undefined> {
  const known = options.by ?? gitUser(console.cwd);
  const by = await prompts.ask({
    text: "Who decides?",
    ...(known === undefined ? {} : { initial: known }),
    check: (name) =>
      name.trim() === "" ? "A decision needs a name." : undefined,
  });
  if (by === undefined) return undefined;
  const reason = await prompts.ask({
    text: "Why? (for whoever reads it later)",
    ...(options.reason === undefined ? {} : { initial: options.reason }),
    check: (why) =>
      why.trim() === "" ? "A decision needs a reason." : undefined,
  });
  if (reason === undefined) return undefined;
  const until = await prompts.ask({
    text: "Until when, as 2026-12-31? (Enter: until something changes)",
    ...(options.until === undefined ? {} : { initial: options.until }),
    check: (day) => {
      if (day.trim() === "") return undefined;
      const end = readEndDate(day.trim(), console.now());
      return end.outcome === "wrong"
        ? [end.because, end.todo].join(" ").trim()
        : undefined;
    },
  });
  if (until === undefined) return undefined;
  return makeDecider(console, {
    by: by.trim(),
    reason: reason.trim(),
    ...(until.trim() === "" ? {} : { until: until.trim() }),
  });
}

function summarise(
  accepted: readonly WaitingClaim[],
  { by, why, until }: Decider,
): string {
  const claims = accepted.map(
    ({ claim, words }) => `  ${claim.id}: ${cleanText(words)}\n`,
  );
  const end = until === undefined ? "" : `  until ${until.slice(0, 10)}\n`;
  return `\nYou approve:\n${claims.join("")}  as ${by}, because: ${why}\n${end}`;
}

// Minutes may have passed: what was shown is what is decided about, or nothing is written.
function writeAccepted(
  console: Console,
  subject: Subject,
  accepted: readonly WaitingClaim[],
  decider: Decider,
): Promise<string> {
  const { article, target } = subject;
  return keepDecisions(
    console,
    subject,
    accepted.map(({ claim, shown }) => ({
      kind: "wording" as const,
      article: article.file,
      target,
      claim: claim.id,
      shown,
      ...decider,
    })),
  );
}

function breakOff(console: Console): ExitCode {
  console.out("Nothing was written.\n");
  return 1;
}

function sayWhatElse({ article }: Subject): string {
  const name = quoteForShell(article.file) ?? "<article>";
  const isMarked = ({ id }: { readonly id: string }) =>
    findAnchor(article.anchors, id)?.sentence !== undefined;
  const unmarked = article.frontmatter.claims.filter((id) => !isMarked({ id }));
  return [
    ...(unmarked.length === 0
      ? []
      : [
          `No sentence is marked for ${unmarked.join(", ")}: npx presscheck accept ${name} --propose`,
        ]),
    ...(article.frontmatter.checkpoints.length === 0
      ? []
      : [
          `Screens are approved one by one, after a look at the report: npx presscheck accept ${name} --screen <id> --on <device> --reason "…"`,
        ]),
  ]
    .map((line) => `${line}\n`)
    .join("");
}
