// Where a platform shows one of several truths by chance: which one stands there.
import type { Page } from "playwright";
import type { Screen } from "../../model/platform-registry.ts";
import type { RecipeRun } from "../run-recipe.ts";
import { isSeen } from "./run-step.ts";

export interface Meeting {
  /** The screen as it is in that variant: its proof is the usual one and the variant's. */
  readonly screen: Screen;
  /** undefined where the screen has no variants, or none of them stands there. */
  readonly variant: string | undefined;
}

/** Seconds for one of the variants to appear. */
const patience = 5;

/**
 * The first variant all of whose proof is there. Where none is, the first one's proof is
 * asked for, so that the look fails by what is missing.
 */
export async function meetVariant(
  page: Page,
  screen: Screen,
  { failure }: Pick<RecipeRun, "failure">,
): Promise<Meeting> {
  const [first] = screen.variants ?? [];
  if (screen.variants === undefined || first === undefined)
    return { screen, variant: undefined };
  // A recipe that stopped half-way leads to no variant; what stands there is looked at once.
  const giveUpAt = Date.now() + (failure === undefined ? patience * 1000 : 0);
  for (;;) {
    for (const variant of screen.variants) {
      if (await isAllThere(page, variant.proof))
        return { screen: provedBy(screen, variant), variant: variant.id };
    }
    if (Date.now() > giveUpAt)
      return { screen: provedBy(screen, first), variant: undefined };
    await page.waitForTimeout(50);
  }
}

type Variant = NonNullable<Screen["variants"]>[number];

function provedBy(screen: Screen, variant: Variant): Screen {
  return { ...screen, proof: [...screen.proof, ...variant.proof] };
}

async function isAllThere(
  page: Page,
  proof: Variant["proof"],
): Promise<boolean> {
  for (const locator of proof) {
    if (!(await isSeen(page, locator, 0))) return false;
  }
  return true;
}
