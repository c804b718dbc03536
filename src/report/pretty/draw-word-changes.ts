import { compareWords, type WordRun } from "../../model/compare-words.ts";
import type { Paint } from "../paint.ts";

/** Two lines, before and after: words that went stand in [-…-], words that came in {+…+}. */
export function drawWordChanges(
  before: string,
  after: string,
  paint: Paint,
): readonly [string, string] {
  const words = compareWords(before, after);
  const mark = (
    runs: readonly WordRun[],
    colour: (text: string) => string,
    [open, close]: readonly [string, string],
  ) =>
    runs
      .map(({ text, isChanged }) => {
        return isChanged ? colour(`${open}${text}${close}`) : text;
      })
      .join(" ");
  return [
    mark(words.before, paint.red, ["[-", "-]"]),
    mark(words.after, paint.green, ["{+", "+}"]),
  ];
}
