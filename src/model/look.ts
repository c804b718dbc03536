// What one look is at: a screen on a device and, where a platform shows several
// truths by chance, in one of them.
import type { Device } from "./device.ts";
import { deviceTitles } from "./device.ts";

/** Names the files of a baseline: "web", or "web.cards" for one variant. */
export type LookKey = Device | `${Device}.${string}`;

export function keyLook(device: Device, variant: string | undefined): LookKey {
  return variant === undefined ? device : `${device}.${variant}`;
}

/** "<platform>/<screen>@<device>", with ".<variant>" behind it where the screen has variants. */
export function idLook(
  { platform, screen }: { readonly platform: string; readonly screen: string },
  device: Device,
  variant: string | undefined,
): string {
  return `${platform}/${screen}@${keyLook(device, variant)}`;
}

/** "Web", or "Web, variant “cards”". */
export function titleLook({
  device,
  variant,
}: {
  readonly device: Device;
  readonly variant?: string | undefined;
}): string {
  return variant === undefined
    ? deviceTitles[device]
    : `${deviceTitles[device]}, variant “${variant}”`;
}
