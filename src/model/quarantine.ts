// A screen that is known to be unsteady is set aside for a time: nobody is asked about
// its changes, the article is held, and it is said who mends it by when.
import { z } from "zod";
import type { Device } from "./device.ts";

export const quarantineSchema = z.strictObject({
  screen: z
    .string()
    .regex(/^[a-z0-9-]{1,80}\/[a-z0-9-]{1,80}$/, {
      message: "a screen as platform/screen, such as instagram/backup-code",
    })
    .describe("The screen, as platform/screen."),
  on: z
    .array(z.enum(["web", "iphone-web", "android-web"]))
    .min(1)
    .optional()
    .describe("On these devices only; on all when absent."),
  owner: z.string().min(1).describe("Who mends it."),
  until: z.iso.date().describe("By which day, the day included."),
  why: z.string().min(1),
});

export type Quarantine = z.infer<typeof quarantineSchema>;

/** The quarantine that a screen is in; one whose last day is over holds nothing back and excuses nothing. */
export function findQuarantine(
  quarantines: readonly Quarantine[],
  platform: string,
  screen: string,
  device: Device,
  now: Date,
): Quarantine | undefined {
  return quarantines.find(
    (one) =>
      one.screen === `${platform}/${screen}` &&
      (one.on === undefined || one.on.some((named) => named === device)) &&
      new Date(`${one.until}T23:59:59.999Z`) >= now,
  );
}
