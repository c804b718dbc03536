// Shared steps written out where a recipe names them.
import type { Fragments } from "../model/fragments.ts";
import type { Step } from "../model/step.ts";

/** A name that leads nowhere, or back to itself. */
export interface LostFragment {
  /** Path in YAML, below the recipe, of the recipe's own step that led there. */
  readonly path: string;
  /** own: that step names it. within: a fragment named there does. */
  readonly at: "own" | "within";
  readonly name: string;
  readonly trouble: "unknown" | "circular" | "too-long";
}

export interface Expansion {
  readonly steps: Step[];
  /** Environment variables that the fragments read. */
  readonly needs: ReadonlySet<string>;
  /** The fragments named, those within fragments included. */
  readonly used: ReadonlySet<string>;
  readonly lost: readonly LostFragment[];
}

/** Steps of a recipe written out; fragments that name fragments could make millions. */
export const longestRecipe = 500;

/**
 * Writes every fragment out, also those within fragments and under `when`.
 * @param of the fragment whose steps these are, when they are one's
 */
export function expandRecipe(
  recipe: readonly Step[],
  fragments: Fragments,
  of?: string,
): Expansion {
  const needs = new Set<string>();
  const used = new Set<string>();
  const lost: LostFragment[] = [];
  let length = 0;
  const expand = (
    list: readonly Step[],
    pathOf: (index: number) => string,
    within: readonly string[],
    at: LostFragment["at"],
  ): Step[] =>
    list.flatMap((step, index): Step[] => {
      const path = pathOf(index);
      length += 1;
      if ("when" in step) {
        const inner =
          at === "own"
            ? (each: number) => `${path}.when.do.${each}`
            : () => path;
        const steps = expand(step.when.do, inner, within, at);
        // A fragment's own `when` may stand in another's; it runs as any other.
        return [{ when: { ...step.when, do: steps as typeof step.when.do } }];
      }
      if (!("steps" in step)) return [step];
      const name = step.steps;
      const fragment = Object.hasOwn(fragments, name)
        ? fragments[name]
        : undefined;
      const trouble =
        fragment === undefined
          ? "unknown"
          : within.includes(name)
            ? "circular"
            : length > longestRecipe
              ? "too-long"
              : undefined;
      if (fragment === undefined || trouble !== undefined) {
        if (lost.length < 20)
          lost.push({ path, at, name, trouble: trouble ?? "unknown" });
        return [];
      }
      used.add(name);
      for (const need of fragment.needs) needs.add(need);
      return expand(fragment.steps, () => path, [...within, name], "within");
    });
  const steps = expand(recipe, String, of === undefined ? [] : [of], "own");
  return { steps, needs, used, lost };
}
