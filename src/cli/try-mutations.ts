// Every approved sentence edited in memory, and the edited article read, linted and
// judged as a real one is: an edit that leaves it ready is a hole in the check.
import { judgeClaims } from "../judge/judge-claims.ts";
import type { Anchor, Article } from "../model/article.ts";
import type { MutationResults, MutationTrial } from "../model/claims-test.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import { mutationKinds } from "../model/mutation.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Signoffs } from "../model/signoff.ts";
import type { ClaimVerdict } from "../model/verdict.ts";
import {
  mutateArticle,
  type MutatedArticle,
} from "../mutate/mutate-article.ts";
import { parseArticle } from "../parse/parse-article.ts";
import type { MarkdownParser } from "../parse/parse-markdown.ts";
import { lint } from "../pipeline.ts";

/** One article, and what judging its claims needs. */
export interface MutationSubject {
  readonly article: Article;
  readonly platform: Platform;
  readonly signoffs: Signoffs | undefined;
  readonly target: Target;
  readonly now: Date;
  readonly parser: MarkdownParser;
}

/** @param count told after each claim of the article */
export async function tryMutations(
  subject: MutationSubject,
  count: (claim: string) => Promise<void>,
): Promise<MutationResults> {
  const { article } = subject;
  const trials: MutationTrial[] = [];
  const untried: MutationResults["untried"][number][] = [];
  const skipped: MutationResults["skipped"][number][] = [];
  const approved = lintAlone(subject, article, "approved");
  const unapproved = lintAlone(subject, article, "unapproved");
  for (const verdict of judgeAll(subject, article)) {
    const anchor = findJudgedAnchor(article, verdict.claim);
    if (verdict.status !== "stated" || anchor === undefined) {
      const { claim, because } = verdict;
      untried.push({ article: article.file, claim, because });
      await count(claim);
      continue;
    }
    const { made, skippedByKind } = mutateArticle(article, anchor);
    for (const mutated of made)
      trials.push(
        tryMutation(subject, verdict.claim, mutated, { approved, unapproved }),
      );
    for (const kind of mutationKinds)
      skipped.push({ article: article.file, kind, count: skippedByKind[kind] });
    await count(verdict.claim);
  }
  return { trials, untried, skipped };
}

interface KnownFindings {
  /** What is found in the article as it is, with its approvals. */
  readonly approved: ReadonlySet<string>;
  /** The same, had nobody approved anything. */
  readonly unapproved: ReadonlySet<string>;
}

function tryMutation(
  subject: MutationSubject,
  claim: string,
  mutated: MutatedArticle,
  known: KnownFindings,
): MutationTrial {
  const { article, parser } = subject;
  const { kind, how, sentence, became } = mutated;
  const read = parseArticle(article.file, mutated.text, parser);
  const about = {
    article: article.file,
    claim,
    kind,
    how,
    line: sentence.place.start.line,
    before: sentence.text.replace(/\s+/g, " "),
    after: became.replace(/\s+/g, " "),
  };
  // What cannot be read is never ready.
  if (read.article === undefined)
    return { ...about, noticed: "lint", unapproved: "noticed" };
  const isLocked = judgeAll(subject, read.article).some(
    (verdict) => verdict.claim === claim && verdict.status !== "stated",
  );
  const isLinted = () =>
    hasNew(
      lintAlone(subject, read.article ?? article, "approved"),
      known.approved,
      /^error /,
    );
  const noticed = isLocked ? "lock" : isLinted() ? "lint" : "nobody";
  const loose = lintAlone(subject, read.article, "unapproved");
  const isSeen = hasNew(
    loose,
    known.unapproved,
    /^(?:error|warning) (?:claim-|anchor-for-nothing)/,
  );
  return { ...about, noticed, unapproved: isSeen ? "noticed" : "missed" };
}

// Pages are not what is tried here: a dead link must not hide that an edit passed.
function judgeAll(
  { platform, signoffs, target, now }: MutationSubject,
  article: Article,
): ClaimVerdict[] {
  return judgeClaims({
    article,
    platform,
    signoffs,
    observationByLink: new Map(),
    target,
    now,
  });
}

/** The anchor that judging goes by: the first of the claim. */
function findJudgedAnchor(article: Article, claim: string): Anchor | undefined {
  return article.anchors.find(
    ({ kind, id }) => kind === "claim" && id === claim,
  );
}

/** The findings about one article by itself, as texts to tell them apart by. */
function lintAlone(
  { platform, signoffs, now }: MutationSubject,
  article: Article,
  as: "approved" | "unapproved",
): ReadonlySet<string> {
  const { findings } = lint(
    {
      articles: [article],
      known: [],
      unparsed: [],
      notUnderCheck: [],
      platformById: new Map([[platform.id, platform]]),
      signoffsByFile:
        as === "unapproved" || signoffs === undefined
          ? new Map()
          : new Map([[article.file, signoffs]]),
      findings: [],
      textByFile: new Map(),
    },
    now,
  );
  return new Set(findings.map(nameFinding));
}

function nameFinding({ severity, rule, title }: Finding): string {
  return `${severity} ${rule} ${title}`;
}

function hasNew(
  found: ReadonlySet<string>,
  known: ReadonlySet<string>,
  wanted: RegExp,
): boolean {
  return [...found].some((name) => wanted.test(name) && !known.has(name));
}
