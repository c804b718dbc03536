// Which articles of a sitting need no judging: everything they rest on is the very same.
import type { Article } from "../model/article.ts";
import type { Comparison } from "../model/comparison.ts";
import { idLook } from "../model/look.ts";
import { findBaseline, variantsOn } from "../model/platform-registry.ts";
import type { Run } from "../model/run.ts";
import type { ArticleGate } from "../model/verdict.ts";
import type { Repository } from "../parse/read-repository.ts";
import type { Workspace } from "./load-settings.ts";

export interface JudgedFrom {
  readonly repository: Repository;
  readonly run: Run | undefined;
  readonly compared: readonly Comparison[];
  /** What platforms, screens, claims and links are described by. */
  readonly registries: readonly unknown[];
  readonly now: Date;
}

export interface GateMemory {
  /** The files that describe platforms; the same file is the same value. */
  readonly readRegistries: () => Promise<readonly unknown[]>;
  /** Gates that hold still, by article. */
  readonly recall: (from: JudgedFrom) => ReadonlyMap<string, ArticleGate>;
  readonly keep: (from: JudgedFrom, gates: readonly ArticleGate[]) => void;
}

interface Kept {
  readonly gate: ArticleGate;
  readonly inputs: readonly unknown[];
  /** From then on time itself may have changed something. */
  readonly until: number;
}

/** What no date below names changes with time as well; it is never told later than this. */
const longestMs = 60_000;

// Approved looks are held against what they were one by one; see `listInputs`.
const baselineFile =
  /\/(?:web|iphone-web|android-web|iphone|android)(?:\.[^/]*)?\.yaml$/;

export function openGateMemory(workspace: Workspace): GateMemory {
  let known: ReadonlyMap<string, Kept> = new Map();
  let shared: readonly unknown[] = [];
  return {
    readRegistries: async () => {
      const { files, settings } = workspace;
      const entries = (await files.list(settings.checkpoints)) ?? [];
      const paths = entries
        .map(({ path }) => path)
        .filter((path) => path.endsWith(".yaml") && !baselineFile.test(path));
      const texts = await Promise.all(paths.map(files.readText));
      return [...paths, ...texts];
    },
    recall: (from) => {
      // A new run, an edited article or screen: what it touches is found by judging.
      if (!areSame(shared, listShared(from))) return new Map();
      const comparisonById = indexComparisons(from);
      const { articles } = from.repository;
      return new Map(
        articles.flatMap((article): [string, ArticleGate][] => {
          const kept = known.get(article.file);
          const holds =
            kept !== undefined &&
            from.now.getTime() < kept.until &&
            areSame(kept.inputs, listInputs(article, from, comparisonById));
          return holds ? [[article.file, kept.gate]] : [];
        }),
      );
    },
    keep: (from, gates) => {
      const comparisonById = indexComparisons(from);
      const gateByFile = new Map(gates.map((gate) => [gate.file, gate]));
      const before = known;
      known = new Map(
        from.repository.articles.flatMap((article): [string, Kept][] => {
          const { file } = article;
          const gate = gateByFile.get(file);
          const old = before.get(file);
          if (gate === undefined) return [];
          if (old?.gate === gate) return [[file, old]];
          const inputs = listInputs(article, from, comparisonById);
          return [
            [file, { gate, inputs, until: endOf(gate, from, workspace) }],
          ];
        }),
      );
      shared = listShared(from);
    },
  };
}

function listShared({
  repository: { articles, unparsed },
  run,
  registries,
}: JudgedFrom): readonly unknown[] {
  return [...articles, ...unparsed, run?.captures, run?.plan, ...registries];
}

function indexComparisons({ compared }: JudgedFrom) {
  return new Map(compared.map((one) => [one.id, one]));
}

/** Everything that is this article's alone. */
function listInputs(
  article: Article,
  { repository: { platformById, signoffsByFile } }: JudgedFrom,
  comparisonById: ReadonlyMap<string, Comparison>,
): readonly unknown[] {
  const { platform: id, checkpoints } = article.frontmatter;
  const platform = platformById.get(id);
  const looks = checkpoints.flatMap((demand) => {
    const screen = platform?.screenById.get(demand.screen);
    if (screen === undefined) return [];
    return demand.on.flatMap((device) =>
      variantsOn(screen, device).flatMap((variant) => [
        comparisonById.get(
          idLook({ platform: id, screen: screen.id }, device, variant),
        ),
        findBaseline(screen, device, variant),
      ]),
    );
  });
  return [signoffsByFile.get(article.file), ...looks];
}

function endOf(
  { file, checkpoints, links }: ArticleGate,
  { repository, now }: JudgedFrom,
  { settings }: Workspace,
): number {
  const signoffs = repository.signoffsByFile.get(file);
  const dates = [
    ...checkpoints.map(({ until }) => until),
    ...links.map(({ until }) => until),
    ...(signoffs?.claims ?? []).map(({ until }) => until),
    ...(signoffs?.checkpoints ?? []).map(({ until }) => until),
    ...settings.quarantine.map(({ until }) => until),
  ];
  const ends = dates
    .map((date) => Date.parse(date ?? ""))
    .filter((end) => end > now.getTime());
  return Math.min(now.getTime() + longestMs, ...ends);
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
