// Whether the article's own sign-off still holds for this picture, this passage and these answers.
import { findSection, passageOf } from "../model/article.ts";
import type { Baseline } from "../model/baseline.ts";
import { digestQuestions } from "../model/question-digest.ts";
import { periodMs } from "../model/period.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import type { CheckpointVerdict } from "../model/verdict.ts";
import { digestWording } from "../model/wording.ts";
import type { CheckpointFacts, Ruling } from "./checkpoint-facts.ts";
import {
  askForSignoff,
  attachTodo,
  looksWithoutMeeting,
  meetTodo,
  signoffTodo,
} from "./checkpoint-facts.ts";

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
  if (
    signoff.picture !== baseline.picture.pixels ||
    signoff.text !== baseline.text
  ) {
    const because =
      "another picture was approved since this article was signed off";
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
  const open = answers.find(({ signed }) => signed === undefined);
  if (open !== undefined)
    return askForSignoff(facts, `“${open.ask}” has no answer`);
  const lapsed = answers.find(
    ({ signed, proposed }) =>
      proposed !== undefined && !isSameAnswer(proposed, signed),
  );
  if (lapsed !== undefined) {
    const because = `“${lapsed.ask}” was answered ${say(lapsed.signed)}; the screen now says ${say(lapsed.proposed)}`;
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  const until = lapseDate(facts, baseline);
  if (until !== undefined && until <= facts.now) {
    const because = `the sign-off held until ${until.toISOString().slice(0, 10)}`;
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
  // A date to come is no date of a look that was taken.
  if (seen > facts.now.getTime()) return facts.now;
  const byAge = seen + periodMs(demand.freshFor);
  const byWord =
    signoff.until === undefined ? Infinity : Date.parse(signoff.until);
  return new Date(Math.min(byAge, byWord));
}

function isSameAnswer(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string")
    return digestWording(a) === digestWording(b);
  return a === b;
}

function say(answer: string | number | boolean | undefined): string {
  if (answer === true) return "yes";
  if (answer === false) return "no";
  return `“${answer ?? ""}”`;
}
