import type { Target } from "../model/device.ts";
import type { Secrets } from "../model/find-secret.ts";
import { readRegistries } from "../parse/read-repository.ts";
import type { Console } from "./console-port.ts";
import { listSecrets } from "./guard-run.ts";
import type { Workspace } from "./load-settings.ts";

/** What a command that works on an earlier run must not hand on: the secrets of the recipes as they are now. */
export async function readSecrets(
  { env }: Console,
  { files, settings }: Workspace,
  target: Target,
): Promise<Secrets> {
  const { platformById } = await readRegistries(
    files,
    settings,
    target,
    "text",
    settings.locale,
  );
  return listSecrets(platformById, env);
}
