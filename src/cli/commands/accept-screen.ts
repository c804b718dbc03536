// A person approves a captured screen for the passage it supports.
import type { RunFolder } from "../../adapters/run-store.ts";
import { compareLook } from "../../compare/compare-captures.ts";
import type { DiffPictures } from "../../compare/compare-captures.ts";
import { proposeAnswer } from "../../model/answers.ts";
import type { Decider, ScreenDecision } from "../../model/decision.ts";
import { describeChange } from "../../model/describe-screen-change.ts";
import type { Device } from "../../model/device.ts";
import { idLook } from "../../model/look.ts";
import { findBaseline } from "../../model/platform-registry.ts";
import type { Run } from "../../model/run.ts";
import { showLook } from "../../model/shown.ts";
import { cleanText } from "../../report/clean-text.ts";
import { toSentence } from "../../report/describe-verdict.ts";
import { readAnswers } from "../../review/read-answers.ts";
import { capturesOf } from "../captures-of.ts";
import { chooseVariant } from "../choose-variant.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { describeVariants } from "../describe-variants.ts";
import { openDiffer } from "../open-differ.ts";
import { Trouble } from "../trouble.ts";
import type { Subject } from "./decide.ts";
import { findCheckpoint, keepDecisions } from "./decide.ts";
import { openRun } from "./from-run.ts";

export interface ScreenOptions {
  readonly screen?: string;
  /** The heading it supports, where the article asks for the screen under several. */
  readonly section?: string;
  readonly on?: readonly Device[];
  /** Which variant, where the screen has some. */
  readonly variant?: string;
  readonly answer?: readonly string[];
  readonly from: string;
}

/** @throws Trouble when a picture, an answer or the run does not fit; then nothing is written */
export async function acceptScreen(
  console: Console,
  subject: Subject,
  options: ScreenOptions,
  decider: Decider,
): Promise<ExitCode> {
  const { workspace, target } = subject;
  const { run, folder } = await openRun(workspace, options.from);
  if (run.facts.target !== target) {
    throw new Trouble(
      `That run looked at the ${run.facts.target} platform, not at ${target}.`,
      `Run: npx presscheck verify --target ${target}`,
    );
  }
  if (options.on === undefined)
    throw new Trouble("Say on which device.", "Add: --on web");
  const diffPictures = openDiffer(folder, workspace.root);
  const approvals: Approval[] = [];
  for (const device of options.on) {
    const asked = { ...options, device };
    approvals.push(
      await approve(console, subject, run, asked, decider, diffPictures),
    );
  }
  const file = await keepDecisions(
    console,
    subject,
    approvals.map(({ decision }) => decision),
    picturesOf(run, folder),
  );
  console.out(approvals.map(({ told }) => told).join(""));
  console.out(`Approved by ${decider.by}, kept in ${file}\n`);
  return 0;
}

interface Approval {
  readonly decision: ScreenDecision;
  readonly told: string;
}

async function approve(
  console: Console,
  subject: Subject,
  run: Run,
  options: ScreenOptions & { readonly device: Device },
  decider: Decider,
  diffPictures: DiffPictures,
): Promise<Approval> {
  const { article, repository, target } = subject;
  const { device, section } = options;
  const { demand, screen } = findCheckpoint(
    subject,
    options.screen ?? "",
    device,
    section,
  );
  const captures = capturesOf(run);
  const variants = describeVariants(screen, device, captures);
  const variant = chooseVariant(screen, device, options.variant, variants);
  const title =
    variant === undefined ? device : `${device}, variant “${variant}”`;
  const at = { platform: screen.platform, screen: screen.id };
  const look = captures.get(idLook(at, device, variant));
  // What the platform did not show this time is decided about by the approved look, as on a phone.
  const isUnmet =
    look?.outcome === "failed" && look.failure.kind === "variant-not-met";
  if (look?.outcome === "failed" && !isUnmet)
    throw new Trouble(
      join([
        `“${screen.title}” was not captured on ${title}, so it cannot be approved.`,
        variants,
      ]),
    );
  const signoffs =
    repository.signoffsByFile.get(article.file)?.checkpoints ?? [];
  const shown = showLook(
    { article, demand, screen, device, variant },
    signoffs,
    look,
  );
  if (shown === undefined) {
    const attach = `npx presscheck attach ${article.file} ${screen.id} --on ${device}${variant === undefined ? "" : ` --variant ${variant}`} --picture <file>`;
    throw new Trouble(
      join([
        `There is no picture of “${screen.title}” on ${title} that fits its description.`,
        variants,
      ]),
      isUnmet
        ? `Look again, until the platform shows it: npx presscheck verify\nOr let somebody who is shown it hand in a picture: ${attach}\nOr take it out of “variants” in ${screen.file}, if readers no longer meet it.`
        : `Run: ${attach}`,
    );
  }
  const previous = findBaseline(screen, device, variant);
  const tree =
    look?.outcome === "captured" ? look.evidence.tree : (previous?.tree ?? []);
  const proposed = Object.fromEntries(
    demand.confirm.map((question) => [
      question.id,
      proposeAnswer(question, tree),
    ]),
  );
  const read = readAnswers(demand, options.answer ?? [], proposed);
  if (read.outcome === "wrong") throw new Trouble(read.because, read.todo);
  const comparison =
    look?.outcome === "captured"
      ? await compareLook(look, previous, diffPictures)
      : undefined;
  const changes = comparison?.outcome === "changed" ? comparison.changes : [];
  const told = [
    `${console.paint.green("approved")}  ${screen.title} on ${title}\n`,
    ...(isUnmet
      ? [
          `    by the look of ${(previous?.capturedAt ?? "").slice(0, 10)}: ${variants}\n`,
        ]
      : []),
    ...(changes.length > 0
      ? [`    ${console.paint.dim("no longer as approved before:")}\n`]
      : []),
    ...changes.map(
      (change) => `    · ${cleanText(toSentence(describeChange(change)))}\n`,
    ),
    ...Object.entries(read.answers).map(
      ([id, answer]) => `    ${id}: ${String(answer)}\n`,
    ),
  ].join("");
  return {
    told,
    decision: {
      kind: "screen",
      article: article.file,
      target,
      screen: screen.id,
      section: demand.section,
      device,
      ...(variant === undefined ? {} : { variant }),
      answers: { ...read.answers },
      verdict: "approved",
      shown,
      ...decider,
    },
  };
}

function picturesOf(run: Run, folder: RunFolder) {
  return { captures: run.captures, read: folder.readBlob };
}

function join(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}
