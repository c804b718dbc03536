// What waits for a person, in the order of what to do first, with everything they are shown.
import type { Article } from "../model/article.ts";
import type { Capture } from "../model/capture.ts";
import type { ChangedSource } from "../model/changed-source.ts";
import { idLook } from "../model/look.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { QueueItem } from "../model/review-wire.ts";
import type { Passage, ShownPicture } from "../model/run.ts";
import type { Signoffs } from "../model/signoff.ts";
import type {
  ArticleGate,
  CheckpointStatus,
  ClaimStatus,
} from "../model/verdict.ts";
import { describeScreenItem } from "./describe-screen-item.ts";
import { describeWordingItem } from "./describe-wording-item.ts";

export interface QueueFacts {
  readonly gates: readonly ArticleGate[];
  readonly articles: readonly Article[];
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly captures: readonly Capture[];
  readonly passages: readonly Passage[];
  readonly pictures: readonly ShownPicture[];
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  /** Official words that are gone. */
  readonly changedSources: readonly ChangedSource[];
  readonly claimTitles: Readonly<Record<ClaimStatus, string>>;
}

/** Of claims, what is not for the author to write alone. */
const wordingRanks: Readonly<Partial<Record<ClaimStatus, number>>> = {
  negated: 1,
  "source-changed": 1,
  drifted: 2,
  hedged: 2,
  unapproved: 5,
  expired: 4,
  stated: 10,
};

// A changed screen makes published sentences wrong today; what is merely new waits behind it.
const screenRanks: Readonly<Record<CheckpointStatus, number>> = {
  changed: 0,
  "passage-changed": 2,
  "recipe-changed": 3,
  expired: 4,
  new: 6,
  "by-hand-due": 7,
  rejected: 8,
  "could-not-look": 9,
  verified: 10,
};

/** The lower the rank, the sooner it is to be decided about. */
export interface RankedItem {
  readonly rank: number;
  readonly item: QueueItem;
}

/** What cannot be decided about here comes last, whatever it is. */
const undecidable = 20;

/** waiting: what nobody has decided about, or has to again. settled: what is verified. */
export type Shelf = "waiting" | "settled";

export function listQueue(
  facts: QueueFacts,
  shelf: Shelf = "waiting",
): QueueItem[] {
  return orderItems(rankItems(facts, shelf));
}

/** The items of some articles, to be put in order with those of others. */
export function rankItems(facts: QueueFacts, shelf: Shelf): RankedItem[] {
  const index = indexFacts(facts);
  return facts.gates
    .filter(({ status }) => status !== "draft")
    .flatMap((gate) => listArticle(gate, facts, index, shelf));
}

export function orderItems(ranked: readonly RankedItem[]): QueueItem[] {
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}

function isSettled(status: CheckpointStatus | ClaimStatus): boolean {
  return status === "verified" || status === "stated";
}

/** What a thousand items would look through a thousand times. */
interface FactsIndex {
  readonly captureById: ReadonlyMap<string, Capture>;
  readonly articleByFile: ReadonlyMap<string, Article>;
  readonly passageByKey: ReadonlyMap<string, Passage>;
  readonly picturesByLook: ReadonlyMap<string, readonly ShownPicture[]>;
}

function indexFacts({
  captures,
  articles,
  passages,
  pictures,
}: QueueFacts): FactsIndex {
  const picturesByLook = new Map<string, ShownPicture[]>();
  for (const picture of pictures) {
    const key = idLook(picture, picture.device, picture.variant);
    picturesByLook.set(key, [...(picturesByLook.get(key) ?? []), picture]);
  }
  return {
    captureById: new Map(captures.map((one) => [one.id, one])),
    articleByFile: new Map(articles.map((one) => [one.file, one])),
    passageByKey: new Map(
      passages.map((one) => [keyPassage(one.file, one.section), one]),
    ),
    picturesByLook,
  };
}

function keyPassage(file: string, section: string): string {
  return JSON.stringify([file, section]);
}

function listArticle(
  gate: ArticleGate,
  facts: QueueFacts,
  index: FactsIndex,
  shelf: Shelf,
): RankedItem[] {
  const platform = facts.platformById.get(gate.platform);
  const article = index.articleByFile.get(gate.file);
  if (platform === undefined || article === undefined) return [];
  const signoffs = facts.signoffsByFile.get(gate.file);
  const about = {
    file: gate.file,
    title: gate.title,
    platform: gate.platformName,
  };
  const wordings = gate.claims.flatMap((verdict): RankedItem[] => {
    const rank = wordingRanks[verdict.status];
    if (rank === undefined) return [];
    if (isSettled(verdict.status) !== (shelf === "settled")) return [];
    const item = describeWordingItem(verdict, {
      about,
      platform,
      statusTitle: facts.claimTitles[verdict.status],
      signoff: signoffs?.claims.find(({ claim }) => claim === verdict.claim),
      changedSources: facts.changedSources,
    });
    return [rankItem(rank, item)];
  });
  const screens = gate.checkpoints.flatMap((verdict): RankedItem[] => {
    const screen = platform.screenById.get(verdict.screen);
    if (screen === undefined) return [];
    if (isSettled(verdict.status) !== (shelf === "settled")) return [];
    const at = { platform: platform.id, screen: screen.id };
    const id = idLook(at, verdict.device, verdict.variant);
    const item = describeScreenItem(verdict, {
      about,
      article,
      screen,
      capture: index.captureById.get(id),
      passage: index.passageByKey.get(keyPassage(gate.file, verdict.section)),
      pictures: index.picturesByLook.get(id) ?? [],
      siblings: gate.checkpoints,
      signoffs: signoffs?.checkpoints ?? [],
    });
    return [rankItem(screenRanks[verdict.status], item)];
  });
  return [...wordings, ...screens];
}

function rankItem(rank: number, item: QueueItem): RankedItem {
  return {
    rank: item.shown === undefined ? rank + undecidable : rank,
    item,
  };
}
