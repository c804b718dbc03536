import { compareWords, type WordRun } from "../../model/compare-words.ts";
import type { Paint } from "../paint.ts";

/**
 * Two lines, before and after; the words that went are red, those that came
 * green. Without colours they stand in [-…-] and {+…+}.
 */
export function drawWordChanges(
  before: string,
  after: string,
  paint: Paint,
): readonly [string, string] {
  const words = compareWords(before, after);
  const isPlain = paint.red("x") === "x";
  const mark = (
    runs: readonly WordRun[],
    colour: (text: string) => string,
    [open, close]: readonly [string, string],
  ) =>
    runs
      .map(({ text, isChanged }) => {
        if (!isChanged) return text;
        return isPlain ? `${open}${text}${close}` : colour(text);
      })
      .join(" ");
  return [
    mark(words.before, paint.red, ["[-", "-]"]),
    mark(words.after, paint.green, ["{+", "+}"]),
  ];
}
