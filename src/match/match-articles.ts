import type { Article } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { Platform } from "../model/platform-registry.ts";
import { compileClaims } from "./compile-claims.ts";
import { matchArticle } from "./match-article.ts";

/** What each article says of its platform's claims, by file; every platform's claims are compiled once. */
export function matchArticles(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
): ReadonlyMap<string, readonly ClaimSight[]> {
  const claimsById = new Map(
    [...platformById].map(([id, platform]) => [id, compileClaims(platform)]),
  );
  return new Map(
    articles.flatMap((article) => {
      const claims = claimsById.get(article.frontmatter.platform);
      return claims === undefined
        ? []
        : [[article.file, matchArticle(article, claims)] as const];
    }),
  );
}
