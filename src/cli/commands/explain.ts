import { readFile, readdir } from "node:fs/promises";
import { suggestWord } from "../../model/suggest-word.ts";
import { hangText } from "../../report/pretty/wrap-text.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findPackageRoot } from "../read-version.ts";
import { Trouble } from "../trouble.ts";
import { join } from "node:path";

/** Prints a rule's page, or every rule with what it looks for. */
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
    console.out(await listRules(folder, ids, console.columns));
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

async function listRules(
  folder: string,
  ids: readonly string[],
  width: number,
): Promise<string> {
  const idWidth = Math.max(...ids.map((id) => id.length)) + 2;
  const lines = await Promise.all(
    ids.map(async (id) => {
      const page = await readFile(join(folder, `${id}.md`), "utf8");
      // A page begins with its name and, in a paragraph of its own, what the rule looks for.
      const [, summary = ""] = page.split(/\r?\n(?:\r?\n)+/);
      const lines = hangText(summary, { lead: id.padEnd(idWidth), width });
      return `${lines.join("\n")}\n`;
    }),
  );
  return `${lines.join("")}\nMore about one of them: npx presscheck explain <rule>\n`;
}
