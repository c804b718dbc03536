import type { Demand } from "../../model/frontmatter.ts";
import { offerReplacement } from "../../model/offer-fix.ts";
import { suggestClearly } from "../../model/suggest-clearly.ts";
import { deviceTitles } from "../../model/device.ts";
import type { Platform } from "../../model/platform-registry.ts";
import type { PlaceByPath } from "../../model/article.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { didYouMean } from "../suggest-name.ts";

export const unknownScreen = defineRule({
  id: "unknown-screen",
  title:
    "A checkpoint names a screen, or a device, that the platform does not have.",
  severity: "error",
  *check({ article, platform }) {
    if (platform === undefined) return;
    for (const [index, demand] of article.frontmatter.checkpoints.entries()) {
      const path = `checkpoints.${index}`;
      yield* checkScreen(demand, path, platform, article.placeByPath);
      yield* checkDevices(demand, path, platform, article.placeByPath);
    }
  },
});

function* checkScreen(
  { screen }: Demand,
  path: string,
  platform: Platform,
  places: PlaceByPath,
): Iterable<RuleRemark> {
  if (platform.screenById.has(screen)) return;
  // What is wrong with its screen.yaml is told there.
  if (platform.unusableScreens?.includes(screen) === true) return;
  const place = places.get(`${path}.screen`);
  yield {
    ...(place === undefined ? {} : { place }),
    title: `${platform.name} has no screen “${screen}”.${didYouMean(screen, platform.screenById.keys())}`,
    why: "A screen that nobody has described cannot be looked at, so its passage stays unproved.",
    todo: `Correct the name, or describe the screen in ${platform.folder}/${screen}/screen.yaml.`,
    ...offerReplacement(
      place,
      screen,
      suggestClearly(screen, platform.screenById.keys()),
    ),
    subject: screen,
  };
}

// A device that is looked at by hand is as good as any other; only one the platform is not used on is wrong.
function* checkDevices(
  demand: Demand,
  path: string,
  platform: Platform,
  places: PlaceByPath,
): Iterable<RuleRemark> {
  for (const [index, device] of demand.on.entries()) {
    if (platform.devices.includes(device)) continue;
    const place = places.get(`${path}.on.${index}`);
    const known = platform.devices.map((each) => deviceTitles[each]).join(", ");
    yield {
      ...(place === undefined ? {} : { place }),
      title: `${platform.name} is not used on “${device}” (${deviceTitles[device]}); its description names ${known}.`,
      why: "The screen can never be looked at there, so the article would be held back for good.",
      todo: `Take the device out of this checkpoint, or add it to ${platform.folder}/platform.yaml.`,
      subject: `${demand.screen}@${device}`,
    };
  }
}
