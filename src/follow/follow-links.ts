// Official links → observations. One request per page and redirect; hosts are
// asked one thing at a time.
import type { Article } from "../model/article.ts";
import type { Target } from "../model/device.ts";
import type { Observation } from "../model/observation.ts";
import { periodMs } from "../model/period.ts";
import type { OfficialLink, RequiredClaim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { HttpDoor } from "./http-door.ts";
import { observeLink } from "./observe-link.ts";

export interface FollowOptions {
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  readonly now: Date;
  readonly followAgainAfter: string;
  /** Ask again even where the ledger is fresh. */
  readonly scope: "stale" | "all";
}

/** One link that must be asked about. */
export interface LinkToFollow {
  readonly platform: Platform;
  readonly link: OfficialLink;
  /** Claims that rest on words of this page. */
  readonly claims: readonly RequiredClaim[];
}

/** An observation and whose it is. */
export type PlatformObservation = Observation & { readonly platform: string };

/** The links that articles under check require and whose observation is missing or past its shelf life. */
export function findLinksToFollow(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  options: FollowOptions,
): LinkToFollow[] {
  const links = new Map<string, LinkToFollow>();
  for (const { frontmatter } of articles) {
    const platform = platformById.get(frontmatter.platform);
    if (platform === undefined || frontmatter.status === "draft") continue;
    const sources = frontmatter.claims.flatMap(
      (id) => platform.claimById.get(id)?.source.link ?? [],
    );
    for (const id of [...frontmatter.links, ...sources]) {
      const link = platform.linkById.get(id);
      if (link === undefined) continue;
      const claims = [...platform.claimById.values()].filter(
        ({ source }) => source.link === id,
      );
      const observation = platform.observationByLink.get(id);
      if (
        options.scope === "stale" &&
        isFresh(observation, link, claims, options)
      )
        continue;
      links.set(`${platform.id}/${id}`, { platform, link, claims });
    }
  }
  return [...links.values()];
}

// An observation answers for the address and the quotes it was made for, and no others.
function isFresh(
  observation: Observation | undefined,
  link: OfficialLink,
  claims: readonly RequiredClaim[],
  options: FollowOptions,
): boolean {
  if (observation?.url !== link.url) return false;
  const asked = new Set(
    observation.quotes.map(({ claim, quote }) => `${claim} ${quote}`),
  );
  if (!claims.every(({ id, source }) => asked.has(`${id} ${source.quote}`)))
    return false;
  // A fault is never kept as final: the page may be back.
  if (observation.verdict !== "alive" && observation.verdict !== "moved")
    return false;
  if (options.target === "practice")
    return observation.practiceRelease === options.practiceRelease;
  if (observation.at === undefined) return false;
  const age = options.now.getTime() - Date.parse(observation.at);
  return age >= 0 && age < periodMs(options.followAgainAfter);
}

/** Asks about every link; hosts side by side, the links of one host in turn. */
export async function followLinks(
  links: readonly LinkToFollow[],
  door: HttpDoor,
  options: FollowOptions,
  progress: (done: number, of: number) => void,
): Promise<PlatformObservation[]> {
  const byHost = new Map<string, LinkToFollow[]>();
  for (const toFollow of links) {
    const host = hostOf(toFollow.link.url);
    byHost.set(host, [...(byHost.get(host) ?? []), toFollow]);
  }
  let done = 0;
  const observations = await Promise.all(
    [...byHost.values()].map(async (ofHost) => {
      const seen: PlatformObservation[] = [];
      for (const toFollow of ofHost) {
        const observation = await observeLink(toFollow, door, options);
        seen.push({ ...observation, platform: toFollow.platform.id });
        done += 1;
        progress(done, links.length);
      }
      return seen;
    }),
  );
  return observations.flat();
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
