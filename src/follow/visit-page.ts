// From a link's address to the page at its end, every redirect followed by hand
// and looked at before it is taken.
import type { Observation } from "../model/observation.ts";
import type { NoAnswer } from "./http-door.ts";
import type { FetchPage, ReadAnswer } from "./remember-answers.ts";
import type { SeenPage } from "../model/walls/seen-page.ts";

type Hop = Observation["hops"][number];
type Redirects = "none" | "permanent" | "temporary";

export interface Visit {
  readonly hops: readonly Hop[];
  readonly end: VisitEnd;
}

export type VisitEnd =
  | {
      readonly outcome: "answered";
      readonly seen: SeenPage;
      readonly extent: "whole" | "beginning";
      /** Whether every redirect said it holds for good. */
      readonly redirects: Redirects;
    }
  /** The next address is not the platform's; it was not asked. */
  | { readonly outcome: "left"; readonly to: string; readonly because: string }
  | { readonly outcome: "no-such-host" }
  | {
      readonly outcome: "no-answer";
      readonly kind: NoAnswer;
      readonly because: string;
    }
  | { readonly outcome: "resting"; readonly ms: number }
  | { readonly outcome: "circles" };

const mostHops = 8;

/** Why an address is not the platform speaking; undefined when it is. */
export type FindObstacle = (url: string) => string | undefined;

export async function visitPage(
  start: string,
  findObstacle: FindObstacle,
  fetchPage: FetchPage,
): Promise<Visit> {
  const hops: Hop[] = [];
  let url = start;
  let redirects: Redirects = "none";
  for (;;) {
    const because = findObstacle(url);
    if (because !== undefined)
      return { hops, end: { outcome: "left", to: url, because } };
    const isAskedAgain = hops.some((hop) => hop.url === url);
    if (isAskedAgain || hops.length === mostHops)
      return { hops, end: { outcome: "circles" } };
    const answer = await fetchPage(withoutPart(url));
    if (answer.outcome !== "answered") {
      if (answer.outcome !== "resting") hops.push({ url, status: 0 });
      return { hops, end: answer };
    }
    hops.push({ url, status: answer.status });
    const next = findNext(url, answer);
    if (next === undefined) {
      const { status, headers, page, extent } = answer;
      const seen = { asked: start, landed: url, status, headers, page };
      return { hops, end: { outcome: "answered", seen, extent, redirects } };
    }
    redirects = addRedirect(redirects, answer.status);
    url = next;
  }
}

// One redirect for the time being makes the whole way one.
function addRedirect(before: Redirects, status: number): Redirects {
  const isForGood = status === 301 || status === 308;
  return isForGood && before !== "temporary" ? "permanent" : "temporary";
}

/** The address without what stands behind its #, which is never sent. */
export function withoutPart(url: string): string {
  const cut = url.indexOf("#");
  return cut < 0 ? url : url.slice(0, cut);
}

function findNext(
  url: string,
  answer: ReadAnswer & { readonly outcome: "answered" },
): string | undefined {
  const { status, headers, page } = answer;
  const isRedirect = status >= 300 && status <= 399 && status !== 304;
  const to = isRedirect ? headers["location"] : page.sendsOnTo;
  if (to === undefined) return undefined;
  // An address nobody can read leads nowhere: the status says what is odd.
  if (!URL.canParse(to, url)) return undefined;
  const next = new URL(to, url);
  // A page that only loads itself anew stays where it is.
  if (!isRedirect && withoutPart(next.href) === withoutPart(url))
    return undefined;
  // Browsers keep the part that was asked for unless the redirect names another.
  if (next.hash === "") next.hash = new URL(url).hash;
  return next.href;
}
