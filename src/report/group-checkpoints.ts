import { devices, type Device } from "../model/device.ts";
import type { ScreenChange } from "../model/comparison.ts";
import { titleLook } from "../model/look.ts";
import type { Run } from "../model/run.ts";
import type {
  AffectedSentence,
  ArticleGate,
  ChangeEffect,
  CheckpointVerdict,
} from "../model/verdict.ts";

/** A screen an article demands for one section, on every device it names. */
export interface CheckpointGroup {
  readonly screen: string;
  readonly screenTitle: string;
  readonly section: string;
  /** In the order of `devices`. */
  readonly verdicts: readonly CheckpointVerdict[];
}

/** One change of a screen wherever it was seen, with every sentence that quotes what changed. */
export interface GroupedChange {
  readonly change: ChangeEffect["change"];
  /** Devices, and where a screen has variants which, in words and in the order of `devices`. */
  readonly on: readonly string[];
  readonly sentences: readonly AffectedSentence[];
}

export interface ChangedScreen {
  readonly platform: string;
  readonly screen: string;
  readonly screenTitle: string;
  readonly changes: readonly GroupedChange[];
}

/** The checkpoints of an article by screen and section, in the article's order. */
export function groupCheckpoints(gate: ArticleGate): CheckpointGroup[] {
  const groups = groupBy(gate.checkpoints, ({ screen, section }) =>
    JSON.stringify([screen, section]),
  );
  return groups.map((verdicts) => {
    const [{ screen, screenTitle, section }] = verdicts;
    return { screen, screenTitle, section, verdicts: sortByDevice(verdicts) };
  });
}

/** Devices that any of the checkpoints is about, in the order of `devices`. */
export function devicesOf(verdicts: readonly CheckpointVerdict[]): Device[] {
  return devices.filter((device) =>
    verdicts.some((verdict) => verdict.device === device),
  );
}

/** Every changed screen of the run, once, however many articles cite it. */
export function groupChangedScreens(run: Run): ChangedScreen[] {
  const changed = run.gates.flatMap(({ platform, checkpoints }) =>
    checkpoints
      .filter(({ effects }) => effects.length > 0)
      .map((verdict) => ({ platform, verdict })),
  );
  const screens = groupBy(changed, ({ platform, verdict }) =>
    JSON.stringify([platform, verdict.screen]),
  );
  return screens.map((entries) => {
    const [{ platform, verdict }] = entries;
    return {
      platform,
      screen: verdict.screen,
      screenTitle: verdict.screenTitle,
      changes: groupChanges(entries.map((entry) => entry.verdict)),
    };
  });
}

/** The same change on several devices becomes one; where on the picture it is does not matter. */
export function groupChanges(
  verdicts: readonly CheckpointVerdict[],
): GroupedChange[] {
  const seen = sortByDevice(verdicts).flatMap((verdict) =>
    verdict.effects.map((effect) => ({ on: titleLook(verdict), ...effect })),
  );
  const groups = groupBy(seen, ({ change }) => identifyChange(change));
  const grouped = groups.map((entries) => ({
    change: entries[0].change,
    on: [...new Set(entries.map(({ on }) => on))],
    sentences: uniqueSentences(entries.flatMap(({ sentences }) => sentences)),
  }));
  return grouped.toSorted((a, b) => urgency(a) - urgency(b));
}

/** Equal for the same change on several devices. What lies on no part is known by its place alone. */
export function identifyChange(change: ScreenChange): string {
  const isPlaceOnly =
    change.kind === "picture" &&
    change.how !== "unread" &&
    change.part === undefined;
  return isPlaceOnly
    ? JSON.stringify(change)
    : JSON.stringify({ ...change, box: undefined, was: undefined });
}

// First what makes a sentence wrong, then what may, then what none quotes; each in reading order.
function urgency({ change, sentences }: GroupedChange): number {
  if (sentences.length === 0) return 2;
  return change.kind === "moved" ? 1 : 0;
}

function uniqueSentences(
  sentences: readonly AffectedSentence[],
): AffectedSentence[] {
  return groupBy(sentences, ({ file, line, text }) =>
    JSON.stringify([file, line, text]),
  )
    .map(([first]) => first)
    .toSorted((a, b) => compareTexts(a.file, b.file) || a.line - b.line);
}

function sortByDevice(verdicts: readonly CheckpointVerdict[]) {
  return verdicts.toSorted(
    (a, b) => devices.indexOf(a.device) - devices.indexOf(b.device),
  );
}

/** By code unit: the order is the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Groups in order of their first item; none is empty. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): [Item, ...Item[]][] {
  const groupByKey = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groupByKey.get(key);
    if (group === undefined) groupByKey.set(key, [item]);
    else group.push(item);
  }
  return [...groupByKey.values()];
}
