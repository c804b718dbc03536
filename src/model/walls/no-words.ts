// Pages that are empty until a browser runs them.
import type { WallRecogniser } from "./define-wall.ts";
import { countWords } from "../count-words.ts";

export const noWords: WallRecogniser = {
  wall: "no-words",
  stands: ({ page, status }) => {
    if (status !== 200) return false;
    const words = page.lines
      .filter(
        (line) => !/^(loading|please wait|one moment)\W{0,5}$/i.test(line),
      )
      .reduce((sum, line) => sum + countWords(line), 0);
    if (words === 0) return true;
    const needsScript = /javascript/i.test(
      `${page.withoutScript} ${page.lines.slice(0, 3).join(" ")}`,
    );
    return words <= 12 && needsScript && page.prose.length <= 2;
  },
};
