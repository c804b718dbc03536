import type { Article } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { Clash } from "../model/clash.ts";
import type { Platform } from "../model/platform-registry.ts";
import { findClashes } from "./find-clashes.ts";
import { compileClaims, type CompiledClaims } from "./compile-claims.ts";
import { matchArticle } from "./match-article.ts";

/** What each article says of its platform's claims, by file. */
export function matchArticles(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
): ReadonlyMap<string, readonly ClaimSight[]> {
  return new Map(
    articles.flatMap((article) => {
      const platform = platformById.get(article.frontmatter.platform);
      return platform === undefined
        ? []
        : [[article.file, matchArticle(article, recall(platform))] as const];
    }),
  );
}

/** Where each article's answers to questions do not go with the rest of it, by file. */
export function compareAnswers(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  sightsByFile: ReadonlyMap<string, readonly ClaimSight[]>,
): ReadonlyMap<string, readonly Clash[]> {
  return new Map(
    articles.map((article) => {
      const { file, frontmatter } = article;
      const name = platformById.get(frontmatter.platform)?.name ?? "";
      return [file, findClashes(article, sightsByFile.get(file) ?? [], name)];
    }),
  );
}

/** A collection is read article by article, against the same platforms. */
const claimsByPlatform = new WeakMap<Platform, CompiledClaims>();

function recall(platform: Platform): CompiledClaims {
  const known = claimsByPlatform.get(platform);
  if (known !== undefined) return known;
  const claims = compileClaims(platform);
  claimsByPlatform.set(platform, claims);
  return claims;
}
