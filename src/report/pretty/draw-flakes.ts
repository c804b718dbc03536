import { describeFlakes } from "../../model/flake-record.ts";
import { titleLook } from "../../model/look.ts";
import type { Run } from "../../model/run.ts";
import type { Paint } from "../paint.ts";
import { hangText } from "./wrap-text.ts";

/** A line for each screen that did not look the same twice; none where all were steady. */
export function drawFlakes(run: Run, paint: Paint, width: number): string[] {
  const lines = run.captures.flatMap((capture) => {
    const { platform, screen, flakes } = capture;
    const words = describeFlakes(flakes);
    if (words === undefined) return [];
    return hangText(`${platform}/${screen} (${titleLook(capture)}): ${words}`, {
      lead: "Unsteady  ",
      width,
      paintLead: paint.yellow,
    });
  });
  return lines.length === 0 ? [] : [...lines, ""];
}
