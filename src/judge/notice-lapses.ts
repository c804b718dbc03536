// What does not hold an article today but will, or may mislead: announced before it bites.
import type { Article } from "../model/article.ts";
import { describeObstacle } from "../model/describe-capture-failure.ts";
import { titleLook } from "../model/look.ts";
import type {
  CheckpointVerdict,
  LinkJudgement,
  QuestionAnswer,
} from "../model/verdict.ts";

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
    ...noticeDifferences(checkpoints),
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

function noticeDifferences(
  checkpoints: readonly CheckpointVerdict[],
): string[] {
  const byQuestion = new Map<
    string,
    { readonly at: string; readonly answer: QuestionAnswer }[]
  >();
  for (const verdict of checkpoints) {
    const { screen, answers } = verdict;
    for (const answer of answers.filter(
      ({ signed }) => typeof signed === "boolean",
    )) {
      const key = `${screen} ${answer.id}`;
      byQuestion.set(key, [
        ...(byQuestion.get(key) ?? []),
        { at: titleLook(verdict), answer },
      ]);
    }
  }
  return [...byQuestion.values()].flatMap((group) => {
    const yes = group
      .filter(({ answer }) => answer.signed === true)
      .map(({ at }) => at);
    const no = group
      .filter(({ answer }) => answer.signed === false)
      .map(({ at }) => at);
    const ask = group[0]?.answer.ask;
    if (ask === undefined || yes.length === 0 || no.length === 0) return [];
    return [
      `“${ask}” is yes on ${yes.join(", ")} and no on ${no.join(", ")}: does the text say so?`,
    ];
  });
}
