// What of a recipe can be told to go wrong before a browser is opened, at its line.
import type { PlaceByPath } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import type { Step } from "../model/step.ts";
import { walkSteps } from "../model/step.ts";
import { suggestWord } from "../model/suggest-word.ts";
import type { Expansion, LostFragment } from "./expand-recipe.ts";
import { longestRecipe } from "./expand-recipe.ts";

/** A recipe as it is written: in which file, and where in it. */
export interface WrittenRecipe {
  readonly file: string;
  readonly placeByPath: PlaceByPath;
  /** Path of its list of steps. */
  readonly path: string;
  readonly steps: readonly Step[];
}

/** @param needs the variables that may be named in it; @param names the fragments there are */
export function checkRecipe(
  written: WrittenRecipe,
  expansion: Expansion,
  needs: ReadonlySet<string>,
  names: readonly string[],
): Finding[] {
  return [
    ...findUnknownVariables(written, needs),
    ...findLateLogin(written),
    // A recipe is too long once, wherever that is noticed.
    ...expansion.lost
      .filter(({ at, trouble }, index, all) =>
        trouble === "too-long"
          ? all.findIndex((other) => other.trouble === trouble) === index
          : at === "own",
      )
      .map((lost) => describeLost(lost, written, names)),
  ];
}

/** The finding at a path of a written recipe. */
export function findingAt(
  { file, placeByPath }: Pick<WrittenRecipe, "file" | "placeByPath">,
  path: string,
  said: Pick<Finding, "title" | "why" | "todo" | "subject">,
  severity: Finding["severity"] = "error",
): Finding {
  const place: Place | undefined = placeByPath.get(path);
  return {
    rule: "registry",
    severity,
    file,
    ...(place === undefined ? {} : { place }),
    ...said,
  };
}

function findUnknownVariables(
  written: WrittenRecipe,
  needs: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  for (const { step, path } of walkSteps(written.steps)) {
    const name = variableOf(step);
    if (name === undefined || needs.has(name)) continue;
    const meant = suggestWord(name, needs);
    findings.push(
      findingAt(written, `${written.path}.${path}.fill.with`, {
        title: `“$${name}” is typed in, and “needs” does not list ${name}.`,
        why: "Only variables under “needs” are read; the name itself would be typed into the field.",
        todo:
          meant === undefined
            ? `Add ${name} to “needs”.`
            : `Did you mean “$${meant}”?`,
        subject: name,
      }),
    );
  }
  return findings;
}

/** The variable a step types in; undefined when it types none. */
export function variableOf(step: Step): string | undefined {
  return "fill" in step
    ? /^\$([A-Z][A-Z0-9_]*)$/.exec(step.fill.with)?.[1]
    : undefined;
}

function findLateLogin(written: WrittenRecipe): Finding[] {
  return [...walkSteps(written.steps)]
    .filter(({ step, path }) => "login" in step && path !== "0")
    .map(({ path }) =>
      findingAt(written, `${written.path}.${path}`, {
        title: "“login” is not the first step.",
        why: "A saved session takes the place of all cookies; what was done before it is lost.",
        todo: "Move it to the beginning of the recipe.",
      }),
    );
}

function describeLost(
  { name, trouble, path }: LostFragment,
  written: WrittenRecipe,
  names: readonly string[],
): Finding {
  const at = `${written.path}.${path}`;
  switch (trouble) {
    case "unknown": {
      const meant = suggestWord(name, names);
      return findingAt(written, at, {
        title: `There are no shared steps “${name}” for this platform.`,
        why: "A recipe that lacks steps reaches another screen, or none.",
        todo:
          meant === undefined
            ? "Write them into the platform's fragments.yaml, or correct the name."
            : `Did you mean “${meant}”?`,
        subject: name,
      });
    }
    case "circular":
      return findingAt(written, at, {
        title: `The shared steps “${name}” lead back to themselves.`,
        why: "A recipe that never ends reaches no screen.",
        todo: "Take out the step that closes the circle.",
        subject: name,
      });
    case "too-long":
      return findingAt(written, at, {
        title: `With shared steps written out, this recipe has more than ${longestRecipe} steps.`,
        why: "Steps that name each other grow without notice.",
        todo: "Shorten the shared steps.",
        subject: name,
      });
  }
}
