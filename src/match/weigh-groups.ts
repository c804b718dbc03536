// An editor's groups of words: one of each group, in any order, near one another.
import { matchAt, showAt, toPatterns, type Patterns } from "./match-pattern.ts";
import type { Reading } from "./read-sentence.ts";
import { product } from "./weigh-denials.ts";

export interface Groups {
  readonly patterns: readonly Patterns[];
  /** How many words may lie between the first and the last of them. */
  readonly within: number;
  readonly shown: string;
}

export interface FoundGroups {
  /** Whether denials around the words cancel out. */
  readonly isAffirmed: boolean;
  readonly shown: string;
}

export function compileGroups(form: {
  readonly all: readonly (readonly string[])[];
  readonly within: number;
}): Groups {
  return {
    patterns: form.all.map((group) =>
      toPatterns(group.map((words) => words.toLowerCase()).join("|")),
    ),
    within: form.within,
    shown: form.all.map(([first]) => first).join(" … "),
  };
}

interface Found {
  readonly group: number;
  readonly from: number;
  readonly to: number;
}

/** The nearest words that fill every group; undefined when a group is empty or they lie too far apart. */
export function findGroups(
  { patterns, within }: Groups,
  reading: Reading,
): FoundGroups | undefined {
  const span = narrowest(patterns, reading);
  if (span === undefined) return undefined;
  const { from, to, found } = span;
  if (to - from - 2 > within) return undefined;
  const denials = reading.denials.filter(
    (denial) =>
      !found.some((one) => denial.at >= one.from && denial.at < one.to) &&
      found.some(
        (one) =>
          (one.from >= denial.from && one.from < denial.to) ||
          (denial.looksBack && one.from < denial.at),
      ),
  );
  return {
    isAffirmed: product(denials.map((): -1 => -1)) > 0,
    shown: showAt(reading.words, from, to - from),
  };
}

// One pass: of each group the last word seen, and whether they are nearer than before.
function narrowest(
  patterns: readonly Patterns[],
  { words }: Reading,
): { from: number; to: number; found: readonly Found[] } | undefined {
  const last = new Map<number, Found>();
  let best: { from: number; to: number; found: readonly Found[] } | undefined;
  for (const at of words.keys()) {
    let isNew = false;
    for (const [group, pattern] of patterns.entries()) {
      const stems = matchAt(pattern, words, at);
      if (stems === undefined) continue;
      last.set(group, { group, from: at, to: at + stems.length });
      isNew = true;
    }
    if (!isNew || last.size < patterns.length) continue;
    const found = [...last.values()];
    const from = Math.min(...found.map((one) => one.from));
    const to = Math.max(...found.map((one) => one.to));
    if (best === undefined || to - from < best.to - best.from)
      best = { from, to, found };
  }
  return best;
}
