import type { Article } from "../model/article.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { FollowOptions, LinkToFollow } from "./follow-options.ts";
import { isFresh } from "./shelf-life.ts";

/** The links that articles under check require and whose observation is missing or past its shelf life; in order of platform and address. */
export function findLinksToFollow(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  options: FollowOptions,
): LinkToFollow[] {
  const claimsByPlatform = new Map<string, ClaimsByLink>();
  const links = new Map<string, LinkToFollow>();
  for (const { frontmatter } of articles) {
    const platform = platformById.get(frontmatter.platform);
    if (platform === undefined || frontmatter.status === "draft") continue;
    const claimsByLink =
      claimsByPlatform.get(platform.id) ?? groupClaims(platform);
    claimsByPlatform.set(platform.id, claimsByLink);
    const sources = frontmatter.claims.flatMap(
      (id) => platform.claimById.get(id)?.source.link ?? [],
    );
    for (const id of [...frontmatter.links, ...sources]) {
      const link = platform.linkById.get(id);
      if (link === undefined) continue;
      const claims = claimsByLink.get(id) ?? [];
      const observation = platform.observationByLink.get(id);
      if (
        options.scope === "stale" &&
        isFresh(observation, link, claims, options)
      )
        continue;
      links.set(`${platform.id}/${id}`, { platform, link, claims });
    }
  }
  return [...links.values()].sort((a, b) =>
    compare(
      `${a.platform.id} ${a.link.url} ${a.link.id}`,
      `${b.platform.id} ${b.link.url} ${b.link.id}`,
    ),
  );
}

type ClaimsByLink = ReadonlyMap<string, readonly RequiredClaim[]>;

function groupClaims({ claimById }: Platform): ClaimsByLink {
  const byLink = new Map<string, RequiredClaim[]>();
  for (const claim of claimById.values()) {
    const group = byLink.get(claim.source.link);
    if (group === undefined) byLink.set(claim.source.link, [claim]);
    else group.push(claim);
  }
  return byLink;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
