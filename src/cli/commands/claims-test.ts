// Tries the claims themselves: are they recognised, and are edits noticed?
import { setImmediate } from "node:timers/promises";
import type { Article } from "../../model/article.ts";
import type { ClaimsTest, MutationResults } from "../../model/claims-test.ts";
import type { Target } from "../../model/device.ts";
import type { Platform } from "../../model/platform-registry.ts";
import { suggestWord } from "../../model/suggest-word.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import {
  readRepository,
  type Repository,
} from "../../parse/read-repository.ts";
import { renderClaimsTest } from "../../report/pretty/render-claims-test.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace, type Workspace } from "../load-settings.ts";
import { showProgress } from "../show-progress.ts";
import { Trouble } from "../trouble.ts";
import { tryExamples } from "../try-examples.ts";
import { tryMutations } from "../try-mutations.ts";

export interface ClaimsTestOptions {
  readonly target?: Target;
  readonly format: "pretty" | "json";
  readonly quiet?: true;
}

/**
 * Runs every claim's examples, and edits every approved sentence; writes nothing.
 * @param names platforms by id, or articles; everything when there are none
 * @throws Trouble when a name leads nowhere, a claims file cannot be read, or there is nothing to try
 */
export async function testClaims(
  console: Console,
  names: readonly string[],
  options: ClaimsTestOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const target = options.target ?? workspace.settings.target;
  const scope = await readScope(console, workspace, target, names);
  const progress = showProgress(
    console,
    options.quiet === true ? "quiet" : "normal",
  );
  const examples = scope.platforms.map((platform) =>
    tryExamples(platform, scope.articles),
  );
  progress.stage("Editing approved sentences");
  const results = await editAll(console, scope, target, (done, of, claim) =>
    progress.count(done, of, claim),
  );
  progress.end();
  const found: ClaimsTest = {
    platforms: scope.platforms.map(({ id }) => id),
    examples: examples.flatMap((tried) => tried.examples),
    flaws: examples.flatMap(({ flaws }) => flaws),
    ...results,
  };
  if (found.examples.length === 0 && found.trials.length === 0)
    throw new Trouble(
      "There is no claim to try.",
      `Describe some in ${workspace.settings.checkpoints}/<platform>/claims.yaml.`,
    );
  console.out(
    options.format === "json"
      ? `${JSON.stringify(found, null, 2)}\n`
      : renderClaimsTest(found, console.paint, console.columns),
  );
  const hasFailed =
    found.flaws.some(({ severity }) => severity === "error") ||
    found.trials.some(({ noticed }) => noticed === "nobody");
  return hasFailed ? 1 : 0;
}

interface Scope {
  readonly platforms: readonly Platform[];
  readonly articles: readonly Article[];
  readonly repository: Repository;
}

async function readScope(
  console: Console,
  workspace: Workspace,
  target: Target,
  names: readonly string[],
): Promise<Scope> {
  const { files, settings } = workspace;
  const all = await findArticles(workspace, console.cwd, []);
  const parser = await loadMarkdownParser();
  const read = (found: readonly string[]) =>
    readRepository(files, settings, target, found, parser);
  const known = await read([]);
  const ids = names.filter((name) => known.platformById.has(name));
  const named = names.filter((name) => !known.platformById.has(name));
  const inNamed = await findNamed(console, workspace, named, known);
  const isAll = names.length === 0;
  const repository = await read(
    isAll || ids.length > 0 ? [...new Set([...all, ...inNamed])] : inNamed,
  );
  refuseDamage(repository, settings.checkpoints);
  const articles = repository.articles.filter(
    ({ file, frontmatter }) =>
      isAll || inNamed.includes(file) || ids.includes(frontmatter.platform),
  );
  const platforms = [...repository.platformById.values()].filter(
    ({ id }) =>
      isAll ||
      ids.includes(id) ||
      articles.some(({ frontmatter }) => frontmatter.platform === id),
  );
  return { platforms, articles, repository };
}

async function findNamed(
  console: Console,
  workspace: Workspace,
  named: readonly string[],
  { platformById }: Repository,
): Promise<string[]> {
  if (named.length === 0) return [];
  try {
    return await findArticles(workspace, console.cwd, named);
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const [name = ""] = named;
    const meant = suggestWord(name, [...platformById.keys()]);
    throw new Trouble(
      error.message,
      meant === undefined
        ? `Name articles, or platforms: ${[...platformById.keys()].join(", ")}`
        : `Did you mean the platform “${meant}”?`,
    );
  }
}

// Half a registry would pass for a whole one.
function refuseDamage({ findings }: Repository, checkpoints: string): void {
  const damage = findings.find(
    ({ file, severity }) =>
      severity === "error" &&
      (file.startsWith(`${checkpoints}/`) || file.endsWith(".signoff.yaml")),
  );
  if (damage !== undefined)
    throw new Trouble(
      `${damage.file} cannot be read: ${damage.title}`,
      "See: npx presscheck lint",
    );
}

async function editAll(
  console: Console,
  { articles, repository }: Scope,
  target: Target,
  count: (done: number, of: number, claim: string) => void,
): Promise<MutationResults> {
  const parser = await loadMarkdownParser();
  await parser.prepareAny();
  const of = articles.reduce(
    (sum, { frontmatter }) => sum + frontmatter.claims.length,
    0,
  );
  let done = 0;
  const trials: MutationResults["trials"][number][] = [];
  const untried: MutationResults["untried"][number][] = [];
  const skipped: MutationResults["skipped"][number][] = [];
  for (const article of articles) {
    const platform = repository.platformById.get(article.frontmatter.platform);
    if (platform === undefined) {
      for (const claim of article.frontmatter.claims)
        untried.push({
          article: article.file,
          claim,
          because: `there is no platform “${article.frontmatter.platform}”`,
        });
      continue;
    }
    const signoffs = repository.signoffsByFile.get(article.file);
    const now = console.now();
    const results = await tryMutations(
      { article, platform, signoffs, target, now, parser },
      async (claim) => {
        done += 1;
        count(done, of, claim);
        // A spinner turns only when it is let.
        await setImmediate();
      },
    );
    trials.push(...results.trials);
    untried.push(...results.untried);
    skipped.push(...results.skipped);
  }
  for (const file of repository.unparsed)
    untried.push({
      article: file,
      claim: "every claim",
      because: "the article cannot be read",
    });
  return { trials, untried, skipped };
}
