// Where a screen is seen. A browser window of a phone's size is not the phone's
// app: `iphone` and `android` are always looked at by a person.
export const devices = [
  "web",
  "iphone-web",
  "android-web",
  "iphone",
  "android",
] as const;

export type Device = (typeof devices)[number];

/** Devices a browser can stand in for. */
export type BrowserDevice = "web" | "iphone-web" | "android-web";

export const deviceTitles: Readonly<Record<Device, string>> = {
  web: "Web",
  "iphone-web": "iPhone browser",
  "android-web": "Android browser",
  iphone: "iPhone app",
  android: "Android app",
};

export function isBrowserDevice(device: Device): device is BrowserDevice {
  return (
    device === "web" || device === "iphone-web" || device === "android-web"
  );
}

/** live: the real platform; practice: the embedded imitation served on loopback. */
export type Target = "live" | "practice";
