// A screen named on the command line: instagram/sign-in, or instagram/sign-in@web; the
// platform may be left out where only one has a screen of that name.
import { relative, resolve, sep } from "node:path";
import type { Device } from "../model/device.ts";
import { devices } from "../model/device.ts";
import { suggestWord } from "../model/suggest-word.ts";
import type { NamedScreen } from "../plan/plan-captures.ts";
import type { Console } from "./console-port.ts";
import type { Workspace } from "./load-settings.ts";
import { openWorkspace } from "./load-settings.ts";
import { Trouble } from "./trouble.ts";

/**
 * The screens named; undefined where articles are.
 * @throws Trouble when both are named, a screen or a device that there is none of, or a
 *   screen that several platforms have
 */
export async function readScreenNames(
  { cwd }: Pick<Console, "cwd">,
  names: readonly string[],
): Promise<NamedScreen[] | undefined> {
  if (names.length === 0) return undefined;
  const workspace = await openWorkspace(cwd);
  const screens = await listScreens(workspace);
  const found: NamedScreen[] = [];
  for (const name of names) {
    const [, address = "", on] = /^([\w/-]+?)(?:@([\w-]+))?$/.exec(name) ?? [];
    const isArticle =
      address === "" ||
      name.endsWith(".md") ||
      (!screens.includes(address) && (await isThere(workspace, cwd, name)));
    if (isArticle) continue;
    const [platform = "", screen = ""] = findScreen(address, screens).split(
      "/",
    );
    found.push({ platform, screen, device: readDevice(name, on) });
  }
  if (found.length === 0) return undefined;
  if (found.length < names.length)
    throw new Trouble("Name either screens or articles, not both at once.");
  return found;
}

/** As platform/screen. */
async function listScreens({ files, settings }: Workspace): Promise<string[]> {
  const entries = (await files.list(settings.checkpoints)) ?? [];
  const inside = entries.map(({ path }) =>
    path.slice(settings.checkpoints.length + 1),
  );
  return inside.flatMap((path) => {
    const [, address] = /^([^/]+\/[^/]+)\/screen\.yaml$/.exec(path) ?? [];
    return address === undefined ? [] : [address];
  });
}

async function isThere(
  { files, root }: Workspace,
  cwd: string,
  name: string,
): Promise<boolean> {
  const path = relative(root, resolve(cwd, name)).split(sep).join("/");
  const isFile = (await files.readText(path)).outcome !== "absent";
  return isFile || (await files.list(path)) !== undefined;
}

function findScreen(address: string, screens: readonly string[]): string {
  const meant = screens.filter(
    (each) => each === address || each.endsWith(`/${address}`),
  );
  const [only, another] = meant;
  if (another !== undefined)
    throw new Trouble(
      `Several platforms have a screen “${address}”.`,
      `Name one of them: ${meant.join(", ")}`,
    );
  if (only !== undefined) return only;
  const name = nameOf(address);
  const near =
    screens.find((each) => nameOf(each) === name) ??
    suggestWord(address, [...screens, ...screens.map(nameOf)]);
  throw new Trouble(
    `There is neither an article nor a screen “${address}”.`,
    near === undefined
      ? "A screen is named as its folder is: <platform>/<screen>."
      : `Did you mean ${near}?`,
  );
}

function nameOf(address: string): string {
  return address.split("/").at(-1) ?? address;
}

function readDevice(name: string, on: string | undefined): Device | undefined {
  const device = devices.find((each) => each === on);
  if (on !== undefined && device === undefined)
    throw new Trouble(
      `${name}: there is no device “${on}”.`,
      `Devices: ${devices.join(", ")}`,
    );
  return device;
}
