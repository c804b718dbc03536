// Which screens must be looked at: each once per device, however many articles cite it.
import type { Article } from "../model/article.ts";
import type { Capture, CapturePlan, PlannedCapture } from "../model/capture.ts";
import type { BrowserDevice, Device, Target } from "../model/device.ts";
import { isBrowserDevice } from "../model/device.ts";
import { digestValue } from "../model/digest.ts";
import { idLook } from "../model/look.ts";
import { periodMs } from "../model/period.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand, variantsOn } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { digestCapture } from "../model/seal-capture.ts";
import { screenOn } from "../model/screen-on.ts";

export interface PlanOptions {
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  /** Earlier looks, newest first; the first that is still fresh is reused. */
  readonly earlier: readonly Capture[];
  /** What would draw a capture today; undefined when no browser is installed yet. */
  readonly renderer: string | undefined;
  readonly lookAgainAfter: string;
  readonly now: Date;
}

/** Plans the looks that the articles under check demand of a browser. Drafts demand none. */
export function planCaptures(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  options: PlanOptions,
): CapturePlan {
  const items = new Map<string, PlannedCapture>();
  for (const article of articles.filter(
    ({ frontmatter }) => frontmatter.status !== "draft",
  )) {
    const platform = platformById.get(article.frontmatter.platform);
    for (const demand of article.frontmatter.checkpoints) {
      const screen = platform?.screenById.get(demand.screen);
      if (screen === undefined) continue;
      for (const device of demand.on) {
        for (const item of planItems(screen, device, options))
          items.set(item.id, item);
      }
    }
  }
  return orderPlan(items, options);
}

/** One screen to be looked at, for its own sake; on every device of its platform that a browser can show when none is named. */
export interface NamedScreen {
  readonly platform: string;
  readonly screen: string;
  readonly device: Device | undefined;
}

/** Plans looks at screens that were asked for by name, whether or not an article demands them. */
export function planScreens(
  named: readonly NamedScreen[],
  platformById: ReadonlyMap<string, Platform>,
  options: PlanOptions,
): CapturePlan {
  const items = new Map<string, PlannedCapture>();
  for (const { platform: id, screen: name, device } of named) {
    const platform = platformById.get(id);
    const screen = platform?.screenById.get(name);
    if (platform === undefined || screen === undefined) continue;
    for (const each of device === undefined ? platform.devices : [device]) {
      for (const item of planItems(screen, each, options))
        items.set(item.id, item);
    }
  }
  return orderPlan(items, options);
}

function orderPlan(
  items: ReadonlyMap<string, PlannedCapture>,
  { target, practiceRelease }: PlanOptions,
): CapturePlan {
  const ordered = [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const identity = ordered.map(({ id, recipe }) => ({ id, recipe }));
  return {
    target,
    practiceRelease,
    items: ordered,
    digest: digestValue({ target, practiceRelease, identity }),
  };
}

// One look, or one for each variant that readers may meet.
function planItems(
  screen: Screen,
  device: Device,
  options: PlanOptions,
): PlannedCapture[] {
  if (!isBrowserDevice(device) || isLookedAtByHand(screen, device)) return [];
  return variantsOn(screen, device).map((variant) =>
    planItem(screen, device, variant, options),
  );
}

function planItem(
  screen: Screen,
  device: BrowserDevice,
  variant: string | undefined,
  options: PlanOptions,
): PlannedCapture {
  const { platform } = screen;
  const id = idLook({ platform, screen: screen.id }, device, variant);
  const recipe = digestRecipe(screenOn(screen, device), variant);
  const fresh = options.earlier.find(
    (capture) =>
      capture.id === id &&
      capture.recipe === recipe &&
      isFresh(capture, options) &&
      // A record that is not as it was written is no look.
      digestCapture(capture) === capture.seal,
  );
  return {
    id,
    platform,
    screen: screen.id,
    device,
    variant,
    recipe,
    reuse: fresh === undefined ? undefined : { run: fresh.run },
  };
}

// A failed look is never reused. Practice does not age; live does.
function isFresh(capture: Capture, options: PlanOptions): boolean {
  if (capture.outcome !== "captured" || capture.target !== options.target)
    return false;
  if (capture.practiceRelease !== options.practiceRelease) return false;
  if (capture.provenance.renderer !== options.renderer) return false;
  if (options.target === "practice") return true;
  const age = options.now.getTime() - Date.parse(capture.provenance.endedAt);
  return age >= 0 && age < periodMs(options.lookAgainAfter);
}
