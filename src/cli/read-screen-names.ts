// A screen named on the command line: instagram/sign-in, or instagram/sign-in@web.
import { devices } from "../model/device.ts";
import type { NamedScreen } from "../plan/plan-captures.ts";
import type { Console } from "./console-port.ts";
import { openWorkspace } from "./load-settings.ts";
import { Trouble } from "./trouble.ts";

/**
 * The screens named; undefined where articles are.
 * @throws Trouble when both are named, or a device that no browser has
 */
export async function readScreenNames(
  { cwd }: Pick<Console, "cwd">,
  names: readonly string[],
): Promise<NamedScreen[] | undefined> {
  if (names.length === 0) return undefined;
  const { files, settings } = await openWorkspace(cwd);
  const found: NamedScreen[] = [];
  for (const name of names) {
    const [, platform, screen, on] =
      /^([\w-]+)\/([\w-]+)(?:@([\w-]+))?$/.exec(name) ?? [];
    if (platform === undefined || screen === undefined) continue;
    const file = `${settings.checkpoints}/${platform}/${screen}/screen.yaml`;
    if ((await files.readText(file)).outcome === "absent") continue;
    const device = devices.find((each) => each === on);
    if (on !== undefined && device === undefined)
      throw new Trouble(
        `${name}: there is no device “${on}”.`,
        `Devices: ${devices.join(", ")}`,
      );
    found.push({ platform, screen, device });
  }
  if (found.length === 0) return undefined;
  if (found.length < names.length)
    throw new Trouble("Name either screens or articles, not both at once.");
  return found;
}
