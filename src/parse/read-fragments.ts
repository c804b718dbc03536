// checkpoints/<platform>/fragments.yaml → shared steps, and findings.
import type { Finding } from "../model/finding.ts";
import type { Fragments } from "../model/fragments.ts";
import { fragmentsFileSchema } from "../model/fragments.ts";
import type { OpenedAddress } from "./check-addresses.ts";
import { listAddresses } from "./check-addresses.ts";
import { checkRecipe, findingAt } from "./check-recipe.ts";
import { expandRecipe } from "./expand-recipe.ts";
import { readRecord } from "./read-record.ts";
import type { RepositoryFiles } from "./repository-files.ts";

export interface FragmentsRead {
  readonly fragments: Fragments;
  readonly findings: readonly Finding[];
  /** Addresses that its steps open. */
  readonly opened: readonly OpenedAddress[];
  /** Findings about those no screen uses. */
  readonly findUnused: (used: ReadonlySet<string>) => Finding[];
}

export async function readFragments(
  files: RepositoryFiles,
  folder: string,
): Promise<FragmentsRead> {
  const file = `${folder}/fragments.yaml`;
  const read = await readRecord(files, file, fragmentsFileSchema);
  if (read.outcome !== "read") {
    const findings = read.outcome === "wrong" ? read.findings : [];
    return { fragments: {}, findings, opened: [], findUnused: () => [] };
  }
  const { fragments } = read.value;
  const { placeByPath } = read;
  const names = Object.keys(fragments);
  const findings = Object.entries(fragments).flatMap(([name, fragment]) => {
    const { steps } = fragment;
    const path = `fragments.${name}.steps`;
    const expansion = expandRecipe(steps, fragments, name);
    const needs = new Set([...fragment.needs, ...expansion.needs]);
    // A circle is told of the steps that are part of it, not of those that lead to it.
    const lost = expansion.lost.filter(
      ({ trouble, name: to }) => trouble !== "circular" || to === name,
    );
    const own = lost.map((each) =>
      each.trouble === "circular" ? { ...each, at: "own" as const } : each,
    );
    const written = { file, placeByPath, path, steps };
    return checkRecipe(written, { ...expansion, lost: own }, needs, names);
  });
  return {
    fragments,
    findings,
    opened: Object.entries(fragments).flatMap(([name, { steps }]) =>
      listAddresses({
        file,
        placeByPath,
        path: `fragments.${name}.steps`,
        steps,
      }),
    ),
    findUnused: (used) =>
      names
        .filter((name) => !used.has(name))
        .map((name) =>
          findingAt(
            { file, placeByPath },
            `fragments.${name}#key`,
            {
              title: `No recipe uses the shared steps “${name}”.`,
              why: "Steps that nobody runs are corrected by nobody.",
              todo: "Take them out, or name them in a recipe.",
              subject: name,
            },
            "warning",
          ),
        ),
  };
}
