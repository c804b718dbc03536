import { digestValue } from "./digest.ts";
import type { ScreenFacts } from "./screen.ts";

/** Digest of what decides a capture: proof, recipe, shot and masks. Titles and instructions do not count. */
export function digestRecipe(screen: ScreenFacts): string {
  return digestValue({
    proof: screen.proof,
    recipe: screen.recipe,
    shot: screen.shot,
  });
}
