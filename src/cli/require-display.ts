import type { Console } from "./console-port.ts";
import { Trouble } from "./trouble.ts";

/** @throws Trouble where no window can be shown. macOS and Windows always have a place for one. */
export function requireDisplay(
  env: Console["env"],
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === "darwin" || platform === "win32") return;
  if (env["DISPLAY"] || env["WAYLAND_DISPLAY"]) return;
  throw new Trouble(
    "There is no display here to show a browser on.",
    "Run it on a computer with a desktop, or without --headed.",
  );
}
