// Before and after of a sentence, word by word.
import { alignSequences } from "../compare/align-sequences.ts";
import type { Paint } from "../report/paint.ts";

/**
 * Two lines, before and after; the words that went are red, those that came
 * green. Without colours they stand in [-…-] and {+…+}.
 */
export function drawWordChanges(
  before: string,
  after: string,
  paint: Paint,
): readonly [string, string] {
  const was = before.split(/\s+/);
  const is = after.split(/\s+/);
  const { gaps } = alignSequences(was, is);
  const gone = new Set(gaps.flatMap((gap) => gap.before));
  const come = new Set(gaps.flatMap((gap) => gap.after));
  const isPlain = paint.red("x") === "x";
  const mark = (
    words: readonly string[],
    changed: ReadonlySet<number>,
    colour: (text: string) => string,
    [open, close]: readonly [string, string],
  ) =>
    words
      .map((word, index) => {
        if (!changed.has(index)) return word;
        return isPlain ? `${open}${word}${close}` : colour(word);
      })
      .join(" ");
  return [
    mark(was, gone, paint.red, ["[-", "-]"]),
    mark(is, come, paint.green, ["{+", "+}"]),
  ];
}
