// Plan → captures. Every planned item ends as exactly one capture.
import type { Capture, CapturePlan, PlannedCapture } from "../model/capture.ts";
import { sealCapture } from "../model/seal-capture.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { CapturePorts } from "./browser-port.ts";
import { addToRecord } from "../model/flake-record.ts";
import { captureScreen } from "./capture-screen.ts";
import { lookUntilSure } from "./look-until-sure.ts";

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
    await inParallel(waiting, sideBySide, async (item) => {
      const screen = platformById
        .get(item.platform)
        ?.screenById.get(item.screen);
      if (screen === undefined)
        throw new Error(`planned a screen that is not there: ${item.id}`);
      const take = () => {
        const budgetMs = Math.min(ports.budgetMs, endsAt - Date.now());
        const within = { ...ports, budgetMs };
        return captureScreen(item, screen, plan, run, within);
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

/** Contexts open at once; more gain nothing on two cores. */
const sideBySide = 3;

// Where one cannot be done, no other is begun; those that have begun are brought to their end.
async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const faults: unknown[] = [];
  const worker = async () => {
    for (const item of queue) {
      if (faults.length > 0) return;
      await work(item).catch((error: unknown) => faults.push(error));
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(width, items.length) }, worker),
  );
  if (faults.length > 0) throw faults[0];
}
