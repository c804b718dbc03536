import type { Device } from "../../model/device.ts";
import type { DeviceFamily } from "../find-device-mentions.ts";
import { findDeviceMention } from "../find-device-mentions.ts";
import { defineRule } from "../define-rule.ts";

const devicesByFamily: Readonly<Record<DeviceFamily, readonly Device[]>> = {
  iphone: ["iphone", "iphone-web"],
  android: ["android", "android-web"],
  web: ["web"],
};

const titles: Readonly<Record<DeviceFamily, string>> = {
  iphone: "iPhone or iPad",
  android: "Android",
  web: "a computer's browser",
};

export const deviceWithoutCheckpoint = defineRule({
  id: "device-without-checkpoint",
  title:
    "The article tells what to do on a device that none of its checkpoints covers.",
  severity: "error",
  *check({ article }) {
    const looked = new Set(
      article.frontmatter.checkpoints.flatMap(({ on }) => on),
    );
    for (const family of ["iphone", "android", "web"] as const) {
      const devices = devicesByFamily[family];
      if (devices.some((device) => looked.has(device))) continue;
      const mention = findDeviceMention(article, family);
      if (mention === undefined) continue;
      yield {
        ...(mention.place === undefined ? {} : { place: mention.place }),
        title: `“${mention.words}” tells readers what they will find on ${titles[family]}, and no checkpoint looks there.`,
        why: "Screens differ between devices; without a look, nobody knows whether these words are true there.",
        todo: `Add ${devices.map((device) => `“${device}”`).join(" or ")} to a checkpoint, or take the device out of the text.`,
        subject: family,
      };
    }
  },
});
