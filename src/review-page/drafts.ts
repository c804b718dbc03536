// What was typed and not yet decided, kept by the tab: a reload loses nothing.

export interface Draft {
  readonly why: string;
  /** The day an approval ends. */
  readonly until: string;
  /** As typed, by question. */
  readonly answers: Readonly<Record<string, string>>;
}

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
}

export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(nameOf(id));
  } catch {
    // The browser keeps nothing.
  }
}

export function readSetting(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    // The browser keeps nothing.
    return undefined;
  }
}

export function keepSetting(name: string, value: string): void {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // Full, or switched off: what was typed still stands in its field.
  }
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
