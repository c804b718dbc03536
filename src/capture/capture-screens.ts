// Plan → captures. Every planned item ends as exactly one capture.
import type { Capture, CapturePlan, PlannedCapture } from "../model/capture.ts";
import { sealCapture } from "../model/seal-capture.ts";
import { devices } from "../model/device.ts";
import { idLook } from "../model/look.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { screenOn } from "../model/screen-on.ts";
import type { CapturePorts } from "./browser-port.ts";
import { addToRecord } from "../model/flake-record.ts";
import { captureScreen } from "./capture-screen.ts";
import { lookAtVariants } from "./look-at-variants.ts";
import type { SureLook, TakeLook } from "./look-until-sure.ts";
import { lookUntilSure } from "./look-until-sure.ts";
import { recallMeeting } from "./recall-meeting.ts";
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
  isChanged: (capture: Capture) => Promise<boolean>,
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
    const keep = async (item: PlannedCapture, capture: Capture) => {
      await ports.keepLook(capture);
      captures.set(item.id, capture);
      done += 1;
      progress(done, waiting.length, item);
    };
    const keepSure = (item: PlannedCapture, sure: SureLook) => {
      const steadiness = sure.isUnsteady ? "unsteady" : "steady";
      const capture = answerFor(item, sure.capture);
      const flakes = addToRecord(capture, steadiness, earlier);
      return keep(item, sealCapture({ ...capture, flakes }));
    };
    const hostOf = ([item]: PagePlan) =>
      readHost(findScreen(item, platformById), item.device);
    const pages = groupByPage(waiting);
    await workSideBySide(pages, hostOf, ports.width, async (items) => {
      const [item] = items;
      const screen = findScreen(item, platformById);
      const page = { ...item, id: idLook(item, item.device, undefined) };
      const take: TakeLook = (window) => {
        const budgetMs = Math.min(ports.budgetMs, endsAt - Date.now());
        const within = { ...ports, budgetMs };
        return captureScreen(page, screen, plan, run, within, window);
      };
      if (item.variant === undefined)
        return keepSure(item, await lookUntilSure(take, isChanged));
      const found = await lookAtVariants(
        items.map(({ variant = "" }) => variant),
        async (window) => nameVariant(await take(window), items),
        isChanged,
      );
      for (const one of items) {
        const look = found.get(one.variant ?? "");
        if (look === undefined) throw new Error(`no look at ${one.id}`);
        if (look.met) await keepSure(one, look);
        else
          await keep(
            one,
            recallMeeting(one, plan, screen, earlier) ?? missVariant(one, look),
          );
      }
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

// The variants of a screen on a device stand at one address: what is shown there is chance.
type PagePlan = [PlannedCapture, ...PlannedCapture[]];

/** One device after the other: a window that is cleared serves another look of the same. */
function groupByPage(items: readonly PlannedCapture[]): PagePlan[] {
  const groups = new Map<string, PagePlan>();
  for (const item of items) {
    const key = idLook(item, item.device, undefined);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups.values()].toSorted(
    ([a], [b]) => devices.indexOf(a.device) - devices.indexOf(b.device),
  );
}

function answerFor(
  { id, variant, recipe }: PlannedCapture,
  capture: Capture,
): Capture {
  return { ...capture, id, variant, recipe };
}

/** The capture as the answer for the variant it met; of one that another look answers, only so named. */
function nameVariant(
  capture: Capture,
  items: readonly PlannedCapture[],
): Capture {
  const { variant } = capture.provenance;
  const item = items.find((one) => one.variant === variant);
  return item === undefined
    ? { ...capture, variant }
    : answerFor(item, capture);
}

function missVariant(
  item: PlannedCapture,
  { after, looks }: { readonly after: Capture; readonly looks: number },
): Capture {
  const { variant = "" } = item;
  return sealCapture({
    ...answerFor(item, after),
    outcome: "failed",
    failure: { kind: "variant-not-met", variant, looks },
    evidence: undefined,
  });
}
