// The gate on claims: hash, section, source and date. No language processing.
import type { Anchor, Article } from "../model/article.ts";
import { foldHeading, isUnderHeadings } from "../model/article.ts";
import { findAttestation, hasSeenWords } from "../model/attestation.ts";
import type { Target } from "../model/device.ts";
import type { RequiredClaim } from "../model/platform.ts";
import type { Observation } from "../model/observation.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { SignoffPlace } from "../model/seal-signoff.ts";
import { findStrangeOrigin, findTampering } from "../model/seal-signoff.ts";
import type { Signoffs, WordingSignoff } from "../model/signoff.ts";
import { showWording } from "../model/shown.ts";
import type { ClaimStatus, ClaimVerdict } from "../model/verdict.ts";
import { onTarget } from "./checkpoint-facts.ts";
import { digestClaim } from "../model/question-digest.ts";
import { digestWording } from "../model/wording.ts";

export interface ClaimFacts {
  readonly article: Article;
  readonly platform: Platform | undefined;
  /** The article's decisions. */
  readonly signoffs: Signoffs | undefined;
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
    const wording = facts.signoffs?.claims.find(({ claim }) => claim === id);
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
      shown: showWording(claim, anchor, wording),
    };
  });
}

interface Ruling {
  readonly status: ClaimStatus;
  readonly because: string;
  readonly todo: string;
}

function ruleOnClaim(
  { article, platform, observationByLink, target, now, signoffs }: ClaimFacts,
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
  if (!isSameHeading(wording.section, anchor.section)) {
    const because = `it was approved under “${wording.section ?? "no heading"}”, and now stands under “${anchor.section ?? "no heading"}”`;
    return rule("drifted", because, accept);
  }
  if (wording.claimed !== digestClaim(claim)) {
    const because = "the claim itself, or its source, was edited after that";
    return rule("drifted", because, accept);
  }
  const flaw = findWordingFlaw(wording, signoffs, {
    article: article.file,
    target,
    now,
  });
  if (flaw !== undefined)
    return rule("unapproved", `its approval ${flaw}`, accept);
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

function findWordingFlaw(
  wording: WordingSignoff,
  signoffs: Signoffs | undefined,
  place: SignoffPlace,
): string | undefined {
  const origin = findStrangeOrigin(wording, place);
  if (origin !== undefined) return origin;
  const own = ({ claim }: WordingSignoff) => claim === wording.claim;
  if ((signoffs?.claims.filter(own).length ?? 0) > 1)
    return "stands twice in the file, and which one holds is not guessed";
  const earlier = signoffs?.earlier?.claims.filter(own) ?? [];
  return findTampering(wording, earlier);
}

function isSameHeading(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : foldHeading(a) === foldHeading(b);
}

function isWellPlaced(
  article: Article,
  { sections = [] }: RequiredClaim,
  { place }: Anchor,
): boolean {
  const offset = article.lines.offsetOf(place.start);
  return sections.length === 0 || isUnderHeadings(article, sections, offset);
}
