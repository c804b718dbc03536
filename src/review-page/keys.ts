// The keyboard: one key, one act; letters are letters wherever something is typed.

export interface KeyActs {
  readonly [key: string]: () => void;
}

/** @param place while it is hidden, the keys are somebody else's */
export function listenForKeys(place: HTMLElement, acts: KeyActs): void {
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (place.hidden) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
      return;
    const isField =
      target instanceof Element &&
      target.closest("textarea, select, input, dialog") !== null;
    if (isField) {
      if (key === "Escape" && target instanceof HTMLElement) target.blur();
      return;
    }
    // What scrolls by itself, or has moved its choice already, has used the arrow.
    if (event.defaultPrevented || (isArrow(key) && scrolls(target))) return;
    // Held down, a key must not decide about one item after another.
    if (event.repeat && !/^[jk+=-]$/.test(key) && !isArrow(key)) return;
    const act = Object.hasOwn(acts, key) ? acts[key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

function isArrow(key: string): boolean {
  return key.startsWith("Arrow");
}

function scrolls(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(".pane, .text-side, .queue, summary") !== null
  );
}
