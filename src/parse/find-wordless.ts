// Proofs that any page has, told before a picture of the wrong page is approved.
import { devices } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import { isWordless } from "../model/is-wordless.ts";
import type { Locator } from "../model/locator.ts";
import { describeLocator } from "../model/locator.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import type { ScreenFacts } from "../model/screen.ts";
import type { WrittenRecipe } from "./check-recipe.ts";
import { findingAt } from "./check-recipe.ts";

/** One finding for each proof of a screen that says no words: the usual one, and those of devices and languages. */
export function findWordless(
  screen: ScreenFacts,
  at: Pick<WrittenRecipe, "file" | "placeByPath">,
): Finding[] {
  // What a person looks at needs no proof.
  if (devices.every((device) => isLookedAtByHand(screen, device))) return [];
  return listProofs(screen)
    .filter(({ proof }) => isWordless(proof))
    .map(({ path, proof }) => ({
      ...findingAt(
        at,
        path,
        {
          title: `Any page can have what proves this screen: ${proof.map(describeLocator).join(", ")}.`,
          why: "A page that says something went wrong, or that asks to sign in, would be taken for this screen and its picture approved.",
          todo: "Add something that only this screen says, such as the words of its heading: { role: heading, name: … }.",
          subject: path,
        },
        "warning",
      ),
      rule: "proof-without-words",
    }));
}

function listProofs({
  proof,
  variants,
  devices: onDevices = {},
  locales = {},
}: ScreenFacts): readonly WrittenProof[] {
  const others = Object.entries({ devices: onDevices, locales }).flatMap(
    ([group, all]) =>
      Object.entries(all).flatMap(([key, at]) =>
        at?.proof === undefined
          ? []
          : [{ path: `${group}.${key}.proof`, proof: at.proof }],
      ),
  );
  const usual = [{ path: "proof", proof }, ...others];
  if (variants === undefined) return usual;
  // Each is asked for beside the usual one.
  return usual.every((one) => !isWordless(one.proof))
    ? []
    : variants.map((variant, index) => ({
        path: `variants.${index}.proof`,
        proof: variant.proof,
      }));
}

interface WrittenProof {
  readonly path: string;
  readonly proof: readonly Locator[];
}
