import type { Fix } from "./finding.ts";
import type { Place } from "./place.ts";

/** The part of a finding that offers to write `text` for `old`; nothing when there is no text, or no place within one line. */
export function offerReplacement(
  place: Place | undefined,
  old: string,
  text: string | undefined,
): { readonly fix?: Fix } {
  if (text === undefined || place === undefined) return {};
  // What spans lines is written in a form that one word does not fit.
  if (place.start.line !== place.end.line) return {};
  const says = `Writes “${text}” for “${old}”.`;
  return { fix: { edits: [{ place, text }], says } };
}
