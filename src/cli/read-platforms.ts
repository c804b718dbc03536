import type { Target } from "../model/device.ts";
import type { Platform } from "../model/platform-registry.ts";
import { readRegistries } from "../parse/read-repository.ts";
import type { Workspace } from "./load-settings.ts";

/** The platforms of the repository as they are now, for a command that reads no article. */
export async function readPlatforms(
  { files, settings }: Workspace,
  target: Target,
): Promise<ReadonlyMap<string, Platform>> {
  const { platformById } = await readRegistries(
    files,
    settings,
    target,
    "text",
    settings.locale,
  );
  return platformById;
}
