// The articles a command is about: those named, or all of the articles folder.
import { relative, resolve, sep } from "node:path";
import type { Workspace } from "./load-settings.ts";
import { Trouble } from "./trouble.ts";

/**
 * Repository-relative paths of Markdown files, sorted, each once.
 * @param named files or folders as typed; none means every article
 * @throws Trouble when a name leads nowhere or outside the repository
 */
export async function findArticles(
  { root, files, settings }: Workspace,
  cwd: string,
  named: readonly string[],
): Promise<string[]> {
  if (named.length === 0) {
    const found = await listMarkdown(files, settings.articles);
    if (found === undefined) {
      throw new Trouble(
        `The folder of articles, ${settings.articles}/, does not exist.`,
        "Make it, or name another one in presscheck.yaml (articles: …).",
      );
    }
    return found;
  }
  const found = new Set<string>();
  for (const name of named) {
    const path = relative(root, resolve(cwd, name)).split(sep).join("/");
    if (path === ".." || path.startsWith("../")) {
      throw new Trouble(`${name} is outside this repository.`);
    }
    const inside = await listMarkdown(files, path === "" ? "." : path);
    if (inside !== undefined) {
      for (const file of inside) found.add(file);
      continue;
    }
    const read = await files.readText(path);
    if (read.outcome === "absent")
      throw new Trouble(`There is no file ${name}.`);
    found.add(path);
  }
  return [...found].sort();
}

async function listMarkdown(
  files: Workspace["files"],
  folder: string,
): Promise<string[] | undefined> {
  const entries = await files.list(folder);
  // A folder named like an article is reported as one, not passed over.
  return entries
    ?.map(({ path }) => path)
    .filter((path) => path.endsWith(".md"));
}
