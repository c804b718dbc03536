// The gate on claims: hash, section, source and date. No language processing.
import type { Anchor, Article } from "../model/article.ts";
import { isUnderHeadings } from "../model/article.ts";
import { findAttestation, hasSeenWords } from "../model/attestation.ts";
import type { Target } from "../model/device.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { Observation } from "../model/observation.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { WordingSignoff } from "../model/signoff.ts";
import type { ClaimStatus, ClaimVerdict } from "../model/verdict.ts";
import { onTarget } from "./checkpoint-facts.ts";
import { digestClaim } from "../model/question-digest.ts";
import { digestWording } from "../model/wording.ts";

export interface ClaimFacts {
  readonly article: Article;
  readonly platform: Platform | undefined;
  readonly wordings: readonly WordingSignoff[];
  readonly observationByLink: ReadonlyMap<string, Observation>;
  readonly target: Target;
  readonly now: Date;
}

/** A verdict on every claim the article must make. */
export function judgeClaims(facts: ClaimFacts): ClaimVerdict[] {
  return facts.article.frontmatter.claims.map((id) => {
    const claim = facts.platform?.claimById.get(id);
    const anchor = facts.article.anchors.find(
      (at) => at.kind === "claim" && at.id === id,
    );
    const wording = facts.wordings.find((signoff) => signoff.claim === id);
    const { status, because, todo } = ruleOnClaim(
      facts,
      id,
      claim,
      anchor,
      wording,
    );
    return {
      claim: id,
      statement: claim?.statement ?? id,
      status,
      because,
      todo,
      place: anchor?.sentence?.place,
      words: anchor?.sentence?.text,
      approved: wording?.words,
    };
  });
}

interface Ruling {
  readonly status: ClaimStatus;
  readonly because: string;
  readonly todo: string;
}

function ruleOnClaim(
  { article, platform, observationByLink, target, now }: ClaimFacts,
  id: string,
  claim: RequiredClaim | undefined,
  anchor: Anchor | undefined,
  wording: WordingSignoff | undefined,
): Ruling {
  const accept = `Read it against its source, then: npx presscheck accept ${article.file} --claim ${id}${onTarget(target)} --reason "…"`;
  const rule = (status: ClaimStatus, because: string, todo: string) => ({
    status,
    because,
    todo,
  });
  if (claim === undefined) {
    return rule(
      "missing",
      "no such claim is described for the platform",
      "Correct its name.",
    );
  }
  if (anchor?.sentence === undefined) {
    return rule(
      "missing",
      "no sentence of the article makes it",
      "Add the sentence the finding offers.",
    );
  }
  if (!isWellPlaced(article, claim, anchor)) {
    const where = (claim.sections ?? [])
      .map((heading) => `“${heading}”`)
      .join(" or ");
    return rule(
      "misplaced",
      `it belongs under ${where}`,
      "Move the sentence there.",
    );
  }
  if (wording === undefined)
    return rule("unapproved", "nobody has approved its wording yet", accept);
  if (wording.hash !== digestWording(anchor.sentence.text)) {
    return rule(
      "drifted",
      "its wording was changed after it was approved",
      accept,
    );
  }
  if (wording.claimed !== digestClaim(claim)) {
    const because = "the claim itself, or its source, was edited after that";
    return rule("drifted", because, accept);
  }
  if (
    target === "live" &&
    wording.until !== undefined &&
    Date.parse(wording.until) <= now.getTime()
  ) {
    return rule(
      "expired",
      `its approval held until ${wording.until.slice(0, 10)}`,
      accept,
    );
  }
  if (platform?.linkById.get(claim.source.link) === undefined) {
    const todo = `Add the page to ${platform?.folder ?? "the platform"}/links.yaml.`;
    return rule(
      "unsourced",
      `its source “${claim.source.link}” is no listed page`,
      todo,
    );
  }
  const page = observationByLink.get(claim.source.link);
  const quote = page?.quotes.find(
    (seen) => seen.claim === id && seen.quote === claim.source.quote,
  );
  const attested = page && findAttestation(page, target, now);
  if (attested !== undefined && !hasSeenWords(attested, claim.source.quote)) {
    return rule(
      "unsourced",
      `${attested.by} saw its page, and was not asked whether “${claim.source.quote}” stands there`,
      `Look for these words on the page. If they are there: npx presscheck attest ${platform.id}/${claim.source.link}${onTarget(target)} --saw "${claim.source.quote}"`,
    );
  }
  // A page that was not opened, or did not open, is a reason of its own.
  if (page?.verdict !== "alive" && page?.verdict !== "moved") {
    return rule("stated", "", "");
  }
  if (quote === undefined) {
    return rule(
      "unsourced",
      `nobody has looked for “${claim.source.quote}” on its page yet`,
      "Run: npx presscheck follow",
    );
  }
  if (!quote.found) {
    const now =
      quote.nearest === undefined ? "" : ` It now says: “${quote.nearest}”.`;
    return rule(
      "source-changed",
      `the official page no longer says “${claim.source.quote}”.${now}`,
      `Check that the claim still holds, then correct its quote in ${platform.folder}/claims.yaml.`,
    );
  }
  return rule("stated", "", "");
}

function isWellPlaced(
  article: Article,
  { sections = [] }: RequiredClaim,
  { place }: Anchor,
): boolean {
  const offset = article.lines.offsetOf(place.start);
  return sections.length === 0 || isUnderHeadings(article, sections, offset);
}
