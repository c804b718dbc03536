// Which variant of a screen a person decides about.
import type { Device } from "../model/device.ts";
import { deviceTitles } from "../model/device.ts";
import type { Screen } from "../model/platform-registry.ts";
import { variantsOn } from "../model/platform-registry.ts";
import { Trouble } from "./trouble.ts";

/**
 * @param met what a run met of them, as a sentence, where that is known
 * @throws Trouble when the screen has variants there and none, or another, is named
 */
export function chooseVariant(
  screen: Screen,
  device: Device,
  named: string | undefined,
  met = "",
): string | undefined {
  const known = variantsOn(screen, device).filter((one) => one !== undefined);
  if (named === undefined && known.length === 0) return undefined;
  if (named !== undefined && known.includes(named)) return named;
  if (known.length === 0)
    throw new Trouble(
      `“${screen.title}” has no variants on ${deviceTitles[device]}.`,
      "Leave out: --variant",
    );
  const wrong =
    named === undefined
      ? `“${screen.title}” has variants on ${deviceTitles[device]}: ${known.join(", ")}. Each is decided about for itself.`
      : `“${screen.title}” has no variant “${named}” on ${deviceTitles[device]}: it has ${known.join(", ")}.`;
  throw new Trouble(
    `${wrong} ${met}`.trimEnd(),
    `Say which you looked at: --variant <${known.join("|")}>`,
  );
}
