import { digestValue } from "./digest.ts";
import type { ScreenFacts } from "./screen.ts";

/**
 * Digest of what decides a look: proof, recipe (fragments written out), shot and masks,
 * variants, and a language of its own. Titles and instructions do not count.
 * Invariant: what is not used is not in it, so that old sign-offs outlive new options.
 * @param screen as it is on the device and in the language meant (see screen-on.ts)
 */
export function digestRecipe(screen: ScreenFacts): string {
  const { proof, recipe, shot, variants, locale } = screen;
  return digestValue({
    proof,
    recipe,
    shot,
    ...(variants === undefined ? {} : { variants }),
    ...(locale === undefined ? {} : { locale }),
  });
}
