// What one official link does today, with the evidence. Bot walls, rate limits
// and time-outs are "unknown": never broken, never fine.
import { digest } from "../model/digest.ts";
import { judgeOfficialUrl } from "../model/judge-official.ts";
import type { LinkVerdict } from "../model/link-verdict.ts";
import type { Observation } from "../model/observation.ts";
import { findQuote } from "./find-quote.ts";
import type { FollowOptions, LinkToFollow } from "./follow-links.ts";
import type { HttpDoor } from "./http-door.ts";
import type { PageText } from "./read-page.ts";
import { readPage } from "./read-page.ts";

const maxHops = 8;

type Hop = Observation["hops"][number];

interface Landing {
  readonly hops: readonly Hop[];
  readonly verdict: LinkVerdict;
  readonly because?: string;
  readonly page?: PageText;
}

export async function observeLink(
  { platform, link, claims }: LinkToFollow,
  door: HttpDoor,
  options: FollowOptions,
): Promise<Observation> {
  const landing = await follow(
    link.url,
    (url) => judgeOfficialUrl(platform, url),
    door,
  );
  const { page } = landing;
  const quotes =
    page === undefined
      ? []
      : claims.map(({ id, source }) => {
          const search = findQuote(page.lines, source.quote);
          const nearest = search.found ? undefined : search.nearest;
          return {
            claim: id,
            quote: source.quote,
            found: search.found,
            ...(nearest === undefined ? {} : { nearest }),
          };
        });
  return {
    link: link.id,
    verdict: landing.verdict,
    ...(landing.because === undefined ? {} : { because: landing.because }),
    url: link.url,
    hops: [...landing.hops],
    ...(page === undefined
      ? {}
      : { title: page.title, text: digest(page.lines.join("\n")) }),
    quotes,
    method: "http",
    ...(options.target === "live"
      ? { at: options.now.toISOString() }
      : { practiceRelease: options.practiceRelease }),
  };
}

async function follow(
  start: string,
  judge: (url: string) => ReturnType<typeof judgeOfficialUrl>,
  door: HttpDoor,
): Promise<Landing> {
  const hops: Hop[] = [];
  let url = start;
  let isPermanent = true;
  while (hops.length < maxHops) {
    const official = judge(url);
    if (!official.official) {
      const because = `It leads to ${url}, and ${official.because}`;
      return { hops, verdict: "wrong-place", because };
    }
    const answer = await door.get(url);
    if (answer.outcome === "no-such-host") {
      hops.push({ url, status: 0 });
      return {
        hops,
        verdict: "dead",
        because: "Its host does not exist any more.",
      };
    }
    if (answer.outcome === "no-answer") {
      hops.push({ url, status: 0 });
      return { hops, verdict: "unknown", because: answer.because };
    }
    hops.push({ url, status: answer.status });
    if (
      answer.status < 300 ||
      answer.status > 399 ||
      answer.location === undefined
    ) {
      return judgeLanding(
        answer.status,
        url,
        readPage(answer.body),
        hops,
        isPermanent,
      );
    }
    if (answer.status !== 301 && answer.status !== 308) isPermanent = false;
    if (!URL.canParse(answer.location, url)) break;
    url = new URL(answer.location, url).href;
  }
  return { hops, verdict: "unknown", because: "It redirects again and again." };
}

function judgeLanding(
  status: number,
  url: string,
  page: PageText,
  hops: readonly Hop[],
  isPermanent: boolean,
): Landing {
  const as = (verdict: LinkVerdict, because: string): Landing => ({
    hops,
    verdict,
    because,
  });
  if (status === 404 || status === 410)
    return as("dead", `It answers “not found” (${status}).`);
  if (status === 429)
    return as("unknown", "The site asks us to slow down (429).");
  if (status === 401 || status === 403)
    return as("unknown", `The site turned us away (${status}).`);
  if (status >= 500)
    return as("unknown", `The site has a fault of its own (${status}).`);
  if (status !== 200)
    return as("unknown", `It answered with status ${status}.`);
  const cue = `${page.title}\n${page.firstHeading}`;
  if (
    /captcha|not a robot|are you human|unusual traffic|just a moment/i.test(cue)
  ) {
    return as("unknown", "A test for robots stood in the way.");
  }
  if (
    hops.length > 1 &&
    /\/(login|signin|sign-in)\b/i.test(new URL(url).pathname)
  ) {
    return as("unknown", "It asks to sign in first.");
  }
  if (
    /^(page |content |article |error )?(was |could )?not (be )?found\b|\b(page|content|article|link|address)\b.{0,30}\b(not (be )?found|isn[’']t available|is not available|doesn[’']t exist|does not exist|no longer available)|^(error )?404\b/im.test(
      cue,
    )
  ) {
    return as(
      "soft-dead",
      `The page it shows is titled “${page.title || page.firstHeading}”.`,
    );
  }
  if (page.lines.length === 0)
    return as("unknown", "It shows no words unless a browser opens it.");
  if (hops.length > 1 && isPermanent) {
    return { hops, verdict: "moved", because: `It has moved to ${url}.`, page };
  }
  return { hops, verdict: "alive", page };
}
