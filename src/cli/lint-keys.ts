// What findings come from, as keys. A finding is taken from the cache only when
// nothing it comes from has changed, so whatever lint reads has to stand here.
import { digestValue } from "../model/digest.ts";
import type { Target } from "../model/device.ts";
import type { TextRead, RepositoryFiles } from "../parse/repository-files.ts";

export interface RegistryInputs {
  /** Version and build of presscheck, and of what runs it. */
  readonly tool: string;
  /** presscheck.yaml. */
  readonly settings: TextRead;
  readonly target: Target;
  /** Every YAML file under the checkpoints folder, by path. */
  readonly registry: Readonly<Record<string, TextRead>>;
  /** Dates in a text are held against it, and waivers end with it: YYYY-MM-DD, UTC. */
  readonly day: string;
}

/** To add what findings depend on, add it here: the compiler names the places that must give it. */
export interface ArticleInputs {
  readonly file: string;
  readonly text: TextRead;
  /** Its decisions, waivers among them. */
  readonly signoffs: TextRead;
  /** The key of the registry: platforms, settings, tool and day. */
  readonly registry: string;
}

export function settingsKey(
  inputs: Pick<RegistryInputs, "tool" | "settings">,
): string {
  return digestValue(inputs);
}

export function registryKey(inputs: RegistryInputs): string {
  return digestValue(inputs);
}

export function articleKey(inputs: ArticleInputs): string {
  return digestValue(inputs);
}

/** Every YAML file under a folder, as it reads now. */
export async function readRegistryTexts(
  files: RepositoryFiles,
  folder: string,
): Promise<Record<string, TextRead>> {
  const entries = (await files.list(folder)) ?? [];
  const paths = entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".yaml"));
  const texts = await Promise.all(
    paths.map(async (path) => [path, await files.readText(path)] as const),
  );
  return Object.fromEntries(texts);
}
