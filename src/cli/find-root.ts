// presscheck.yaml is looked for upward from where the command was given.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Trouble } from "./trouble.ts";

export const settingsFile = "presscheck.yaml";

/**
 * Absolute path of the folder that holds presscheck.yaml.
 * @throws Trouble when no folder does
 */
export function findRoot(cwd: string): string {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, settingsFile))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new Trouble(
    `There is no ${settingsFile} here or in any folder above.`,
    `Go to the folder that holds your articles, or write a ${settingsFile} there; a single line will do: target: live`,
  );
}
