// Whether the article's own sign-off still holds for this picture, this passage and these answers.
import { isSameAnswer, sayAnswer } from "../model/answers.ts";
import { findSection, passageOf } from "../model/article.ts";
import type { Baseline } from "../model/baseline.ts";
import { findEarlier } from "../model/find-signoff.ts";
import { digestQuestions } from "../model/question-digest.ts";
import { periodMs } from "../model/period.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import { findStrangeOrigin, findTampering } from "../model/seal-signoff.ts";
import type { CheckpointSignoff } from "../model/signoff.ts";
import type { CheckpointVerdict } from "../model/verdict.ts";
import { digestWording } from "../model/wording.ts";
import type { CheckpointFacts, Ruling } from "./checkpoint-facts.ts";
import {
  askForSignoff,
  attachTodo,
  looksWithoutMeeting,
  meetTodo,
  signoffCommand,
  signoffTodo,
} from "./checkpoint-facts.ts";
import { findUnequalValue } from "./find-unequal-value.ts";

/** What keeps the article's own sign-off from holding; "verified" when nothing does. */
export function ruleOnSignoff(
  facts: CheckpointFacts,
  screen: Screen,
  baseline: Baseline | undefined,
  answers: CheckpointVerdict["answers"],
): Ruling {
  const { article, demand, signoff } = facts;
  if (findSection(article, demand.section) === undefined) {
    const because = `the article has no section “${demand.section}”`;
    return {
      status: "new",
      because,
      todo: "Correct the section's name in the frontmatter.",
    };
  }
  if (signoff === undefined || baseline === undefined) {
    return askForSignoff(
      facts,
      "nobody has compared this screen with this section yet",
    );
  }
  const { target, now } = facts;
  const origin = findStrangeOrigin(signoff, {
    article: article.file,
    target,
    now,
  });
  if (origin !== undefined)
    return askForSignoff(facts, `the sign-off ${origin}`);
  if (signoff.picture !== baseline.picture.pixels) {
    const because =
      "another picture was approved since this article was signed off";
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  if (signoff.text !== baseline.text) {
    const because =
      "other words of the screen were approved since this article was signed off";
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  if (
    signoff.recipe !==
    digestRecipe(screenOn(screen, facts.device), facts.variant)
  ) {
    const because = "the recipe, proof or masks were edited after the sign-off";
    return { status: "recipe-changed", because, todo: signoffTodo(facts) };
  }
  if (signoff.passage !== digestWording(passageOf(article, demand))) {
    const because = `the section “${demand.section}” was edited after the sign-off`;
    return { status: "passage-changed", because, todo: signoffTodo(facts) };
  }
  if (signoff.questions !== digestQuestions(demand)) {
    const because = "the questions were edited after the sign-off";
    return { status: "passage-changed", because, todo: signoffTodo(facts) };
  }
  const flaw = findFlaw(facts, signoff);
  if (flaw !== undefined) return askForSignoff(facts, `the sign-off ${flaw}`);
  if (signoff.decision === "rejected")
    return askForSignoff(
      facts,
      `${signoff.by} rejected what stood there before: ${signoff.why}`,
    );
  const open = answers.find(({ signed }) => signed === undefined);
  if (open !== undefined)
    return askForSignoff(facts, `“${open.ask}” has no answer`);
  const lapsed = answers.find(
    ({ signed, proposed }) =>
      proposed !== undefined && !isSameAnswer(proposed, signed),
  );
  if (lapsed !== undefined) {
    const because = `“${lapsed.ask}” was answered ${sayAnswer(lapsed.signed)}; the screen now says ${sayAnswer(lapsed.proposed)}`;
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  const unequal = findUnequalValue(facts, answers);
  if (unequal !== undefined)
    return {
      status: "changed",
      because: unequal,
      todo: `Correct the claim, or the sentence, or the answer; then sign off: ${signoffCommand(facts)}`,
    };
  const until = lapseDate(facts, baseline);
  if (until !== undefined && until <= facts.now) {
    const day = until.toISOString().slice(0, 10);
    const isByWord = signoff.until === until.toISOString();
    const because = `the sign-off held until ${day}${isByWord ? `, as ${signoff.by} decided` : ""}`;
    if (isOutOfSight(facts)) {
      const { variant } = facts;
      const seen = (capturedAt(facts) ?? signoff.seen).slice(0, 10);
      return {
        status: "expired",
        because: `the variant “${variant}” was last seen on ${seen} and not since, and ${because}`,
        todo: meetTodo(facts, screen),
      };
    }
    const isByHand = isLookedAtByHand(screen, facts.device);
    const todo = isByHand ? attachTodo(facts, screen) : signoffTodo(facts);
    return { status: "expired", because, todo };
  }
  return { status: "verified", because: "", todo: "" };
}

function findFlaw(
  { signoffs }: CheckpointFacts,
  signoff: CheckpointSignoff,
): string | undefined {
  if (signoffs === undefined) return undefined;
  const twins = signoffs.checkpoints.filter(
    ({ screen, section, device, variant }) =>
      screen === signoff.screen &&
      section === signoff.section &&
      device === signoff.device &&
      variant === signoff.variant,
  );
  if (twins.length > 1)
    return "stands twice in the file, and which one holds is not guessed";
  return findTampering(signoff, findEarlier(signoffs, signoff));
}

// A look that would lapse as it is signed off again renews nothing: the variant must be met anew.
function isOutOfSight(facts: CheckpointFacts): boolean {
  if (facts.variant === undefined) return false;
  if (looksWithoutMeeting(facts) !== undefined) return true;
  const seen = capturedAt(facts);
  return (
    seen !== undefined &&
    Date.parse(seen) + periodMs(facts.demand.freshFor) <= facts.now.getTime()
  );
}

function capturedAt({ capture }: CheckpointFacts): string | undefined {
  return capture?.outcome === "captured"
    ? capture.provenance.endedAt
    : undefined;
}

// Practice does not age, so that a fresh clone is as ready in a year as today.
export function lapseDate(
  facts: CheckpointFacts,
  baseline: Baseline | undefined,
): Date | undefined {
  const { signoff, demand, target } = facts;
  if (target === "practice" || signoff === undefined || baseline === undefined)
    return undefined;
  const seen = Math.min(Date.parse(signoff.seen), Date.parse(signoff.at));
  // Nobody looks at a phone every night: what a person saw there is older than it seems.
  const share = baseline.kind === "hand" ? 2 / 3 : 1;
  const byAge = seen + periodMs(demand.freshFor) * share;
  const byWord =
    signoff.until === undefined ? Infinity : Date.parse(signoff.until);
  return new Date(Math.min(byAge, byWord));
}
