// Everything a person is shown of one look: the passage beside the picture that was just
// taken and the one that was approved, what differs in words, and the questions.
import type { Article } from "../model/article.ts";
import { foldHeading } from "../model/article.ts";
import type { Capture } from "../model/capture.ts";
import { adviseOnQuotes } from "../model/describe-screen-change.ts";
import {
  describeChange,
  screenChangeTitles,
} from "../model/describe-screen-change.ts";
import type { ScreenChange } from "../model/comparison.ts";
import { digestValue } from "../model/digest.ts";
import { findSignoff } from "../model/find-signoff.ts";
import type { Demand } from "../model/frontmatter.ts";
import { titleLook } from "../model/look.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import type {
  QueueItem,
  QueuePicture,
  QueueQuestion,
  ScreenItem,
} from "../model/review-wire.ts";
import type { Passage, ShownPicture } from "../model/run.ts";
import type { CheckpointSignoff } from "../model/signoff.ts";
import type { CheckpointVerdict } from "../model/verdict.ts";
import { checkpointStatusTitles } from "../model/verdict.ts";
import { describeProvenance } from "./describe-provenance.ts";
import { describeSigned } from "./describe-signed.ts";

export interface ScreenItemFacts {
  readonly about: QueueItem["article"];
  readonly article: Article;
  readonly screen: Screen;
  readonly capture: Capture | undefined;
  readonly passage: Passage | undefined;
  /** Of this look. */
  readonly pictures: readonly ShownPicture[];
  /** Every look of the article, this one among them. */
  readonly siblings: readonly CheckpointVerdict[];
  /** Of the article. */
  readonly signoffs: readonly CheckpointSignoff[];
}

export function describeScreenItem(
  verdict: CheckpointVerdict,
  facts: ScreenItemFacts,
): ScreenItem {
  const { about, screen, capture, passage, pictures } = facts;
  const { device, variant, status, section, shown } = verdict;
  const baseline = pictures.find(({ role }) => role === "baseline");
  const now = pictures.find(({ role }) => role === "capture");
  const exception = findException(verdict);
  const demand = facts.article.frontmatter.checkpoints.find(
    (one) => isSamePlace(one, verdict) && one.on.includes(device),
  );
  return {
    kind: "screen",
    id: digestValue([
      about.file,
      verdict.screen,
      foldHeading(section),
      device,
      variant ?? "",
    ]),
    article: about,
    status,
    statusTitle: checkpointStatusTitles[status],
    because: verdict.because,
    todo: verdict.todo,
    ...(exception === undefined ? {} : { exception }),
    screen: verdict.screen,
    screenTitle: verdict.screenTitle,
    section,
    device,
    ...(variant === undefined ? {} : { variant }),
    look: titleLook({ device, variant }),
    byHand: isLookedAtByHand(screen, device),
    instructions: screen.instructions[device] ?? [],
    passage: (passage?.blocks ?? []).map(({ parts, ...block }) => ({
      ...block,
      parts: [...parts],
    })),
    labels: verdict.labels.map(({ label, outcome, now: called }) => ({
      label,
      outcome,
      ...(called === undefined ? {} : { now: called }),
    })),
    changes: verdict.effects.map(({ change, sentences }) => ({
      title: screenChangeTitles[change.kind],
      words: describeChange(change),
      advice: sentences.length === 0 ? "" : adviseOnQuotes(change),
      sentences: sentences.map(({ file, line, text }) => ({
        file,
        line,
        text,
      })),
    })),
    ...(baseline && {
      baseline: toPicture(baseline, markChanges(verdict, "was")),
    }),
    ...(now && { capture: toPicture(now, markChanges(verdict, "box")) }),
    ...describeProvenance(capture),
    questions: listQuestions(verdict, demand, facts.siblings),
    ...describeSigned(
      demand &&
        findSignoff(facts.signoffs, facts.article, demand, device, variant),
    ),
    ...(verdict.until === undefined ? {} : { lapses: verdict.until }),
    ...(shown === undefined ? {} : { shown }),
  };
}

// What an approval would put a name under against the machine's word needs a reason.
function findException({
  labels,
  effects,
  status,
}: CheckpointVerdict): string | undefined {
  const lost = labels.filter(({ outcome }) => outcome !== "seen");
  if (lost.length > 0) {
    const names = lost.map(({ label }) => `“${label}”`).join(", ");
    return `The section names ${names}, and the screen does not.`;
  }
  const quoted = effects.flatMap(({ sentences }) => sentences).length;
  if (quoted > 0) return "What has changed is quoted by an article.";
  if (status === "rejected") return "It was rejected before.";
  return undefined;
}

function toPicture(
  { sha, width, height, scale, caption, outlines }: ShownPicture,
  changes: QueuePicture["marks"],
): QueuePicture {
  const proofs = outlines.map(({ box, label }) => ({
    kind: "proof" as const,
    box,
    label,
  }));
  return {
    sha,
    width,
    height,
    scale,
    caption,
    marks: [...changes, ...proofs],
  };
}

/** @param side box: where each change is now. was: where it was when it was approved. */
function markChanges(
  { effects }: CheckpointVerdict,
  side: "box" | "was",
): QueuePicture["marks"] {
  return effects.flatMap(({ change }) => {
    const box = placeOf(change, side);
    const label = describeChange(change);
    return box === undefined ? [] : [{ kind: "change" as const, box, label }];
  });
}

function placeOf(
  change: ScreenChange,
  side: "box" | "was",
): QueuePicture["marks"][number]["box"] | undefined {
  if (side === "was") return "was" in change ? change.was : undefined;
  return "box" in change ? change.box : undefined;
}

function listQuestions(
  verdict: CheckpointVerdict,
  demand: Demand | undefined,
  siblings: readonly CheckpointVerdict[],
): QueueQuestion[] {
  const { device, variant, answers } = verdict;
  const others = siblings.filter(
    (one) =>
      isSamePlace(one, verdict) &&
      (one.device !== device || one.variant !== variant),
  );
  return (demand?.confirm ?? []).map((question) => {
    const known = answers.find(({ id }) => id === question.id);
    return {
      id: question.id,
      ask: question.ask,
      answer: question.answer,
      choices: question.answer === "choice" ? [...question.choices] : [],
      ...(known?.proposed === undefined ? {} : { proposed: known.proposed }),
      ...(known?.signed === undefined ? {} : { signed: known.signed }),
      ...(known?.before === undefined ? {} : { earlier: known.before }),
      elsewhere: others.flatMap((one) => {
        const answer = one.answers.find(({ id }) => id === question.id)?.signed;
        return answer === undefined ? [] : [{ look: titleLook(one), answer }];
      }),
    };
  });
}

type Place = Pick<Demand, "screen" | "section">;

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.screen === b.screen && foldHeading(a.section) === foldHeading(b.section)
  );
}
