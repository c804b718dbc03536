// What lint --fix would write, found without writing anything: each round is read and
// checked as if the rounds before it were on disk.
import { applyFixes } from "../lint/apply-fixes.ts";
import type { AppliedFix } from "../model/applied-fix.ts";
import type { Finding } from "../model/finding.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";
import { groupBy } from "../report/group-checkpoints.ts";

/** A fix that undid another's work would go on for ever. */
const mostRounds = 10;

export interface FoundFixes {
  readonly rewrites: readonly Rewrite[];
  readonly fixes: readonly AppliedFix[];
  /** What there is to fix or check before anything is written. */
  readonly before: readonly Finding[];
  /** What is left afterwards. */
  readonly after: readonly Finding[];
}

export interface Rewrite {
  /** Repository-relative. */
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** @param check reads and checks everything through the files it is given */
export async function findFixes(
  files: RepositoryFiles,
  check: (files: RepositoryFiles) => Promise<readonly Finding[]>,
): Promise<FoundFixes> {
  const textByFile = new Map<string, string>();
  const fixedByFile = new Map<string, string>();
  const view = readThrough(files, textByFile, fixedByFile);
  const fixes: AppliedFix[] = [];
  const before = await check(view);
  let after = before;
  for (let round = 0; round < mostRounds; round += 1) {
    const made = fixRound(after, textByFile, fixedByFile);
    if (made.length === 0) break;
    fixes.push(...made);
    after = await check(view);
  }
  const rewrites = [...fixedByFile].map(([file, text]) => ({
    file,
    before: textByFile.get(file) ?? "",
    after: text,
  }));
  return { rewrites, fixes, before, after };
}

function readThrough(
  files: RepositoryFiles,
  textByFile: Map<string, string>,
  fixedByFile: ReadonlyMap<string, string>,
): RepositoryFiles {
  return {
    ...files,
    readText: async (path) => {
      const text = fixedByFile.get(path);
      if (text !== undefined) return { outcome: "text", text };
      const read = await files.readText(path);
      if (read.outcome === "text") textByFile.set(path, read.text);
      return read;
    },
  };
}

function fixRound(
  findings: readonly Finding[],
  textByFile: ReadonlyMap<string, string>,
  fixedByFile: Map<string, string>,
): AppliedFix[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return groupBy(fixable, ({ file }) => file).flatMap((group) => {
    const { file } = group[0];
    const text = fixedByFile.get(file) ?? textByFile.get(file);
    if (text === undefined) return [];
    const applied = applyFixes(text, group);
    if (applied.fixes.length > 0) fixedByFile.set(file, applied.text);
    return applied.fixes;
  });
}
