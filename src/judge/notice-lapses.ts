// What does not hold an article today but will, or may mislead: announced before it bites.
import type { Article } from "../model/article.ts";
import { describeObstacle } from "../model/describe-capture-failure.ts";
import { titleLook } from "../model/look.ts";
import type { CheckpointVerdict, LinkJudgement } from "../model/verdict.ts";
import { noticeAnswers } from "./notice-answers.ts";

const soonMs = 14 * 24 * 3_600_000;

/** Notices in words: sign-offs that lapse within 14 days, moved pages, labels not on their screen, answers that differ by device. */
export function noticeLapses(
  article: Article,
  checkpoints: readonly CheckpointVerdict[],
  links: readonly LinkJudgement[],
  now: Date,
): string[] {
  return [
    ...checkpoints.flatMap((verdict) => noticeLapse(verdict, now)),
    ...checkpoints.flatMap(noticeUnmet),
    ...links
      .filter(({ status }) => status === "moved")
      .map(
        ({ title, because }) =>
          `The official page “${title}” still opens. ${because}`,
      ),
    ...links.flatMap((link) => noticeWord(link, now)),
    ...noticeLabels(article, checkpoints),
    ...noticeAnswers(article, checkpoints),
  ];
}

function noticeLapse(verdict: CheckpointVerdict, now: Date): string[] {
  const { status, until, screenTitle } = verdict;
  if (status !== "verified" || until === undefined) return [];
  if (Date.parse(until) - now.getTime() > soonMs) return [];
  return [
    `${screenTitle} (${titleLook(verdict)}): the sign-off lapses on ${until.slice(0, 10)}.`,
  ];
}

// Verified by what was seen before; that nobody has seen it since is worth knowing.
function noticeUnmet(verdict: CheckpointVerdict): string[] {
  const { status, failure, until, screenTitle } = verdict;
  if (status !== "verified" || failure?.kind !== "variant-not-met") return [];
  const stands =
    until === undefined ? "stands" : `stands until ${until.slice(0, 10)}`;
  return [
    `${screenTitle} (${titleLook(verdict)}): ${describeObstacle(failure)}. What was signed off before ${stands}.`,
  ];
}

function noticeWord({ title, until }: LinkJudgement, now: Date): string[] {
  if (until === undefined || Date.parse(until) - now.getTime() > soonMs)
    return [];
  return [
    `The official page “${title}”: what a person saw there counts until ${until.slice(0, 10)}.`,
  ];
}

// A label is looked for on all screens of its section; one sighting on any of them is enough.
function noticeLabels(
  article: Article,
  checkpoints: readonly CheckpointVerdict[],
): string[] {
  const sightings = checkpoints.flatMap(({ labels }) => labels);
  const missing = new Set(
    sightings
      .filter(({ outcome }) => outcome === "missing")
      .map(({ label }) => label),
  );
  for (const { label, outcome } of sightings)
    if (outcome !== "missing") missing.delete(label);
  return [...missing].map((label) => {
    const line = article.labels.find((mention) => mention.label === label)
      ?.place.start.line;
    return `The control “${label}” (line ${line ?? "?"}) is on none of the screens of its section.`;
  });
}
