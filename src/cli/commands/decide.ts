// What accept and attach share: who decides, about which article and checkpoint.
import { execFileSync } from "node:child_process";
import type { Article } from "../../model/article.ts";
import { foldHeading } from "../../model/article.ts";
import type { Device, Target } from "../../model/device.ts";
import type { Demand } from "../../model/frontmatter.ts";
import type { Platform, Screen } from "../../model/platform-registry.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import type { Repository } from "../../parse/read-repository.ts";
import { readRepository } from "../../parse/read-repository.ts";
import { signoffFile } from "../../parse/signoff-file.ts";
import type { Decider, Decision } from "../../model/decision.ts";
import { decide } from "../../review/decide.ts";
import type { Console } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import type { DecisionPictures } from "../open-decisions.ts";
import { openDecisions, settleDecisions } from "../open-decisions.ts";
import type { Workspace } from "../load-settings.ts";
import { openWorkspace } from "../load-settings.ts";
import { readEndDate } from "../read-end-date.ts";
import { Trouble } from "../trouble.ts";

export interface DecisionOptions {
  readonly target?: Target;
  readonly by?: string;
  readonly reason?: string;
  readonly until?: string;
}

export interface Subject {
  readonly workspace: Workspace;
  readonly repository: Repository;
  readonly article: Article;
  readonly platform: Platform;
  readonly target: Target;
}

/** @throws Trouble when the article cannot be decided about */
export async function openSubject(
  console: Console,
  named: string,
  options: DecisionOptions,
): Promise<Subject> {
  const workspace = await openWorkspace(console.cwd);
  await settleDecisions(workspace);
  const { files, settings } = workspace;
  const target = options.target ?? settings.target;
  const [file, ...others] = await findArticles(workspace, console.cwd, [named]);
  if (file === undefined || others.length > 0)
    throw new Trouble(`Name one article; ${named} is a folder.`);
  const repository = await readRepository(
    files,
    settings,
    target,
    [file],
    await loadMarkdownParser(),
  );
  const [article] = repository.articles;
  if (article === undefined) {
    throw new Trouble(
      `${named} cannot be read as an article.`,
      `See: npx presscheck lint ${file}`,
    );
  }
  const decisions = signoffFile(file, target);
  const damage = repository.findings.find(
    (finding) => finding.file === decisions,
  );
  if (damage !== undefined) {
    throw new Trouble(
      `${decisions} cannot be read, and what it holds must not be lost: ${damage.title}`,
      "Mend it, or restore it from git, then decide again.",
    );
  }
  const platform = repository.platformById.get(article.frontmatter.platform);
  if (platform === undefined) {
    throw new Trouble(
      `There is no platform “${article.frontmatter.platform}”.`,
    );
  }
  return { workspace, repository, article, platform, target };
}

/** @throws Trouble when the article demands no such screen there */
export function findCheckpoint(
  { article, platform }: Subject,
  screenId: string,
  device: Device,
  section: string | undefined,
): { readonly demand: Demand; readonly screen: Screen } {
  const asking = article.frontmatter.checkpoints.filter(
    (one) => one.screen === screenId,
  );
  const named =
    section === undefined
      ? asking
      : asking.filter(
          (one) => foldHeading(one.section) === foldHeading(section),
        );
  const [demand, another] = named;
  if (asking.length > 0 && (demand === undefined || another !== undefined))
    throw new Trouble(
      demand === undefined
        ? `The article does not ask for “${screenId}” under “${section ?? ""}”.`
        : `The article asks for “${screenId}” under several headings, and each is decided about for itself.`,
      `Say which you compared it with: ${asking.map((one) => `--section "${one.section}"`).join(" or ")}`,
    );
  const screen = platform.screenById.get(screenId);
  if (demand === undefined || screen === undefined) {
    const known =
      article.frontmatter.checkpoints.map((at) => at.screen).join(", ") ||
      "none";
    throw new Trouble(
      `The article asks for no screen “${screenId}”.`,
      `It asks for: ${known}`,
    );
  }
  if (!demand.on.includes(device)) {
    throw new Trouble(
      `The article does not ask for “${screenId}” on ${device}.`,
      `It asks for it on: ${demand.on.join(", ")}`,
    );
  }
  return { demand, screen };
}

/**
 * Hands decisions in: all of them are kept, or none.
 * @throws Trouble with the reason why the first that is not kept is not
 */
export async function keepDecisions(
  console: Console,
  { workspace, target, article }: Subject,
  decisions: readonly Decision[],
  pictures: DecisionPictures = noPictures,
): Promise<string> {
  const ports = openDecisions(console, workspace, target, pictures);
  const outcomes = await decide(decisions, target, "whole", ports);
  for (const outcome of outcomes)
    if (outcome.outcome === "refused" || outcome.outcome === "superseded")
      throw new Trouble(
        `${outcome.because} Nothing was written.`,
        outcome.todo,
      );
  return signoffFile(article.file, target);
}

const noPictures: DecisionPictures = {
  captures: [],
  read: () => Promise.resolve(undefined),
};

/** @throws Trouble when nobody can be named, or the end date is no date to come */
export function makeDecider(
  console: Console,
  options: DecisionOptions,
): Decider {
  const by = options.by ?? gitUser(console.cwd);
  if (by === undefined || by.trim() === "")
    throw new Trouble("A decision needs a name.", 'Add: --by "Your Name"');
  const why = options.reason;
  if (why === undefined || why.trim() === "")
    throw new Trouble("A decision needs a reason.", 'Add: --reason "…"');
  const base = {
    by: by.trim(),
    at: console.now().toISOString(),
    why: why.trim(),
  };
  if (options.until === undefined) return base;
  const end = readEndDate(options.until, console.now());
  if (end.outcome === "wrong") throw new Trouble(end.because, end.todo);
  return { ...base, until: end.until };
}

/** The name git signs with; undefined when there is none. */
export function gitUser(cwd: string): string | undefined {
  try {
    const name = execFileSync("git", ["config", "user.name"], {
      cwd,
      encoding: "utf8",
    }).trim();
    return name === "" ? undefined : name;
  } catch {
    // No git, or no name set: the user is asked for one.
    return undefined;
  }
}
