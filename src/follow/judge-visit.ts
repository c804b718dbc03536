// What a visit says of a link. Walls, rate limits and time-outs are "unknown":
// never broken, never fine.
import { digest } from "../model/digest.ts";
import type { LinkVerdict, UnknownKind } from "../model/link-verdict.ts";
import { unknownKindTitles } from "../model/link-verdict.ts";
import type { LinkPart, Observation } from "../model/observation.ts";
import { checkPart } from "./check-part.ts";
import type { FollowOptions, LinkToFollow } from "./follow-options.ts";
import {
  doubtWords,
  findDoubt,
  isOwnTopic,
  suspectWall,
} from "./doubt/find-doubt.ts";
import { answeredAlike, judgeGone } from "./gone/judge-gone.ts";
import type { Sibling } from "./gone/sibling.ts";
import type { NoAnswer } from "./http-door.ts";
import { readRetryAfter } from "./ask-politely.ts";
import { searchQuotes } from "./find-quote.ts";
import type { Visit, VisitEnd } from "./visit-page.ts";
import { recogniseWall } from "../model/walls/recognise-wall.ts";
import type { SeenPage } from "../model/walls/seen-page.ts";
import { weighMissing } from "./weigh-missing.ts";

type Quotes = Observation["quotes"];

/** What an observation says besides what was asked, when and how. */
export interface VisitJudgement {
  readonly verdict: LinkVerdict;
  readonly kind?: UnknownKind;
  readonly because?: string;
  readonly missingSince?: string;
  readonly askAgainAfter?: string;
  /** What stands on the page; only of a page that is the one asked for. */
  readonly quotes?: Quotes;
  readonly part?: LinkPart;
}

export interface VisitFacts {
  readonly toFollow: LinkToFollow;
  readonly visit: Visit;
  /** Asked for only where it can tell something. */
  readonly findSibling: (seen: SeenPage) => Promise<Sibling>;
  /** What the ledger says of the same address. */
  readonly before: Observation | undefined;
  readonly options: FollowOptions;
}

export async function judgeVisit(facts: VisitFacts): Promise<VisitJudgement> {
  const { end } = facts.visit;
  switch (end.outcome) {
    case "left": {
      const because = `It leads to ${end.to}, and ${end.because}`;
      return { verdict: "wrong-place", because };
    }
    case "no-such-host":
      return { verdict: "dead", because: "Its host does not exist any more." };
    case "no-answer":
      return unknown(kindByNoAnswer[end.kind], end.because);
    case "resting":
      return { ...unknown("rate-limit"), ...waitUntil(end.ms, facts.options) };
    case "circles":
      return unknown("redirects");
    case "answered":
      return judgeAnswer(facts, end);
  }
}

type Answered = VisitEnd & { readonly outcome: "answered" };

async function judgeAnswer(
  facts: VisitFacts,
  end: Answered,
): Promise<VisitJudgement> {
  const { seen } = end;
  const { status } = seen;
  const recognised = isWordless(seen) ? undefined : recogniseWall(seen);
  const wall =
    recognised === undefined || isOwnTopic(seen) ? undefined : recognised;
  const doubt = wall === undefined ? undefined : doubtWords(seen);
  if (doubt !== undefined) return unknown("too-little", doubt);
  if (wall !== undefined) {
    const ms = readRetryAfter(seen.headers);
    const wait =
      ms === undefined || ms === 0 ? {} : waitUntil(ms, facts.options);
    return { ...unknown(wall, withStatus(wall, status)), ...wait };
  }
  if (status === 404 || status === 410) {
    const { verdict, missingSince } = weighMissing(facts.before, facts.options);
    const because =
      verdict === "dead"
        ? `It answers “not found” (${status}).`
        : unknownKindTitles["not-found-once"];
    return {
      verdict,
      ...(verdict === "unknown" ? { kind: "not-found-once" } : {}),
      because,
      ...(missingSince === undefined ? {} : { missingSince }),
    };
  }
  if (status === 401 || status === 403)
    return unknown("turned-away", withStatus("turned-away", status));
  if (status !== 200)
    return unknown("odd-status", `It answered with status ${status}.`);
  return judgePage(facts, end);
}

async function judgePage(
  { toFollow, findSibling, before }: VisitFacts,
  { seen, redirects, extent }: Answered,
): Promise<VisitJudgement> {
  const quotes = searchQuotes(seen.page, toFollow.claims);
  const part = checkPart(toFollow.link.url, seen.page);
  const isBorneOut = quotes.length > 0 && quotes.every(({ found }) => found);
  if (!isWordless(seen)) {
    // A page that is as it was, or has the words that claims rest on, is not
    // compared with one that does not exist.
    const sibling =
      isBorneOut || isAsBefore(seen, before)
        ? ({ outcome: "untold" } as const)
        : await findSibling(seen);
    const because = judgeGone(seen, sibling);
    const doubt =
      because === undefined
        ? isBorneOut || isSameText(seen, before)
          ? undefined
          : findDoubt(seen, sibling)
        : because === answeredAlike
          ? suspectWall(seen)
          : undefined;
    if (doubt !== undefined) return unknown("too-little", doubt);
    if (because !== undefined) return { verdict: "soft-dead", because };
  }
  const isWanting =
    quotes.some(({ found }) => !found) || part?.outcome === "missing";
  if (isWanting && isWordless(seen))
    return unknown(
      "no-words",
      "It is a file that cannot be searched for words.",
    );
  if (isWanting && extent === "beginning")
    return unknown("broken-answer", "It is too long to be read to its end.");
  const found = { quotes, ...(part === undefined ? {} : { part }) };
  return redirects === "permanent"
    ? { verdict: "moved", because: `It has moved to ${seen.landed}.`, ...found }
    : { verdict: "alive", ...found };
}

// A picture or a PDF: there, but nothing that could be read.
function isWordless({ headers }: SeenPage): boolean {
  const type = headers["content-type"];
  return type !== undefined && !/^text\/|[/+](xml|json)\b/i.test(type);
}

/** Whether the page is what it was when it was last taken for alive. */
function isAsBefore(seen: SeenPage, before: Observation | undefined): boolean {
  return (
    (before?.verdict === "alive" || before?.verdict === "moved") &&
    before.title === seen.page.title &&
    before.hops.at(-1)?.url === seen.landed
  );
}

/** What was taken for the page is not doubted while not a word of it changes. */
function isSameText(seen: SeenPage, before: Observation | undefined): boolean {
  return (
    isAsBefore(seen, before) &&
    before?.text === digest(seen.page.lines.join("\n"))
  );
}

const kindByNoAnswer: Readonly<Record<NoAnswer, UnknownKind>> = {
  cut: "no-answer",
  silent: "no-answer",
  unreachable: "no-answer",
  refused: "no-answer",
  certificate: "certificate",
  broken: "broken-answer",
};

function unknown(
  kind: UnknownKind,
  because: string = unknownKindTitles[kind],
): VisitJudgement {
  return { verdict: "unknown", kind, because };
}

/** “The site turned us away (403).” */
function withStatus(kind: UnknownKind, status: number): string {
  const title = unknownKindTitles[kind];
  return status === 200 ? title : `${title.slice(0, -1)} (${status}).`;
}

// To the next full five minutes, so that two runs say the same of the same wish.
function waitUntil(
  ms: number,
  { now, target }: FollowOptions,
): { readonly askAgainAfter?: string } {
  if (target === "practice") return {};
  const step = 5 * 60_000;
  const longest = 7 * 24 * 3_600_000;
  const until = now.getTime() + Math.min(ms, longest);
  const rounded = new Date(Math.ceil(until / step) * step);
  return { askAgainAfter: rounded.toISOString() };
}
