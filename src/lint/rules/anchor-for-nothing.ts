import type { Anchor, Article } from "../../model/article.ts";
import type { Place } from "../../model/place.ts";
import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
import type { Platform } from "../../model/platform-registry.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findMisspeltAnchors } from "../find-misspelt-anchors.ts";
import { didYouMean } from "../suggest-name.ts";
import { offsetOf, placeOf } from "../text-places.ts";

export const anchorForNothing = defineRule({
  id: "anchor-for-nothing",
  title: "A comment that should mark a claim or a screen marks nothing.",
  severity: "error",
  *check({ article, platform }) {
    const seen = new Map<string, Anchor>();
    for (const anchor of article.anchors) {
      if (anchor.flaw === "stray-end") {
        yield explainStrayEnd(anchor);
        continue;
      }
      yield* checkName(article, platform, anchor);
      if (anchor.kind !== "claim") continue;
      yield* checkSentence(anchor);
      const first = seen.get(anchor.id);
      if (first === undefined) seen.set(anchor.id, anchor);
      else yield explainSecond(anchor, first);
    }
    for (const { span, meant, kind, name } of findMisspeltAnchors(article)) {
      const place = span && placeOf(article, span);
      const isWanted =
        name !== undefined && findWanted(article, kind).includes(name);
      yield {
        ...(place === undefined ? {} : { place }),
        ...offerReplacement(
          place,
          article.text.slice(span?.start, span?.end),
          isWanted ? meant : undefined,
        ),
        title: "This comment looks like a misspelt mark, and marks nothing.",
        why: "A misspelt mark is an ordinary comment: what it should stand for is not checked.",
        todo: `Write it as ${meant}, with one name in it.`,
      };
    }
  },
});

const wordsByKind = {
  claim: { key: "claims", noun: "claim" },
  checkpoint: { key: "checkpoints", noun: "screen" },
} as const;

function* checkName(
  article: Article,
  platform: Platform | undefined,
  { kind, id, place }: Anchor,
): Iterable<RuleRemark> {
  const { key, noun } = wordsByKind[kind];
  const named = findNames(article, kind);
  // A name that is in the frontmatter and nowhere else is reported there.
  if (named.includes(id)) return;
  const isKnown =
    kind === "claim"
      ? platform?.claimById.has(id)
      : platform?.screenById.has(id) === true ||
        platform?.unusableScreens?.includes(id) === true;
  const hint = didYouMean(id, named);
  yield {
    place,
    title: `This marks the ${noun} “${id}”, which the article's “${key}” do not name.${hint}`,
    why: `A ${noun} that the frontmatter does not name is not checked, whatever the comment says.`,
    todo:
      hint === "" && isKnown === true
        ? `Add “${id}” to “${key}” at the top of the article, or remove the comment.`
        : "Correct the name, or remove the comment.",
    ...offerReplacement(
      placeOfName(article, place, id),
      id,
      suggestClearly(id, findWanted(article, kind)),
    ),
    subject: id,
  };
}

function findNames(
  { frontmatter }: Article,
  kind: Anchor["kind"],
): readonly string[] {
  return kind === "claim"
    ? frontmatter.claims
    : frontmatter.checkpoints.map(({ screen }) => screen);
}

/** Names in the frontmatter that no comment marks yet. */
function findWanted(article: Article, kind: Anchor["kind"]): string[] {
  return findNames(article, kind).filter(
    (name) =>
      !article.anchors.some(
        (anchor) => anchor.kind === kind && anchor.id === name,
      ),
  );
}

function placeOfName(
  article: Article,
  place: Place,
  id: string,
): Place | undefined {
  const from = offsetOf(article, place.start);
  const comment = article.text.slice(from, offsetOf(article, place.end));
  const [head = ""] = /^<!--\s*\w+\s*:\s*/.exec(comment) ?? [];
  if (head === "" || !comment.startsWith(id, head.length)) return undefined;
  const start = from + head.length;
  return placeOf(article, { start, end: start + id.length });
}

function* checkSentence({
  id,
  place,
  sentence,
  flaw,
}: Anchor): Iterable<RuleRemark> {
  if (flaw === "nested") {
    yield {
      place,
      title: `The mark of the claim “${id}” begins inside another mark.`,
      why: "With one mark inside another nobody knows which words make which claim.",
      todo: "End the first mark before this one begins, or put this one behind its sentence without an end of its own.",
      subject: id,
    };
    return;
  }
  if (sentence !== undefined) return;
  const isBefore = flaw === "unclosed";
  yield {
    place,
    title: isBefore
      ? `The mark of the claim “${id}” stands before its words and is never closed.`
      : `The mark of the claim “${id}” follows no sentence, so it marks nothing.`,
    why: "The claim counts as made only where its sentence is marked.",
    todo: isBefore
      ? "Move it behind the sentence that makes the claim, on the same line; or close it with <!-- /claim --> behind the words."
      : "Move the comment to the end of the sentence that makes the claim, on the same line.",
    subject: id,
  };
}

function explainStrayEnd({ place }: Anchor): RuleRemark {
  return {
    place,
    title:
      "This comment ends the mark of a claim, and no mark begins before it.",
    why: "A mark that has lost its beginning marks nothing: what it stood for is not checked.",
    todo: "Put <!-- claim: name --> before the words it ends, under the same heading, or remove it.",
  };
}

function explainSecond(anchor: Anchor, first: Anchor): RuleRemark {
  return {
    place: anchor.place,
    title: `The claim “${anchor.id}” is already marked on line ${first.place.start.line}.`,
    why: "The approved wording of a claim is one sentence; with two marks nobody knows which.",
    todo: "Keep the mark at the sentence that says it best, and remove the other.",
    subject: anchor.id,
  };
}
