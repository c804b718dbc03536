// What one official link does today, with the evidence.
import { digest } from "../model/digest.ts";
import { judgeOfficialUrl } from "../model/judge-official.ts";
import type { Observation } from "../model/observation.ts";
import type { Ask } from "./ask-politely.ts";
import { copyText } from "./copy-text.ts";
import type { FindSibling } from "./find-sibling.ts";
import type { FollowOptions, LinkToFollow } from "./follow-options.ts";
import type { VisitJudgement } from "./judge-visit.ts";
import { judgeVisit } from "./judge-visit.ts";
import type { FetchPage } from "./remember-answers.ts";
import type { FindObstacle, Visit } from "./visit-page.ts";
import { visitPage } from "./visit-page.ts";

/** The ways to ask of one run. */
export interface Asking {
  readonly ask: Ask;
  readonly fetchPage: FetchPage;
  readonly findSibling: FindSibling;
}

export async function observeLink(
  toFollow: LinkToFollow,
  asking: Asking,
  options: FollowOptions,
): Promise<Observation> {
  const { platform, link } = toFollow;
  const ledger = platform.observationByLink.get(link.id);
  const before = ledger?.url === link.url ? ledger : undefined;
  const findObstacle = judgeFor(platform);
  if (
    before !== undefined &&
    (await isUnchanged(toFollow, before, findObstacle, asking))
  )
    return { ...before, ...datesOf(options) };
  const visit = await visitPage(link.url, findObstacle, asking.fetchPage);
  const judgement = await judgeVisit({
    toFollow,
    visit,
    findSibling: (seen) => asking.findSibling(seen, findObstacle),
    before,
    options,
  });
  return recordVisit(toFollow, visit, judgement, before, options);
}

/** The platform's list, as a visit asks it. */
export function judgeFor(platform: LinkToFollow["platform"]): FindObstacle {
  return (url) => {
    const official = judgeOfficialUrl(platform, url);
    return official.official ? undefined : official.because;
  };
}

/** The observation of a visit, for the ledger. */
export function recordVisit(
  { link }: LinkToFollow,
  { hops, end }: Visit,
  judgement: VisitJudgement,
  before: Observation | undefined,
  options: FollowOptions,
  method: Observation["method"] = "http",
): Observation {
  const { verdict, kind, because, quotes, part, askAgainAfter } = judgement;
  const seen =
    quotes !== undefined && end.outcome === "answered" ? end.seen : undefined;
  const version = seen?.headers["etag"] ?? seen?.headers["last-modified"];
  const isGood = verdict === "alive" || verdict === "moved";
  const missingSince =
    judgement.missingSince ?? (isGood ? undefined : before?.missingSince);
  return {
    link: link.id,
    verdict,
    ...(kind === undefined ? {} : { kind }),
    ...(because === undefined ? {} : { because }),
    url: link.url,
    hops: [...hops],
    ...(seen === undefined
      ? {}
      : {
          title: copyText(seen.page.title),
          text: digest(seen.page.lines.join("\n")),
        }),
    ...(version === undefined ? {} : { version }),
    ...(part === undefined ? {} : { part }),
    quotes: quotes ?? [],
    method,
    ...datesOf(options),
    ...(missingSince === undefined ? {} : { missingSince }),
    ...(askAgainAfter === undefined ? {} : { askAgainAfter }),
    ...(before?.attested === undefined ? {} : { attested: before.attested }),
  };
}

function datesOf(
  options: FollowOptions,
): Pick<Observation, "at" | "practiceRelease"> {
  return options.target === "live"
    ? { at: options.now.toISOString() }
    : { practiceRelease: options.practiceRelease };
}

// The site's own mark of a version spares the page where nobody needs its words.
async function isUnchanged(
  { link, claims }: LinkToFollow,
  before: Observation,
  findObstacle: FindObstacle,
  { ask }: Asking,
): Promise<boolean> {
  const isSpared =
    before.verdict === "alive" &&
    before.version !== undefined &&
    before.hops.length === 1 &&
    claims.length === 0 &&
    new URL(link.url).hash === "";
  if (!isSpared || findObstacle(link.url) !== undefined) return false;
  const answer = await ask({ url: link.url, method: "HEAD" });
  if (answer.outcome !== "answered" || answer.status !== 200) return false;
  const { etag, "last-modified": modified } = answer.headers;
  return (etag ?? modified) === before.version;
}
