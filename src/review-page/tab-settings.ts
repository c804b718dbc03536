// How this tab is looked at, for a reload of it.

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
