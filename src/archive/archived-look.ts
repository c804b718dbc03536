import type { Capture, CapturePlan, Evidence } from "../model/capture.ts";

/** A run's evidence, held against its records and found as it was written. */
export interface KeptEvidence {
  /** Folder name under reports/. */
  readonly run: string;
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
  /** The files that the records name, by their names under blobs/. */
  readonly bytesByName: ReadonlyMap<string, Uint8Array>;
}

/** One record of the archive: bytes under an address, as of a time. */
export interface ArchiveRecord {
  readonly url: string;
  /** UTC, to the second: an index of an archive knows nothing finer. */
  readonly at: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** A look that kept something, whatever came of it. */
export type ArchivedLook = Capture & { readonly evidence: Evidence };

export function keptSomething(capture: Capture): capture is ArchivedLook {
  return capture.evidence !== undefined;
}

/** The names of a look's files under blobs/. */
export function listFiles({ evidence }: ArchivedLook): {
  readonly picture: string;
  readonly words: string;
  readonly tree: string;
} {
  const { picture, text, treeFile = "" } = evidence;
  return {
    picture: `${picture.file}.png`,
    words: `${text}.txt`,
    tree: `${treeFile}.json`,
  };
}

/**
 * Where presscheck's own pages and files stand in the archive. No such host can exist (RFC 6761),
 * so that nothing in the archive is taken for what somebody's server said.
 */
export const ownPlace = "https://presscheck.invalid/";

export function placeFile(name: string): string {
  return `${ownPlace}blobs/${name}`;
}

/** "2026-11-20T09:00:00Z" of any ISO time in UTC. */
export function toSecond(iso: string): string {
  return `${iso.slice(0, 19)}Z`;
}
