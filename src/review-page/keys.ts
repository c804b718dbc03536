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
    // Held down, a key must not decide about one item after another.
    if (event.repeat && key !== "j" && key !== "k") return;
    const act = Object.hasOwn(acts, key) ? acts[key] : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}
