import type { Finding } from "../model/finding.ts";
import { knownFile } from "../model/known-file.ts";
import { knownFileSchema, type KnownFinding } from "../model/waiver.ts";
import { readRecord } from "./read-record.ts";
import type { RepositoryFiles } from "./repository-files.ts";

export interface KnownList {
  /** What an old collection came with and may keep for now. */
  readonly known: readonly KnownFinding[];
  /** Why the list cannot be used. */
  readonly findings: readonly Finding[];
}

/** The list of findings that a collection was adopted with; empty where there is none. */
export async function readKnown(files: RepositoryFiles): Promise<KnownList> {
  const read = await readRecord(files, knownFile, knownFileSchema);
  switch (read.outcome) {
    case "read":
      return { known: read.value.findings, findings: [] };
    case "wrong":
      return { known: [], findings: read.findings };
    case "absent":
      return { known: [], findings: [] };
  }
}
