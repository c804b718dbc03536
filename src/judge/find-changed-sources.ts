// The blast radius of official words: which claims and which articles rest on what
// a page no longer says.
import type { Article } from "../model/article.ts";
import type { ChangedSource } from "../model/changed-source.ts";
import type { Observation } from "../model/observation.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { AffectedSentence } from "../model/verdict.ts";

/**
 * One entry for every quote that its page, which opens, no longer has. Quotes of
 * claims that have been edited since the page was looked at are nobody's any more.
 */
export function findChangedSources(
  observations: readonly (Observation & { readonly platform: string })[],
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
): ChangedSource[] {
  return observations
    .flatMap((page) => {
      const platform = platformById.get(page.platform);
      const link = platform?.linkById.get(page.link);
      const opens = page.verdict === "alive" || page.verdict === "moved";
      if (platform === undefined || link === undefined || !opens) return [];
      const own = articles.filter(
        ({ frontmatter }) => frontmatter.platform === platform.id,
      );
      return listGone(page.quotes).map(({ quote, nearest }) => {
        const claims = [...platform.claimById.values()].filter(
          ({ source }) => source.link === link.id && source.quote === quote,
        );
        return {
          platform: platform.id,
          platformName: platform.name,
          link: link.id,
          linkTitle: link.title,
          url: link.url,
          before: quote,
          after: nearest,
          claims: claims.map(({ id, statement }) => ({ id, statement })),
          ...findResting(own, claims),
        };
      });
    })
    .filter(({ claims }) => claims.length > 0);
}

// Several claims may rest on the same words.
function listGone(quotes: Observation["quotes"]): Observation["quotes"] {
  return quotes.filter(
    ({ quote, found }, index) =>
      !found && quotes.findIndex((other) => other.quote === quote) === index,
  );
}

function findResting(
  articles: readonly Article[],
  claims: readonly RequiredClaim[],
): Pick<ChangedSource, "articles" | "sentences"> {
  const ids = new Set(claims.map(({ id }) => id));
  const resting = articles.filter(({ frontmatter }) =>
    frontmatter.claims.some((id) => ids.has(id)),
  );
  return {
    articles: resting.map(({ file }) => file),
    sentences: resting.flatMap((article) => findSentences(article, ids)),
  };
}

function findSentences(
  { file, anchors }: Article,
  claims: ReadonlySet<string>,
): AffectedSentence[] {
  return anchors.flatMap(({ kind, id, sentence }) =>
    kind === "claim" && claims.has(id) && sentence !== undefined
      ? [{ file, line: sentence.place.start.line, text: sentence.text }]
      : [],
  );
}
