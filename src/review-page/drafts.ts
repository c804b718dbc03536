// What was typed and not yet decided, kept by the tab: a reload loses nothing. The desk keeps
// it as well, so that the next start of it has what this one had.
import type { Draft } from "../model/review-wire.ts";
import type { Desk } from "./desk.ts";
import { keepSetting, readSetting } from "./tab-settings.ts";

const empty: Draft = { why: "", until: "", answers: {} };

export function readDraft(id: string): Draft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(id)) ?? "");
    return isDraft(kept) ? kept : empty;
  } catch {
    // Nothing was kept, or the browser keeps nothing.
    return empty;
  }
}

export function keepDraft(id: string, draft: Draft): void {
  keepSetting(nameOf(id), JSON.stringify(draft));
  tell(id, draft);
}

export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(nameOf(id));
  } catch {
    // The browser keeps nothing.
  }
  tell(id, undefined);
}

/** Takes over what an earlier start was told; what this tab has of the same item is newer. */
export async function joinDrafts(desk: Desk): Promise<void> {
  keeper = desk.keepDraft;
  for (const [id, draft] of Object.entries((await desk.readDrafts?.()) ?? {}))
    if (readSetting(nameOf(id)) === undefined)
      keepSetting(nameOf(id), JSON.stringify(draft));
}

/** Everything that was typed in this tab, as text to be pasted elsewhere. */
export function listTyped(names: ReadonlyMap<string, string>): string {
  return [...names]
    .map(([id, name]) => {
      const { why, until, answers } = readDraft(id);
      const lines = [why, until, ...Object.values(answers)];
      const typed = lines.filter((line) => line.trim() !== "");
      return typed.length === 0 ? "" : `${name}\n${typed.join("\n")}`;
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

let keeper: Desk["keepDraft"];
const waiting = new Map<string, Draft | undefined>();
/** Milliseconds after the last key before the desk is told. */
const pauseMs = 400;
let pause: ReturnType<typeof setTimeout> | undefined;

function tell(id: string, draft: Draft | undefined): void {
  waiting.set(id, draft);
  clearTimeout(pause);
  pause = setTimeout(tellNow, pauseMs);
}

/** Tells the desk at once, as a page does that is left. */
export function tellNow(): void {
  clearTimeout(pause);
  for (const [id, draft] of waiting) keeper?.(id, draft);
  waiting.clear();
}

function nameOf(id: string): string {
  return `draft:${id}`;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "why" in value &&
    typeof value.why === "string" &&
    "until" in value &&
    typeof value.until === "string" &&
    "answers" in value &&
    typeof value.answers === "object" &&
    value.answers !== null
  );
}
