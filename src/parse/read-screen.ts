// screen.yaml → the screen with every recipe written out, and findings.
import type { PlaceByPath } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Fragments } from "../model/fragments.ts";
import { screenIn } from "../model/screen-on.ts";
import type { ScreenFacts } from "../model/screen.ts";
import { screenSchema } from "../model/screen.ts";
import type { Step } from "../model/step.ts";
import { walkSteps } from "../model/step.ts";
import type { OpenedAddress } from "./check-addresses.ts";
import { listAddresses } from "./check-addresses.ts";
import { checkRecipe, findingAt, variableOf } from "./check-recipe.ts";
import { expandRecipe } from "./expand-recipe.ts";
import { findWordless } from "./find-wordless.ts";
import { readRecord } from "./read-record.ts";
import type { RepositoryFiles } from "./repository-files.ts";

export interface ScreenRead {
  /** undefined when it cannot be used; the findings say why. */
  readonly facts: ScreenFacts | undefined;
  readonly placeByPath: PlaceByPath;
  readonly findings: readonly Finding[];
  /** Fragments its recipes name. */
  readonly used: ReadonlySet<string>;
  /** Addresses that its own steps open. */
  readonly opened: readonly OpenedAddress[];
}

/** @param locale the language of the run, where one is meant; what is otherwise in it takes the place of the usual */
export async function readScreen(
  files: RepositoryFiles,
  file: string,
  fragments: Fragments,
  locale?: string,
): Promise<ScreenRead> {
  const read = await readRecord(files, file, screenSchema);
  const used = new Set<string>();
  if (read.outcome !== "read") {
    const findings = read.outcome === "wrong" ? read.findings : [];
    const placeByPath = new Map();
    return { facts: undefined, placeByPath, findings, used, opened: [] };
  }
  const { value: written, placeByPath } = read;
  const at = { file, placeByPath };
  const needs = new Set(written.needs);
  const typedIn = new Set<string>();
  const findings: Finding[] = [...findWordless(written, at)];
  const opened: OpenedAddress[] = [];
  let isWhole = true;
  const writeOut = (steps: readonly Step[], path: string): Step[] => {
    const expansion = expandRecipe(steps, fragments);
    for (const name of expansion.used) used.add(name);
    for (const name of expansion.needs) needs.add(name);
    for (const { step } of walkSteps(expansion.steps))
      typedIn.add(variableOf(step) ?? "");
    const known = new Set([...written.needs, ...expansion.needs]);
    opened.push(...listAddresses({ ...at, path, steps }));
    findings.push(
      ...checkRecipe(
        { ...at, path, steps },
        expansion,
        known,
        Object.keys(fragments),
      ),
    );
    if (expansion.lost.length > 0) isWhole = false;
    return expansion.steps;
  };
  const facts = mapRecipes(written, writeOut);
  for (const [index, name] of written.needs.entries()) {
    if (typedIn.has(name)) continue;
    findings.push(
      findingAt(
        at,
        `needs.${index}`,
        {
          title: `No step of this screen types in ${name}.`,
          why: "Without that variable no look is taken, although nothing needs it.",
          todo: "Take it out of “needs”.",
          subject: name,
        },
        "warning",
      ),
    );
  }
  findings.push(...findDoubles(written, at));
  const usable =
    isWhole && findings.every(({ severity }) => severity !== "error");
  return {
    facts: usable
      ? screenIn({ ...facts, needs: [...needs] }, locale)
      : undefined,
    placeByPath,
    findings,
    used,
    opened,
  };
}

// Every recipe a screen has: the usual one and those of devices and languages.
function mapRecipes(
  screen: ScreenFacts,
  map: (steps: readonly Step[], path: string) => Step[],
): ScreenFacts {
  const mapGroup = <T extends Partial<Record<string, Difference>>>(
    group: T,
    path: string,
  ): T =>
    Object.fromEntries(
      Object.entries(group).map(([key, difference]) => [
        key,
        difference?.recipe === undefined
          ? difference
          : {
              ...difference,
              recipe: map(difference.recipe, `${path}.${key}.recipe`),
            },
      ]),
    ) as T;
  const { devices, locales } = screen;
  return {
    ...screen,
    recipe: map(screen.recipe, "recipe"),
    ...(devices === undefined ? {} : { devices: mapGroup(devices, "devices") }),
    ...(locales === undefined ? {} : { locales: mapGroup(locales, "locales") }),
  };
}

type Difference = NonNullable<ScreenFacts["locales"]>[string];

function findDoubles(
  { variants = [] }: ScreenFacts,
  at: Pick<Parameters<typeof findingAt>[0], "file" | "placeByPath">,
): Finding[] {
  return variants.flatMap(({ id }, index) =>
    variants.findIndex((other) => other.id === id) === index
      ? []
      : [
          findingAt(at, `variants.${index}.id`, {
            title: `Two variants are called “${id}”.`,
            why: "A look could not say which of them it met.",
            todo: "Give each a name of its own.",
            subject: id,
          }),
        ],
  );
}
