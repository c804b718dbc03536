// Keys a recipe can press, as browsers name them
// (https://www.w3.org/TR/uievents-key/), joined by + as in Shift+Tab.
const named = [
  "Enter",
  "Tab",
  "Escape",
  "Space",
  "Backspace",
  "Delete",
  "Insert",
  "Home",
  "End",
  "PageUp",
  "PageDown",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
] as const;

const modifiers: ReadonlySet<string> = new Set([
  "Shift",
  "Control",
  "Alt",
  "Meta",
  "ControlOrMeta",
]);

/** Whether every part is a key: one character, or a name; modifiers before it. */
export function isKey(wanted: string): boolean {
  // "+" itself is a key; so is what stands after the last plus sign.
  const parts = wanted === "+" ? ["+"] : wanted.split("+");
  const key = parts.at(-1) ?? "";
  return (
    (/^[!-~]$/.test(key) || named.some((name) => name === key)) &&
    parts.slice(0, -1).every((part) => modifiers.has(part))
  );
}
