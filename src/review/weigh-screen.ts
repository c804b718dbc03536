// A decision about a screen against what is there now.
import type { BaselineFacts } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { ScreenDecision } from "../model/decision.ts";
import { deviceTitles } from "../model/device.ts";
import { idLook } from "../model/look.ts";
import { findBaseline } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import { digestCapture } from "../model/seal-capture.ts";
import type { AskedLook } from "../model/shown.ts";
import type { CheckpointSignoff, Signoffs } from "../model/signoff.ts";
import type { NewBaseline } from "./approve-capture.ts";
import { approveCapture } from "./approve-capture.ts";
import { checkAnswers } from "./check-answers.ts";
import { checkShown, findAsked } from "./check-shown.ts";
import type { Looks, Weighed } from "./decision-ground.ts";
import { refuse, supersede } from "./decision-ground.ts";
import { findKept, toDecider } from "./find-kept.ts";
import { renewCheckpoint } from "./renew-signoffs.ts";
import { signCheckpoint } from "./sign.ts";
import type { DecisionSubject } from "./weigh-wording.ts";

type Captured = Capture & { readonly outcome: "captured" };

const again = "See what is there now, and decide again.";

export async function weighScreen(
  decision: ScreenDecision,
  subject: DecisionSubject,
  looks: Looks,
): Promise<Weighed> {
  const { ground, article } = subject;
  const signoffs = ground.signoffsByFile.get(article.file);
  if (findKept(signoffs, decision) !== undefined) return { outcome: "already" };
  const asked = findAsked(decision, subject);
  if ("outcome" in asked) return asked;
  const wrong = checkShown(decision, asked, signoffs);
  if (wrong !== undefined) return wrong;
  const evidence = findEvidence(decision, asked, subject, looks);
  if ("outcome" in evidence) return evidence;
  const answers =
    decision.verdict === "rejected"
      ? undefined
      : checkAnswers(asked.demand, decision.answers, evidence.tree);
  if (answers !== undefined) return refuse(answers.because, answers.todo);
  const decider = toDecider(decision);
  const change =
    evidence.kind === "taken" && decision.verdict === "approved"
      ? await approveTaken(evidence.capture, asked, decider, looks)
      : undefined;
  const { device, variant } = asked;
  const base: Parameters<typeof signCheckpoint>[3] =
    change?.facts ??
    (decision.verdict === "rejected"
      ? {
          device,
          ...(variant === undefined ? {} : { variant }),
          target: ground.target,
          picture: { pixels: decision.shown.picture },
          text: decision.shown.text,
        }
      : evidence.approved);
  const seen =
    evidence.kind === "taken"
      ? evidence.capture.provenance.endedAt
      : lastSeen(evidence.approved, signoffs?.checkpoints ?? [], asked);
  const signed: CheckpointSignoff = {
    ...signCheckpoint(
      article,
      asked.demand,
      asked.screen,
      base,
      decision.answers,
      seen,
      decider,
    ),
    ...(decision.verdict === "rejected" ? { decision: "rejected" } : {}),
  };
  return {
    outcome: "kept",
    signoffs: renewCheckpoint(signoffs, asked.before, signed),
    ...(change === undefined
      ? {}
      : { change: { screen: asked.screen, baseline: change } }),
  };
}

type Evidence =
  | {
      readonly kind: "taken";
      readonly capture: Captured;
      readonly approved: BaselineFacts;
      readonly tree: BaselineFacts["tree"];
    }
  | {
      readonly kind: "approved";
      readonly approved: BaselineFacts;
      readonly tree: BaselineFacts["tree"];
    };

function findEvidence(
  { shown }: ScreenDecision,
  asked: AskedLook,
  { ground, platform }: DecisionSubject,
  looks: Looks,
): Evidence | Weighed {
  const { screen, device, variant } = asked;
  const at = { platform: platform.id, screen: screen.id };
  const title = `“${screen.title}” on ${deviceTitles[device]}`;
  const approved = findBaseline(screen, device, variant);
  const found = looks.findLooks(idLook(at, device, variant));
  const isShown = (look: Capture): look is Captured =>
    look.outcome === "captured" &&
    look.evidence.picture.pixels === shown.picture &&
    look.evidence.text === shown.text;
  const taken = shown.run === undefined ? undefined : found.find(isShown);
  if (taken === undefined) {
    if (shown.run !== undefined)
      return refuse(
        `The picture of ${title} that was shown is in no run on this computer.`,
        bringRun(shown.run),
      );
    const isSame =
      approved !== undefined &&
      approved.picture.pixels === shown.picture &&
      approved.text === shown.text;
    if (!isSame)
      return supersede(`Another picture of ${title} is approved now.`, again);
    const isWhole =
      approved.pictureNow === approved.picture.file &&
      approved.recipe === digestRecipe(screenOn(screen, device), variant);
    if (!isWhole)
      return refuse(
        `There is no picture of ${title} that fits its description.`,
        "Hand in a new one: npx presscheck attach",
      );
    return { kind: "approved", approved, tree: approved.tree };
  }
  if (taken.target !== ground.target)
    return refuse(
      `The picture of ${title} shows the ${taken.target} platform.`,
      `Run: npx presscheck verify --target ${ground.target}`,
    );
  if (taken.practiceRelease !== ground.practiceRelease)
    return refuse(
      `The picture of ${title} was taken to try out release ${taken.practiceRelease} of the practice platform; this repository is signed off against release ${ground.practiceRelease}.`,
      "Run verify without --practice-release, or change “practice” in presscheck.yaml.",
    );
  if (taken.seal !== undefined && taken.seal !== digestCapture(taken))
    return refuse(
      `The record of the look at ${title} was edited after it was taken.`,
      "Run: npx presscheck verify --no-cache",
    );
  if (taken.recipe !== shown.recipe)
    return supersede(
      `The recipe, proof or masks of ${title} were edited after the picture was taken.`,
      "Run: npx presscheck verify",
    );
  const newest = found.find(({ outcome }) => outcome === "captured");
  if (newest?.outcome === "captured" && isOther(newest, taken))
    return supersede(
      `${title} was looked at again since, and shows something else.`,
      again,
    );
  const own = approveCapture(taken, undefined, { by: "", at: "", why: "" });
  return {
    kind: "taken",
    capture: taken,
    approved: approved ?? own.facts,
    tree: [...taken.evidence.tree],
  };
}

// A decision may come from a report of another computer. Its digests bear out nothing that
// is not here; the run's own folder brings the picture, the words and how they were taken.
function bringRun(run: string): string {
  return /^[\w-]{1,100}$/.test(run)
    ? `It was taken in the run ${run}. If that was elsewhere, put the run's folder into the reports folder here and hand the decision in again; if it is gone, run: npx presscheck verify`
    : "Run: npx presscheck verify";
}

// Text decides: the same words under other pixels are the same screen drawn again.
function isOther(newest: Captured, taken: Captured): boolean {
  return (
    newest.provenance.endedAt > taken.provenance.endedAt &&
    newest.evidence.text !== taken.evidence.text
  );
}

// The same screen keeps its baseline: approving it anew would only churn the picture in git.
async function approveTaken(
  capture: Captured,
  { screen, device, variant }: AskedLook,
  decider: Parameters<typeof approveCapture>[2],
  looks: Looks,
): Promise<NewBaseline | undefined> {
  const previous = findBaseline(screen, device, variant);
  const isKept =
    previous !== undefined &&
    previous.pictureNow === previous.picture.file &&
    previous.recipe === capture.recipe &&
    previous.target === capture.target &&
    (await looks.isAsApproved(capture, previous));
  return isKept ? undefined : approveCapture(capture, previous, decider);
}

// Signing a section anew does not make an old look young, nor a later one older.
function lastSeen(
  { capturedAt, picture }: BaselineFacts,
  checkpoints: Signoffs["checkpoints"],
  { demand, device, variant }: AskedLook,
): string {
  return checkpoints
    .filter(
      (signed) =>
        signed.screen === demand.screen &&
        signed.device === device &&
        signed.variant === variant &&
        signed.picture === picture.pixels,
    )
    .reduce(
      (latest, { seen }) =>
        Date.parse(seen) > Date.parse(latest) ? seen : latest,
      capturedAt,
    );
}
