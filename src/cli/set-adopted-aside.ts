import type { Finding } from "../model/finding.ts";
import { knownFile } from "../model/known-file.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";

/**
 * What an old collection was adopted with stands in a list of its own, which is about
 * all articles at once. Most collections have none, and then nothing is loaded.
 * @param read the articles that could be read in this run
 */
export async function setAdoptedAside(
  files: RepositoryFiles,
  groups: Iterable<readonly Finding[]>,
  read: ReadonlySet<string>,
): Promise<Iterable<readonly Finding[]>> {
  const { outcome } = await files.readText(knownFile);
  if (outcome === "absent") return groups;
  const [{ readKnown }, { setKnownAside }] = await Promise.all([
    import("../parse/read-known.ts"),
    import("../lint/set-known-aside.ts"),
  ]);
  const list = await readKnown(files);
  const all = append(groups, list.findings);
  return setKnownAside(all, list.known, read);
}

function* append(
  groups: Iterable<readonly Finding[]>,
  last: readonly Finding[],
): Generator<readonly Finding[]> {
  yield* groups;
  yield last;
}
