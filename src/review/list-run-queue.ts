import type { Article } from "../model/article.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Run } from "../model/run.ts";
import type { Settings } from "../model/settings.ts";
import { listQueue, type QueueFacts } from "./list-queue.ts";

interface Repository extends Pick<QueueFacts, "signoffsByFile"> {
  readonly articles: readonly Article[];
  readonly platformById: ReadonlyMap<string, Platform>;
  /** Files under press check that cannot be read. */
  readonly unparsed: Iterable<string>;
}

/** What waits for a person as a run leaves it; undefined of a run that nobody decides about. */
export function listRunQueue(
  run: Run,
  repository: Repository,
  { settings }: { readonly settings: Pick<Settings, "practice"> },
  claimTitles: QueueFacts["claimTitles"],
): Run["queue"] {
  const { target, practiceRelease } = run.facts;
  const { release } = settings.practice;
  // What is seen of another release says nothing of what is signed off against this one.
  if (target === "practice" && practiceRelease !== release) return undefined;
  return {
    items: listQueue({ ...run, ...repository, claimTitles }),
    unread: [...repository.unparsed],
  };
}
