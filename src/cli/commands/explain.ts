import { readFile, readdir } from "node:fs/promises";
import { suggestWord } from "../../model/suggest-word.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findPackageRoot } from "../read-version.ts";
import { Trouble } from "../trouble.ts";
import { join } from "node:path";

/** Prints a rule's page, or the list of rules. */
export async function explain(
  console: Console,
  rule: string | undefined,
): Promise<ExitCode> {
  const folder = join(findPackageRoot(), "docs", "rules");
  const pages = (await readdir(folder)).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  const ids = pages.map((name) => name.slice(0, -3)).sort();
  if (rule === undefined) {
    console.out(`${ids.join("\n")}\n`);
    return 0;
  }
  if (!ids.includes(rule)) {
    const meant = suggestWord(rule, ids);
    throw new Trouble(
      `There is no rule “${rule}”.`,
      meant === undefined
        ? "See: npx presscheck explain"
        : `Did you mean “${meant}”?`,
    );
  }
  console.out(await readFile(join(folder, `${rule}.md`), "utf8"));
  return 0;
}
