// The pictures a run shows, drawn for the tests.
import type { Device } from "../../src/model/device.ts";
import type { ShownPicture } from "../../src/model/run.ts";
import {
  drawScreen,
  type DrawnScreen,
  type ScreenSketch,
} from "./draw-screen.ts";

export type DrawnScreens = Readonly<Record<string, DrawnScreen>>;

const old = ["Confirm", "Try another way", "Get help"];
const renamed = ["Confirm", "Choose another way to log in", "Get help"];
const refused = "The code is incorrect.";
const phone = { width: 390, height: 844, scale: 2 };
const desktop = { width: 1280, height: 800, scale: 1 };

const sketches: Readonly<Record<string, ScreenSketch>> = {
  webOld: {
    ...desktop,
    heading: "Enter a backup code",
    message: refused,
    buttons: old,
  },
  webNow: {
    ...desktop,
    heading: "Enter a backup code ",
    message: refused,
    buttons: old,
    dark: false,
  },
  iphoneOld: {
    ...phone,
    heading: "Enter a backup code",
    message: refused,
    buttons: old,
  },
  iphoneNow: {
    ...phone,
    height: 900,
    heading: "Enter a backup code",
    message: "That code didn’t work.",
    buttons: renamed,
    accent: "#1b8a3a",
    stripAt: 500,
  },
  androidOld: {
    ...phone,
    width: 412,
    height: 915,
    heading: "Enter your backup code",
    message: refused,
    buttons: old,
  },
  androidNow: {
    ...phone,
    width: 412,
    height: 915,
    heading: "Enter your backup code",
    message: refused,
    buttons: renamed,
  },
  iphoneApp: {
    ...phone,
    heading: "Backup code",
    message: refused,
    buttons: old,
    dark: true,
  },
  ways: {
    ...desktop,
    heading: "Other ways to log in",
    message: "Choose how to log in",
    buttons: ["Text me a code", "E-mail me a code"],
  },
  wall: {
    ...desktop,
    heading: "Confirm you are human",
    message: "Too many tries",
    buttons: ["I am human"],
  },
  orphan: {
    ...phone,
    width: 300,
    height: 200,
    heading: "Unused",
    message: "Shown by no article",
    buttons: [],
  },
};

/** Every sketch as a PNG, by name. */
export async function drawScreens(): Promise<DrawnScreens> {
  const drawn: Record<string, DrawnScreen> = {};
  for (const [name, sketch] of Object.entries(sketches)) {
    drawn[name] = await drawScreen(sketch);
  }
  return drawn;
}

/** Baselines and captures; one is repeated, one has no file, one belongs to no checkpoint. */
export function listPictures(drawn: DrawnScreens): ShownPicture[] {
  const show = makeShow(drawn);
  return [
    show("webOld", "failed-backup-code", "web", "baseline", [refused]),
    show("webNow", "failed-backup-code", "web", "capture", [
      refused,
      "Try another way",
    ]),
    show("iphoneOld", "failed-backup-code", "iphone-web", "baseline", [
      refused,
    ]),
    show("iphoneNow", "failed-backup-code", "iphone-web", "capture", [
      "That code didn’t work.",
    ]),
    show("androidOld", "failed-backup-code", "android-web", "baseline", [
      refused,
    ]),
    show("androidNow", "failed-backup-code", "android-web", "capture", [
      refused,
    ]),
    show("iphoneApp", "failed-backup-code", "iphone", "baseline", [refused]),
    show("ways", "other-ways", "web", "capture", ["Choose how to log in"]),
    show("ways", "other-ways", "iphone-web", "baseline", []),
    show("wall", "blocked-2", "web", "capture", []),
    show("webOld", "log-in", "web", "capture", []),
    {
      ...show("wall", "other-ways", "android", "baseline", []),
      sha: "e".repeat(64),
    },
    show("orphan", "unused", "web", "capture", []),
  ];
}

function makeShow(drawn: DrawnScreens) {
  return (
    name: string,
    screen: string,
    device: Device,
    role: ShownPicture["role"],
    outlined: readonly string[],
  ): ShownPicture => {
    const picture = drawn[name];
    if (picture === undefined) throw new Error(`no picture ${name}`);
    return {
      platform: "instagram",
      screen,
      device,
      role,
      sha: picture.sha,
      width: picture.width,
      height: picture.height,
      scale: picture.scale,
      outlines: outlined.flatMap((words) => {
        const box = picture.boxByWords.get(words);
        return box === undefined ? [] : [{ box, label: `proof: “${words}”` }];
      }),
      caption:
        role === "baseline"
          ? "approved on 14 Jul 2026"
          : "captured on 3 Aug 2026",
    };
  };
}
