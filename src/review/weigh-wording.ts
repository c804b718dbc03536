import type { Article } from "../model/article.ts";
import type { WordingDecision } from "../model/decision.ts";
import type { Platform } from "../model/platform-registry.ts";
import { digestClaim } from "../model/question-digest.ts";
import { digestSignoff } from "../model/seal-signoff.ts";
import type { WordingSignoff } from "../model/signoff.ts";
import { digestWording } from "../model/wording.ts";
import type { DecisionGround, Weighed } from "./decision-ground.ts";
import { refuse, supersede } from "./decision-ground.ts";
import { toDecider } from "./find-kept.ts";
import { renewWording } from "./renew-signoffs.ts";
import { signWording } from "./sign.ts";

/** The article a decision is about, and all it rests on. */
export interface DecisionSubject {
  readonly ground: DecisionGround;
  readonly article: Article;
  readonly platform: Platform;
}

export function weighWording(
  decision: WordingDecision,
  { ground, article, platform }: DecisionSubject,
): Weighed {
  const { claim: id, shown, by, at } = decision;
  const signoffs = ground.signoffsByFile.get(article.file);
  const claim = platform.claimById.get(id);
  if (claim === undefined)
    return refuse(
      `There is no claim “${id}”.`,
      `The article makes: ${article.frontmatter.claims.join(", ") || "none"}`,
    );
  const anchor = article.anchors.find(
    (one) => one.kind === "claim" && one.id === id,
  );
  const sentence = anchor?.sentence;
  if (anchor === undefined || sentence === undefined)
    return refuse(
      `No sentence of the article carries the claim “${id}”.`,
      `Put <!-- claim: ${id} --> after the sentence that makes it.`,
    );
  const own = (one: WordingSignoff) => one.claim === id;
  const known = [
    ...(signoffs?.claims ?? []),
    ...(signoffs?.earlier?.claims ?? []),
  ].filter(own);
  if (
    known.some(
      (one) =>
        one.by === by &&
        one.at === at &&
        one.hash === shown.hash &&
        one.why === decision.why &&
        one.until === decision.until,
    )
  )
    return { outcome: "already" };
  if (shown.hash !== digestWording(sentence.text))
    return supersede(
      `The wording of “${id}” was changed while it was being decided about.`,
      "Read it as it stands now, and decide again.",
    );
  if (shown.claimed !== digestClaim(claim))
    return supersede(
      `The claim “${id}”, or its source, was changed while it was being decided about.`,
      "Read it as it stands now, and decide again.",
    );
  const before = signoffs?.claims.find(own);
  if (shown.before !== (before && digestSignoff(before)))
    return supersede(
      before === undefined
        ? `The approval of “${id}” that was shown is gone.`
        : `${before.by} approved “${id}” on ${before.at.slice(0, 10)}, while it was being decided about.`,
      "See what is there now, and decide again.",
    );
  const signed = signWording(
    article,
    ground.target,
    claim,
    anchor,
    sentence.text,
    toDecider(decision),
  );
  return { outcome: "kept", signoffs: renewWording(signoffs, signed) };
}
