import type { BrowserDevice } from "../model/device.ts";

/** The device a browser says it is; anything that is not a phone is a desktop. */
export function recogniseDevice(userAgent: string | undefined): BrowserDevice {
  if (userAgent === undefined || !/Mobile/.test(userAgent)) return "web";
  return /iPhone|iPad/.test(userAgent) ? "iphone-web" : "android-web";
}
