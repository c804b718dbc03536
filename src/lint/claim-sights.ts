// What the claim rules share: where a claim is anchored, whether a person has
// approved those words, and what the matcher saw elsewhere.
import type { Anchor, Article, Sentence } from "../model/article.ts";
import type { ClaimSight, SightVerdict } from "../model/claim-sight.ts";
import { sightsOfClaim } from "../model/claim-sight.ts";
import { digestWording } from "../model/wording.ts";
import type { RuleContext } from "./define-rule.ts";

/** The first anchor of a claim that marks words. */
export function findAnchor(article: Article, id: string): Anchor | undefined {
  const known = anchorByIdOf.get(article) ?? firstAnchors(article);
  anchorByIdOf.set(article, known);
  return known.get(id);
}

/** Every rule asks, about every claim of the platform. */
const anchorByIdOf = new WeakMap<Article, ReadonlyMap<string, Anchor>>();

function firstAnchors({ anchors }: Article): ReadonlyMap<string, Anchor> {
  const firstById = new Map<string, Anchor>();
  for (const anchor of anchors)
    if (
      anchor.kind === "claim" &&
      anchor.sentence !== undefined &&
      !firstById.has(anchor.id)
    )
      firstById.set(anchor.id, anchor);
  return firstById;
}

/** Whether a person has approved the words an anchor marks, as they stand: then no likeness is weighed any more. */
export function isApproved(
  { wordings }: RuleContext,
  { id, sentence }: Anchor,
): boolean {
  const wording = wordings.find(({ claim }) => claim === id);
  return (
    sentence !== undefined &&
    wording !== undefined &&
    wording.hash === digestWording(sentence.text)
  );
}

/** What the matcher saw of a claim, of certain kinds, in reading order. */
export function sightsOf(
  { sights }: RuleContext,
  claim: string,
  verdicts: readonly SightVerdict[],
): readonly ClaimSight[] {
  return sightsOfClaim(sights, claim).filter(({ verdict }) =>
    verdicts.includes(verdict),
  );
}

/** Whether a sentence is one of those an anchor marks. */
export function isMarkedBy(anchor: Anchor | undefined, sentence: Sentence) {
  return (
    anchor?.marked.some(
      ({ span }) =>
        span.start === sentence.span.start && span.end === sentence.span.end,
    ) ?? false
  );
}

/** A sentence as findings quote it. */
export function quoteSentence({ text }: Sentence): string {
  const words = text.replace(/\s+/g, " ");
  return words.length > 140 ? `${words.slice(0, 139)}…` : words;
}
