// What shows itself to no program may show itself to a browser. What keeps
// programs out keeps them out there, too: a test for robots is never taken.
import type { UnknownKind } from "../model/link-verdict.ts";
import type { Observation } from "../model/observation.ts";
import type { FollowOptions, LinkToFollow } from "./follow-options.ts";
import { judgeVisit } from "./judge-visit.ts";
import { judgeFor, recordVisit } from "./observe-link.ts";
import type { Lanes } from "./open-lanes.ts";
import type { PageViewer, ViewedPage } from "./page-viewer.ts";
import { readPage } from "./read-page.ts";
import type { FindObstacle, Visit } from "./visit-page.ts";

/** Where a browser may see more than a request. Not where a site asks for rest, or for a name and password. */
const isWorthwhile: ReadonlySet<UnknownKind> = new Set<UnknownKind>([
  "bot-check",
  "captcha",
  "consent",
  "no-words",
  "too-little",
  "turned-away",
]);

export type LookInBrowser = (
  toFollow: LinkToFollow,
  first: Observation,
) => Promise<Observation>;

/** @returns the first observation where the browser tells nothing more */
export function openSecondLook(
  openViewer: () => Promise<PageViewer | undefined>,
  lanes: Lanes,
  options: FollowOptions,
): LookInBrowser {
  let viewer: Promise<PageViewer | undefined> | undefined;
  // One page at a time: each may hold a hundred megabytes.
  let last: Promise<unknown> = Promise.resolve();
  return async (toFollow, first) => {
    if (first.kind === undefined || !isWorthwhile.has(first.kind)) return first;
    const { url } = toFollow.link;
    const findObstacle = judgeFor(toFollow.platform);
    const look = last.then(async () => {
      viewer ??= openViewer();
      const opened = await viewer;
      return opened === undefined
        ? undefined
        : lanes.take(new URL(url).host, () => opened.view(url));
    });
    last = look.catch(() => undefined);
    const viewed = await look;
    if (viewed?.outcome !== "seen") return first;
    const ledger = toFollow.platform.observationByLink.get(toFollow.link.id);
    const before = ledger?.url === url ? ledger : undefined;
    const visit = toVisit(url, viewed, findObstacle);
    const judgement = await judgeVisit({
      toFollow,
      visit,
      findSibling: async () => ({ outcome: "untold" }),
      before,
      options,
    });
    return recordVisit(toFollow, visit, judgement, before, options, "browser");
  };
}

function toVisit(
  asked: string,
  { hops, headers, html }: ViewedPage & { readonly outcome: "seen" },
  findObstacle: FindObstacle,
): Visit {
  for (const { url } of hops) {
    const because = findObstacle(url);
    if (because !== undefined)
      return { hops, end: { outcome: "left", to: url, because } };
  }
  const { url: landed, status } = hops.at(-1) ?? { url: asked, status: 0 };
  const isForGood = hops
    .slice(0, -1)
    .every((hop) => hop.status === 301 || hop.status === 308);
  return {
    hops,
    end: {
      outcome: "answered",
      seen: { asked, landed, status, headers, page: readPage(html) },
      extent: "whole",
      redirects:
        hops.length < 2 ? "none" : isForGood ? "permanent" : "temporary",
    },
  };
}
