import { digestValue } from "./digest.ts";
import type { ScreenFacts } from "./screen.ts";

/**
 * Digest of what decides a look: proof, recipe (fragments written out), shot and masks,
 * variants, an answer and a language of its own. Titles and instructions do not count.
 * Invariant: what is not used is not in it, so that old sign-offs outlive new options.
 * @param screen as it is on the device and in the language meant (see screen-on.ts)
 * @param variant where one is meant: the other variants are none of its business, so
 *   that naming or dropping one asks for no sign-off of the rest
 */
export function digestRecipe(screen: ScreenFacts, variant?: string): string {
  const { proof, recipe, answers, shot, locale } = screen;
  const variants =
    variant === undefined
      ? screen.variants
      : screen.variants?.filter(({ id }) => id === variant);
  return digestValue({
    proof,
    recipe,
    shot,
    ...(variants === undefined ? {} : { variants }),
    ...(answers === undefined ? {} : { answers }),
    ...(locale === undefined ? {} : { locale }),
  });
}
