// Findings of ten thousand articles as objects would fill the memory; as the bytes
// of their JSON they take a tenth, pass between threads whole, and need no reading
// when they come from the cache.
import { compareFindings } from "../lint/compare-findings.ts";
import type { Finding } from "../model/finding.ts";

/** JSON in UTF-8, in one line. */
export type PackedFindings = Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packFindings(findings: readonly Finding[]): PackedFindings {
  return encoder.encode(JSON.stringify(findings));
}

function unpackFindings(packed: PackedFindings): readonly Finding[] {
  return JSON.parse(decoder.decode(packed)) as readonly Finding[];
}

/** Findings about a file and about what belongs to it. */
export interface FilePack {
  readonly file: string;
  readonly findings: PackedFindings;
}

/**
 * Findings of one file after the other, in the order of their files and places; what
 * belongs to an article (its sign-offs) comes right after it. Each pack is read when
 * it is asked for and forgotten afterwards.
 */
export function* unpackByFile(
  packs: readonly FilePack[],
): Generator<readonly Finding[]> {
  const sorted = packs.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const { findings } of sorted) {
    const found = unpackFindings(findings).toSorted(compareFindings);
    for (let from = 0; from < found.length;) {
      const { file } = found[from] as Finding;
      const next = found.findIndex((one, at) => at > from && one.file !== file);
      const to = next === -1 ? found.length : next;
      yield found.slice(from, to);
      from = to;
    }
  }
}
