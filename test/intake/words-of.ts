import type { ReadWord } from "../../src/intake/reader-port.ts";

/** Lines of words as a recogniser gives them: letters 10 wide, lines 20 high and 30 apart; two spaces are a gap of 60. */
export function wordsOf(...lines: readonly string[]): ReadWord[] {
  return lines.flatMap((text, line) => {
    let x = 0;
    return text.split(/( +)/).flatMap((part): ReadWord[] => {
      if (part.trim() === "") {
        x += part.length === 1 ? 10 : part.length * 30;
        return [];
      }
      const box = { x, y: line * 30, width: part.length * 10, height: 20 };
      x += box.width;
      return [{ text: part, box, line, block: 0 }];
    });
  });
}
