// Findings that a person has let stand for a time are set aside, and still shown.
// A waiver that has run out, fits nothing or cannot be read is a finding itself.
import type { Article, InlineWaiver } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Signoffs } from "../model/signoff.ts";
import type { Waiver } from "../model/waiver.ts";
import { findWaiverFlaw } from "../model/find-waiver-flaw.ts";
import { isWaivable } from "../model/is-waivable.ts";
import { rules } from "./rules/index.ts";
import { didYouMean } from "./suggest-name.ts";

const ruleIds = rules.map(({ id }) => id);

export interface WaiverFacts {
  readonly articles: readonly Article[];
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  readonly now: Date;
}

/** @param findings with their words named */
export function applyWaivers(
  findings: readonly Finding[],
  facts: WaiverFacts,
): Finding[] {
  const articleByFile = new Map(facts.articles.map((at) => [at.file, at]));
  const uses = facts.articles.flatMap((article) => listWaivers(article, facts));
  const usesByFile = new Map<string, Use[]>();
  for (const use of uses)
    usesByFile.set(use.file, [...(usesByFile.get(use.file) ?? []), use]);
  const weighed = findings.map((finding) => {
    const article = articleByFile.get(finding.file);
    if (article === undefined || !isWaivable(finding.rule)) return finding;
    const fitting = (usesByFile.get(finding.file) ?? []).filter((use) =>
      use.fits(finding, article),
    );
    for (const use of fitting) use.excused.push(finding);
    const holding = fitting.find(
      (use) =>
        Date.parse(use.until) >= +facts.now &&
        findWaiverFlaw(use, facts.now) === undefined,
    );
    return holding === undefined ? finding : excuse(finding, holding);
  });
  return [
    ...weighed,
    ...uses.flatMap((use) => explainUse(use, facts)),
    ...facts.articles.flatMap((article) =>
      article.ignores.flatMap((ignore) => explainFlaw(ignore, article)),
    ),
  ];
}

interface Use {
  readonly file: string;
  readonly rule: string;
  readonly why: string;
  readonly by: string | undefined;
  readonly until: string;
  readonly place: Finding["place"];
  readonly fits: (finding: Finding, article: Article) => boolean;
  readonly excused: Finding[];
}

function listWaivers(
  { file, ignores }: Article,
  { signoffsByFile }: WaiverFacts,
): Use[] {
  const signed = signoffsByFile.get(file)?.waivers ?? [];
  return [
    ...signed.map((waiver): Use => ({
      ...waiver,
      file,
      place: undefined,
      fits: (finding) => isAbout(waiver, finding),
      excused: [],
    })),
    ...ignores.flatMap(({ rule, why, until, place, scope }): Use[] =>
      rule === undefined ||
      why === undefined ||
      until === undefined ||
      !ruleIds.includes(rule)
        ? []
        : [
            {
              file,
              rule,
              why,
              by: undefined,
              until,
              place,
              fits: (finding, { lines }) => {
                if (finding.rule !== rule || finding.place === undefined)
                  return false;
                const at = lines.offsetOf(finding.place.start);
                return at >= scope.start && at < scope.end;
              },
              excused: [],
            },
          ],
    ),
  ];
}

function isAbout(
  { rule, subject, words }: Pick<Waiver, "rule" | "subject" | "words">,
  finding: Finding,
): boolean {
  return (
    rule === finding.rule &&
    (subject === undefined || subject === finding.subject) &&
    (words === undefined || words === finding.words)
  );
}

function excuse(finding: Finding, { why, by, until }: Use): Finding {
  const { severity } = finding;
  const signed = by === undefined ? {} : { by };
  return {
    ...finding,
    severity: "note",
    excused: { kind: "waived", severity, why, until, ...signed },
  };
}

function explainUse(use: Use, facts: WaiverFacts): Finding[] {
  const { file, rule, place, why, until, excused } = use;
  const hasRunOut = Date.parse(until) < +facts.now;
  const flaw = findWaiverFlaw(use, facts.now);
  const [first] = excused;
  if (first !== undefined && !hasRunOut && flaw === undefined) return [];
  const about = {
    rule: "waiver",
    file,
    ...(place === undefined ? {} : { place }),
    subject: rule,
  };
  if (first === undefined)
    return [
      {
        ...about,
        severity: "warning",
        title: `A waiver for “${rule}” (“${why}”) fits nothing any more.`,
        why: "Left there, it would let the next finding of its kind pass unseen.",
        todo:
          place === undefined
            ? "Take it out of the article's sign-off file."
            : "Remove the comment.",
      },
    ];
  if (flaw !== undefined)
    return [
      {
        ...about,
        severity: "warning",
        ...flaw,
        why: "Until then it waives nothing: what it was written for counts.",
      },
    ];
  return [
    {
      ...about,
      severity: first.severity,
      title: `The waiver for “${rule}” (“${why}”) held until ${until.slice(0, 10)}.`,
      why: "What it let stand counts again.",
      todo: "Mend what it let stand, or decide again until when it may.",
    },
  ];
}

function explainFlaw(
  { rule, why, until, place }: InlineWaiver,
  { file }: Article,
): Finding[] {
  const isRead = rule !== undefined && why !== undefined && until !== undefined;
  if (isRead && ruleIds.includes(rule)) return [];
  const isUnknown = rule !== undefined && !ruleIds.includes(rule);
  return [
    {
      rule: "waiver",
      severity: "warning",
      file,
      place,
      title: isUnknown
        ? `This comment waives “${rule}”, and no rule that can be waived has that name.${didYouMean(rule, ruleIds)}`
        : "This comment should waive a finding, and cannot be read.",
      why: "A waiver names its rule, its reason and the day it ends; without them it waives nothing.",
      todo: "Write it like this: <!-- presscheck-ignore rule: reason (until 2026-12-31) -->",
      ...(rule === undefined ? {} : { subject: rule }),
    },
  ];
}
