// Whether a file is as it was: what the disk says of it, without reading it.
import { lstatSync, statSync } from "node:fs";

/** Milliseconds in which some disks cannot tell two writes apart; so git takes it, too. */
const blurMs = 2_000;

/**
 * Changes with the file: another file in its place, another length, another time of writing
 * or of moving, whoever sets it. Undefined where there is none, and of a file written so
 * lately that a second writing might leave no trace.
 * @param path absolute
 */
export function stampFile(path: string): string | undefined {
  try {
    // Without waiting: thousands of files are asked about at each decision.
    const facts = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (facts === undefined || !facts.isFile()) return undefined;
    const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = facts;
    const latest = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
    if (latest > Date.now() - blurMs) return undefined;
    return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
  } catch {
    // A folder that cannot be entered, a link that leads back to itself.
    return undefined;
  }
}

/** Whether nothing at all lies there, not even a link that leads nowhere. @param path absolute */
export function isNothing(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    // A folder that cannot be entered: whoever reads it says so.
    return false;
  }
}
