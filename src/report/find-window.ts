interface Window {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a line, at most `room` characters, that holds what stands from
 * `from` to `end` with some words before it. Prose has a whole paragraph in one
 * line, and a hostile file ten megabytes.
 */
export function findWindow(
  text: string,
  from: number,
  end: number,
  room: number,
): Window {
  if (text.length <= room) return { start: 0, end: text.length };
  const inner = room - 2;
  const spare = inner - Math.min(inner, end - from);
  const lead = Math.max(8, Math.floor(spare / 2));
  const start = Math.max(0, Math.min(from - lead, text.length - inner));
  return { start, end: Math.min(text.length, start + inner) };
}
