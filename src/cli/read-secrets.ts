import type { Target } from "../model/device.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Console } from "./console-port.ts";
import { listSecrets } from "./guard-run.ts";
import type { Workspace } from "./load-settings.ts";
import { readPlatforms } from "./read-platforms.ts";

/** What a command that works on an earlier run must not hand on: the secrets of the recipes as they are now. */
export async function readSecrets(
  { env }: Console,
  workspace: Workspace,
  target: Target,
): Promise<Secrets> {
  return listSecrets(await readPlatforms(workspace, target), env);
}
