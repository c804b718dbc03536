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
import { digestValue } from "../model/digest.ts";
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
import type { CheckpointVerdict } from "../model/verdict.ts";
import { checkpointStatusTitles } from "../model/verdict.ts";

export interface ScreenItemFacts {
  readonly about: QueueItem["article"];
  readonly article: Article;
  readonly screen: Screen;
  readonly capture: Capture | undefined;
  readonly passage: Passage | undefined;
  /** Of this look. */
  readonly pictures: readonly ShownPicture[];
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
    ...(baseline && { baseline: toPicture(baseline) }),
    ...(now && { capture: toPicture(now, verdict) }),
    ...describeProvenance(capture),
    questions: listQuestions(verdict, facts.article),
    ...(verdict.signedBy === undefined || verdict.signedAt === undefined
      ? {}
      : { signed: { by: verdict.signedBy, at: verdict.signedAt } }),
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
  verdict?: CheckpointVerdict,
): QueuePicture {
  const changes = (verdict?.effects ?? []).flatMap(({ change }) =>
    "box" in change && change.box !== undefined
      ? [
          {
            kind: "change" as const,
            box: change.box,
            label: describeChange(change),
          },
        ]
      : [],
  );
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

function listQuestions(
  { screen, section, device, answers }: CheckpointVerdict,
  article: Article,
): QueueQuestion[] {
  const demand: Demand | undefined = article.frontmatter.checkpoints.find(
    (one) =>
      one.screen === screen &&
      one.on.includes(device) &&
      foldHeading(one.section) === foldHeading(section),
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
    };
  });
}

const engineTitles = {
  chromium: "Chromium",
  webkit: "WebKit",
  firefox: "Firefox",
} as const;

function describeProvenance(
  capture: Capture | undefined,
): Pick<ScreenItem, "provenance"> {
  if (capture === undefined) return {};
  const { provenance, recipe, run } = capture;
  const { environment, descriptor, url } = provenance;
  return {
    provenance: {
      ...(url === undefined ? {} : { url }),
      at: provenance.endedAt,
      browser: `${engineTitles[environment.engine]} ${environment.build}, ${environment.system}`,
      ...(descriptor === undefined
        ? {}
        : {
            device: `${descriptor.name ?? "Desktop window"}, ${descriptor.width} × ${descriptor.height}`,
          }),
      locale: provenance.locale,
      timezone: provenance.timezone,
      run,
      recipe,
      refused: provenance.refused.length,
    },
  };
}
