import { lstat, realpath } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Where a file of the repository is really written: through links, and never outside of it.
 * What a pull request may bring along — a folder that is a link, a name with dots — must
 * not decide where on this computer anything goes.
 * @param root absolute path of the repository
 * @returns undefined where it leads outside, or to nothing
 */
export async function resolveInside(
  root: string,
  file: string,
): Promise<string | undefined> {
  const realRoot = await realpath(root);
  const wanted = resolve(root, file);
  if (!isInside(wanted, resolve(root))) return undefined;
  let there = wanted;
  // Folders that are missing will be made, and are no links.
  while ((await lstat(there).catch(() => undefined)) === undefined)
    there = dirname(there);
  const real = await realpath(there).catch(() => undefined);
  if (real === undefined || (real !== realRoot && !isInside(real, realRoot)))
    return undefined;
  return join(real, relative(there, wanted));
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
