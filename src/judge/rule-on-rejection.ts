// A person looked and said no. That holds for what they saw, for this passage and this
// recipe, and lapses like an approval when one of them changes.
import type { Baseline } from "../model/baseline.ts";
import { passageOf } from "../model/article.ts";
import type { Screen } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import { digestSignoff } from "../model/seal-signoff.ts";
import { digestWording } from "../model/wording.ts";
import type { CheckpointFacts, Ruling } from "./checkpoint-facts.ts";

/** "rejected" while what was rejected is what is there; undefined otherwise. */
export function ruleOnRejection(
  facts: CheckpointFacts,
  screen: Screen,
  baseline: Baseline | undefined,
): Ruling | undefined {
  const { article, demand, device, variant, capture, signoff } = facts;
  if (signoff?.decision !== "rejected") return undefined;
  const seen =
    capture?.outcome === "captured"
      ? {
          picture: capture.evidence.picture.pixels,
          text: capture.evidence.text,
        }
      : { picture: baseline?.picture.pixels, text: baseline?.text };
  const isWhatWasSeen =
    signoff.picture === seen.picture ||
    (signoff.text === seen.text && capture?.outcome === "captured");
  const holds =
    isWhatWasSeen &&
    signoff.seal === digestSignoff(signoff) &&
    signoff.passage === digestWording(passageOf(article, demand)) &&
    signoff.recipe === digestRecipe(screenOn(screen, device), variant);
  if (!holds) return undefined;
  return {
    status: "rejected",
    because: `${signoff.by} rejected it: ${signoff.why}`,
    todo: "Correct the article or the recipe, then sign off anew.",
  };
}
