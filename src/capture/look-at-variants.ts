// A screen that comes in several variants, by chance: looked at, each time in a new
// window, until each of them was met, or the platform has had its chances.
import type { Capture } from "../model/capture.ts";
import type { SureLook, TakeLook } from "./look-until-sure.ts";
import {
  agree,
  disagree,
  mostLooks,
  takeAfterCrash,
} from "./look-until-sure.ts";

/**
 * Looks spent on meeting every variant. Where two are shown equally often, both are met
 * in 94 of 100 runs; one that every fifth visitor gets in 67 of 100.
 */
const looksToMeet = 5;

/**
 * Looks at most while a variant that was met differs from its sign-off: it must be met
 * again to be sure, and what another variant looks like says nothing about it.
 */
const looksToBeSure = 16;

export type VariantLook =
  | ({ readonly met: true } & SureLook)
  /** @param after the last look, at another variant */
  | { readonly met: false; readonly after: Capture; readonly looks: number };

/**
 * What became of each variant. A look that fails before any variant was met says of all
 * that they could not be looked at; afterwards it only ends the search.
 * @param wanted variants that no earlier look answers
 * @param take looks once; a capture that was taken says which variant it is of
 */
export async function lookAtVariants(
  wanted: readonly string[],
  take: TakeLook,
  isChanged: (capture: Capture) => Promise<boolean>,
): Promise<ReadonlyMap<string, VariantLook>> {
  const found = new Map<string, VariantLook>();
  const differing = new Map<string, Capture[]>();
  let hasMetOne = false;
  for (let looks = 1; ; looks += 1) {
    const capture = await takeAfterCrash(take, "new");
    const open = wanted.filter((variant) => !found.has(variant));
    if (capture.outcome === "failed") {
      for (const variant of open) {
        // What cannot be looked at again cannot be confirmed either.
        const isFailed = !hasMetOne || differing.has(variant);
        found.set(
          variant,
          isFailed
            ? { met: true, capture, isUnsteady: false }
            : { met: false, after: capture, looks: looks - 1 },
        );
      }
      return found;
    }
    hasMetOne = true;
    const { variant } = capture;
    if (variant !== undefined && open.includes(variant)) {
      const before = differing.get(variant) ?? [];
      if (!(await isChanged(capture))) {
        const isUnsteady = before.length > 0;
        found.set(variant, { met: true, capture, isUnsteady });
      } else {
        const looksAtIt = [...before, capture];
        differing.set(variant, looksAtIt);
        if (looksAtIt.length === mostLooks)
          found.set(variant, { met: true, ...agree(looksAtIt) });
      }
    }
    const still = wanted.filter((one) => !found.has(one));
    const isUnsure = still.some((one) => differing.has(one));
    if (still.length > 0 && looks < (isUnsure ? looksToBeSure : looksToMeet))
      continue;
    for (const one of still) {
      const [first] = differing.get(one) ?? [];
      found.set(
        one,
        first === undefined
          ? { met: false, after: capture, looks }
          : {
              met: true,
              capture: disagree(
                first,
                `the variant “${one}” to be shown again`,
              ),
              isUnsteady: false,
            },
      );
    }
    return found;
  }
}
