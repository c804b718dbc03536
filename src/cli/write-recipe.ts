import { stringify } from "yaml";
import type { RecordedRecipe } from "../capture/recipe/translate-recording.ts";

/** The YAML of a recorded recipe, a line for each step; remarks are comments for the person. */
export function writeRecipe({ lines, needs }: RecordedRecipe): string {
  const flow = (value: unknown) =>
    stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
  const steps = lines.map((line) => {
    if ("remark" in line)
      return `  # For you to see to: ${line.remark.replace(/\s+/g, " ")}`;
    const [[key, value] = ["", ""]] = Object.entries(line.step);
    return `  - ${key}: ${flow(value)}`;
  });
  const head = needs.length === 0 ? [] : [`needs: [${needs.join(", ")}]`];
  return `${[...head, "recipe:", ...steps].join("\n")}\n`;
}
