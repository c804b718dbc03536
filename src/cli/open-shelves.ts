// What waits and what is verified, as the files and the newest run are now. A sitting asks
// for it after every decision: only articles of which something has changed are judged, and
// described, anew.
import { listKnown } from "../follow/renew-known.ts";
import { findChangedSources } from "../judge/find-changed-sources.ts";
import { rememberJson } from "../adapters/remember-json.ts";
import type { RunStore } from "../adapters/run-store.ts";
import type { Article } from "../model/article.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Target } from "../model/device.ts";
import type { QueueItem } from "../model/review-wire.ts";
import type { Run } from "../model/run.ts";
import type { ArticleGate } from "../model/verdict.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import type { Repository } from "../parse/read-repository.ts";
import { readRepository } from "../parse/read-repository.ts";
import { cleanTexts } from "../report/clean-text.ts";
import { collectPassages } from "../report/collect-passages.ts";
import { collectPictures } from "../report/collect-pictures.ts";
import { claimStatusTitles } from "../report/describe-verdict.ts";
import {
  orderItems,
  rankItems,
  type QueueFacts,
  type RankedItem,
  type Shelf,
} from "../review/list-queue.ts";
import type { Console } from "./console-port.ts";
import { findArticles } from "./find-articles.ts";
import { findRun, judgeNow } from "./judge-now.ts";
import type { Workspace } from "./load-settings.ts";
import { openComparer } from "./open-comparer.ts";
import { settleDecisions } from "./open-decisions.ts";
import { openReports } from "./open-world.ts";
import { openGateMemory } from "./remember-gates.ts";

export interface Shelves {
  /** The runs on this computer; what was read of them once is kept. */
  readonly store: RunStore;
  readonly read: () => Promise<ShelvesNow>;
}

export interface ShelvesNow {
  readonly repository: Repository;
  readonly run: Run | undefined;
  /** In the order of what to do first; no text in them can pass for other text. */
  readonly items: Readonly<Record<Shelf, readonly QueueItem[]>>;
}

/** Files of runs that are kept in memory: those of the newest, and a few more. */
const mostParts = 24;

/** @param workspace its files are asked for again and again: see `rememberFiles` */
export function openShelves(
  console: Console,
  workspace: Workspace,
  target: Target,
  articles: readonly string[],
): Shelves {
  const store = openReports(workspace, rememberJson(mostParts));
  const compareAll = openComparer();
  const memory = openGateMemory(workspace);
  const itemsByGate = new WeakMap<ArticleGate, ItemsOfArticle>();
  return {
    store,
    read: async () => {
      await settleDecisions(workspace);
      const { settings, files, root } = workspace;
      const repository = await readRepository(
        files,
        settings,
        target,
        await findArticles(workspace, root, articles),
        await loadMarkdownParser(),
      );
      const run = await findRun(workspace, target, store);
      const now = console.now();
      const registries = await memory.readRegistries();
      const { gates, comparisons } = await judgeNow(
        console,
        workspace,
        target,
        repository,
        run,
        {
          compareAll,
          recall: (compared) =>
            memory.recall({ repository, run, compared, registries, now }),
        },
      );
      memory.keep(
        { repository, run, compared: comparisons, registries, now },
        gates,
      );
      const { articles: read, platformById, signoffsByFile } = repository;
      const articleByFile = new Map(read.map((one) => [one.file, one]));
      const facts = {
        platformById,
        captures: run?.captures ?? [],
        comparisons,
        signoffsByFile,
        changedSources: findChangedSources(
          listKnown(platformById),
          read,
          platformById,
        ),
        claimTitles: claimStatusTitles,
      };
      for (const gate of gates) {
        const article = articleByFile.get(gate.file);
        if (article !== undefined && !itemsByGate.has(gate))
          itemsByGate.set(gate, listItems(gate, article, facts));
      }
      const all = (shelf: Shelf) =>
        orderItems(
          gates.flatMap((gate) => itemsByGate.get(gate)?.[shelf] ?? []),
        );
      return {
        repository,
        run,
        items: { waiting: all("waiting"), settled: all("settled") },
      };
    },
  };
}

type ItemsOfArticle = Readonly<Record<Shelf, readonly RankedItem[]>>;

function listItems(
  gate: ArticleGate,
  article: Article,
  given: Omit<QueueFacts, "gates" | "articles" | "passages" | "pictures"> & {
    readonly comparisons: readonly Comparison[];
  },
): ItemsOfArticle {
  const articles = [article];
  const { platformById, captures, comparisons } = given;
  const facts: QueueFacts = {
    ...given,
    gates: [gate],
    articles,
    passages: collectPassages(articles),
    // The controls that are outlined are those that this article names.
    pictures: collectPictures(
      { articles, platformById },
      captures,
      comparisons,
    ),
  };
  // No control or direction mark of a page's text may pass for other text here either.
  return cleanTexts({
    waiting: rankItems(facts, "waiting"),
    settled: rankItems(facts, "settled"),
  });
}
