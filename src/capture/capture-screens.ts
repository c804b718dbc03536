// Plan → captures. Every planned item ends as exactly one capture.
import type { Capture, CapturePlan, PlannedCapture } from "../model/capture.ts";
import { sealCapture } from "../model/seal-capture.ts";
import { devices } from "../model/device.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { screenOn } from "../model/screen-on.ts";
import type { CapturePorts } from "./browser-port.ts";
import { addToRecord } from "../model/flake-record.ts";
import { captureScreen } from "./capture-screen.ts";
import type { TakeLook } from "./look-until-sure.ts";
import { lookUntilSure } from "./look-until-sure.ts";
import { workSideBySide } from "./work-side-by-side.ts";

/** Told as each look ends, once it is recorded. */
export type CaptureProgress = (
  done: number,
  of: number,
  item: PlannedCapture,
) => void;

/**
 * Takes the planned looks that no earlier run answers, a few side by side.
 * @param earlier captures that planned items may reuse, newest run first
 * @param isChanged whether a look differs from what was signed off
 */
export async function captureScreens(
  plan: CapturePlan,
  platformById: ReadonlyMap<string, Platform>,
  earlier: readonly Capture[],
  run: string,
  isChanged: (capture: Capture) => boolean,
  openPorts: () => Promise<CapturePorts>,
  progress: CaptureProgress,
): Promise<Capture[]> {
  const captures = new Map<string, Capture>();
  const waiting: PlannedCapture[] = [];
  for (const item of plan.items) {
    const reused = earlier.find(
      ({ id, run: from }) => id === item.id && from === item.reuse?.run,
    );
    if (reused === undefined) waiting.push(item);
    else captures.set(item.id, reused);
  }
  if (waiting.length > 0) {
    const ports = await openPorts();
    const endsAt = Date.now() + ports.runBudgetMs;
    let done = 0;
    const hostOf = (item: PlannedCapture) =>
      readHost(findScreen(item, platformById), item.device);
    // A window that is cleared serves another look of the same device.
    const byDevice = waiting.toSorted(
      (a, b) => devices.indexOf(a.device) - devices.indexOf(b.device),
    );
    await workSideBySide(byDevice, hostOf, ports.width, async (item) => {
      const screen = findScreen(item, platformById);
      const take: TakeLook = (window) => {
        const budgetMs = Math.min(ports.budgetMs, endsAt - Date.now());
        const within = { ...ports, budgetMs };
        return captureScreen(item, screen, plan, run, within, window);
      };
      const { capture, isUnsteady } = await lookUntilSure(take, isChanged);
      const steadiness = isUnsteady ? "unsteady" : "steady";
      const flakes = addToRecord(capture, steadiness, earlier);
      const sealed = sealCapture({ ...capture, flakes });
      await ports.keepLook(sealed);
      captures.set(item.id, sealed);
      done += 1;
      progress(done, waiting.length, item);
    });
  }
  return plan.items.flatMap(({ id }) => captures.get(id) ?? []);
}

function findScreen(
  { id, platform, screen }: PlannedCapture,
  platformById: ReadonlyMap<string, Platform>,
): Screen {
  const found = platformById.get(platform)?.screenById.get(screen);
  if (found === undefined)
    throw new Error(`planned a screen that is not there: ${id}`);
  return found;
}

// Where a look begins; what else it opens is seldom another platform's.
function readHost(screen: Screen, device: PlannedCapture["device"]): string {
  const first = screenOn(screen, device).recipe.find((step) => "goto" in step);
  return first !== undefined && "goto" in first
    ? new URL(first.goto).host
    : screen.platform;
}
