// A person approves a captured screen for the passage it supports.
import { compareLook } from "../../compare/compare-captures.ts";
import { proposeAnswer } from "../../judge/weigh-answers.ts";
import type { BaselineFacts } from "../../model/baseline.ts";
import type { ScreenChange } from "../../model/comparison.ts";
import { describeChange } from "../../model/describe-screen-change.ts";
import type { Device } from "../../model/device.ts";
import { deviceTitles } from "../../model/device.ts";
import type { Demand } from "../../model/frontmatter.ts";
import type { Signoffs } from "../../model/signoff.ts";
import { idLook } from "../../model/look.ts";
import type { Screen } from "../../model/platform-registry.ts";
import { findBaseline, variantsOn } from "../../model/platform-registry.ts";
import { digestRecipe } from "../../model/recipe-digest.ts";
import { screenOn } from "../../model/screen-on.ts";
import type { Decision, NewBaseline } from "../../review/approve-capture.ts";
import {
  approveCapture,
  signCheckpoint,
} from "../../review/approve-capture.ts";
import { readAnswers } from "../../review/read-answers.ts";
import { updateSignoffs } from "../../review/update-signoffs.ts";
import { cleanText } from "../../report/clean-text.ts";
import { toSentence } from "../../report/describe-verdict.ts";
import { capturesOf } from "../captures-of.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { describeVariants } from "../describe-variants.ts";
import { openDiffer } from "../open-differ.ts";
import { Trouble } from "../trouble.ts";
import { writeBaseline, writeSignoffs } from "../write-decisions.ts";
import type { Subject } from "./decide.ts";
import { findCheckpoint } from "./decide.ts";
import { openRun } from "./from-run.ts";

export interface ScreenOptions {
  readonly screen?: string;
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
  decision: Decision,
): Promise<ExitCode> {
  const { workspace, repository, article, target } = subject;
  const { run, folder } = await openRun(workspace, options.from);
  if (run.facts.target !== target) {
    throw new Trouble(
      `That run looked at the ${run.facts.target} platform, not at ${target}.`,
      `Run: npx presscheck verify --target ${target}`,
    );
  }
  let signoffs = repository.signoffsByFile.get(article.file);
  // Everything is checked before anything is written: a decision is kept whole or not at all.
  const writes: (() => Promise<void>)[] = [];
  const told: string[] = [];
  const diffPictures = openDiffer(folder, workspace.root);
  for (const device of options.on ?? []) {
    const { demand, screen } = findCheckpoint(
      subject,
      options.screen ?? "",
      device,
    );
    const captures = capturesOf(run);
    const variants = describeVariants(screen, device, captures);
    const variant = chooseVariant(screen, device, options.variant, variants);
    const at = { platform: screen.platform, screen: screen.id };
    const title =
      variant === undefined ? device : `${device}, variant “${variant}”`;
    const look = captures.get(idLook(at, device, variant));
    // What the platform did not show this time is decided about by the approved look, as on a phone.
    const isUnmet =
      look?.outcome === "failed" && look.failure.kind === "variant-not-met";
    const capture = isUnmet ? undefined : look;
    const previous = findBaseline(screen, device, variant);
    const tree =
      capture?.evidence?.tree ?? (isUnmet ? previous?.tree : []) ?? [];
    const proposed = Object.fromEntries(
      demand.confirm.map((question) => [
        question.id,
        proposeAnswer(question, tree),
      ]),
    );
    const answers = readAnswers(demand, options.answer ?? [], proposed);
    if (answers.outcome === "wrong")
      throw new Trouble(answers.because, answers.todo);
    let facts: BaselineFacts | undefined = previous;
    let changes: readonly ScreenChange[] = [];
    if (capture !== undefined) {
      if (capture.outcome === "failed") {
        throw new Trouble(
          join([
            `“${screen.title}” was not captured on ${title}, so it cannot be approved.`,
            variants,
          ]),
        );
      }
      const comparison = await compareLook(capture, previous, diffPictures);
      if (comparison.outcome === "changed") changes = comparison.changes;
      const isSame =
        comparison.outcome === "same" || comparison.outcome === "re-rendered";
      // The same screen keeps its baseline: approving it anew would only churn the picture in git.
      const isWhole =
        previous !== undefined &&
        previous.pictureNow === previous.picture.file &&
        previous.recipe === capture.recipe;
      if (!isSame || !isWhole) {
        const baseline: NewBaseline = approveCapture(
          capture,
          previous,
          decision,
        );
        const picture = await folder.readBlob(baseline.facts.picture.file);
        if (picture === undefined)
          throw new Trouble(
            "The run's picture is missing.",
            "Run: npx presscheck verify --no-cache",
          );
        writes.push(() =>
          writeBaseline(workspace.root, screen, target, baseline, picture),
        );
        facts = baseline.facts;
      }
    }
    const isAttachDue =
      capture === undefined &&
      (previous?.pictureNow !== previous?.picture.file ||
        previous?.recipe !== digestRecipe(screenOn(screen, device), variant));
    if (facts === undefined || isAttachDue) {
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
    const signed = signCheckpoint(
      article,
      demand,
      screen,
      facts,
      answers.answers,
      capture?.provenance.endedAt ?? lastSeen(facts, demand, signoffs),
      decision,
    );
    signoffs = updateSignoffs(signoffs, { checkpoints: [signed] });
    told.push(
      `${console.paint.green("approved")}  ${screen.title} on ${title}\n`,
    );
    if (changes.length > 0)
      told.push(`    ${console.paint.dim("no longer as approved before:")}\n`);
    for (const change of changes)
      told.push(`    · ${cleanText(toSentence(describeChange(change)))}\n`);
    if (isUnmet)
      told.push(
        `    by the look of ${signed.seen.slice(0, 10)}: ${variants}\n`,
      );
    for (const [id, answer] of Object.entries(answers.answers))
      told.push(`    ${id}: ${String(answer)}\n`);
  }
  if (signoffs === undefined || options.on === undefined) {
    throw new Trouble("Say on which device.", "Add: --on web");
  }
  for (const write of writes) await write();
  console.out(told.join(""));
  const file = await writeSignoffs(
    workspace.root,
    article.file,
    target,
    signoffs,
  );
  console.out(`Approved by ${decision.by}, kept in ${file}\n`);
  return 0;
}

function join(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/**
 * @param met what a run met of them, as a sentence, where that is known
 * @throws Trouble when the screen has variants there and none, or another, is named
 */
export function chooseVariant(
  screen: Screen,
  device: Device,
  named: string | undefined,
  met = "",
): string | undefined {
  const known = variantsOn(screen, device).filter((one) => one !== undefined);
  if (named === undefined && known.length === 0) return undefined;
  if (named !== undefined && known.includes(named)) return named;
  if (known.length === 0)
    throw new Trouble(
      `“${screen.title}” has no variants on ${deviceTitles[device]}.`,
      "Leave out: --variant",
    );
  const wrong =
    named === undefined
      ? `“${screen.title}” has variants on ${deviceTitles[device]}: ${known.join(", ")}. Each is decided about for itself.`
      : `“${screen.title}” has no variant “${named}” on ${deviceTitles[device]}: it has ${known.join(", ")}.`;
  throw new Trouble(
    join([wrong, met]),
    `Say which you looked at: --variant <${known.join("|")}>`,
  );
}

// Signing a section anew does not make an old look young, nor a later one older.
function lastSeen(
  baseline: BaselineFacts,
  { screen }: Demand,
  signoffs: Signoffs | undefined,
): string {
  const { device, variant, capturedAt, picture } = baseline;
  const before = signoffs?.checkpoints.find(
    (signed) =>
      signed.screen === screen &&
      signed.device === device &&
      signed.variant === variant &&
      signed.picture === picture.pixels,
  );
  return before !== undefined &&
    Date.parse(before.seen) > Date.parse(capturedAt)
    ? before.seen
    : capturedAt;
}
