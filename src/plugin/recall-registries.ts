// A site generator hands over its articles one by one, and an editor the same one
// at every keystroke: the registries are parsed again only when they have changed.
import { isDeepStrictEqual } from "node:util";
import type { Workspace } from "../cli/load-settings.ts";
import type { Target } from "../model/device.ts";
import { readRegistries, type Registries } from "../parse/read-repository.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";

interface Memory {
  readonly registries: Registries;
  /** Whether every file they were read from holds what it held. */
  readonly isCurrent: () => Promise<boolean>;
}

const memoryByKey = new Map<string, Memory>();

/** The registries of a repository as they are on disk now. */
export async function recallRegistries(
  { root, files, settings }: Workspace,
  target: Target,
): Promise<Registries> {
  const { checkpoints, privateHosts } = settings;
  const key = JSON.stringify([root, checkpoints, privateHosts, target]);
  const known = memoryByKey.get(key);
  if (known !== undefined && (await known.isCurrent())) return known.registries;
  const { watched, isCurrent } = watchReads(files);
  const registries = await readRegistries(watched, settings, target, "text");
  memoryByKey.set(key, { registries, isCurrent });
  return registries;
}

function watchReads(files: RepositoryFiles) {
  const checks: (() => Promise<boolean>)[] = [];
  const keep = async <Answer>(ask: () => Promise<Answer>) => {
    const answer = await ask();
    checks.push(async () => isDeepStrictEqual(await ask(), answer));
    return answer;
  };
  const watched: RepositoryFiles = {
    list: (folder) => keep(() => files.list(folder)),
    readText: (path) => keep(() => files.readText(path)),
    digest: (path) => keep(() => files.digest(path)),
  };
  const isCurrent = async () => {
    for (const check of checks) if (!(await check())) return false;
    return true;
  };
  return { watched, isCurrent };
}
