// What waits for a person, in the order of what to do first, with everything they are shown.
import type { Article } from "../model/article.ts";
import type { Capture } from "../model/capture.ts";
import { digestValue } from "../model/digest.ts";
import { idLook } from "../model/look.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { QueueItem, WordingItem } from "../model/review-wire.ts";
import type { Passage, ShownPicture } from "../model/run.ts";
import type {
  ArticleGate,
  CheckpointStatus,
  ClaimStatus,
  ClaimVerdict,
} from "../model/verdict.ts";
import { describeScreenItem } from "./describe-screen-item.ts";

export interface QueueFacts {
  readonly gates: readonly ArticleGate[];
  readonly articles: readonly Article[];
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly captures: readonly Capture[];
  readonly passages: readonly Passage[];
  readonly pictures: readonly ShownPicture[];
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

/** What the approval of a wording settles; a source that has changed it does not. */
const approvable: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  "drifted",
  "unapproved",
  "expired",
]);

interface Ranked {
  readonly rank: number;
  readonly item: QueueItem;
}

/** What cannot be decided about here comes last, whatever it is. */
const undecidable = 20;

export function listQueue(facts: QueueFacts): QueueItem[] {
  const captureById = new Map(facts.captures.map((one) => [one.id, one]));
  return facts.gates
    .filter(({ status }) => status !== "draft")
    .flatMap((gate) => listArticle(gate, facts, captureById))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function listArticle(
  gate: ArticleGate,
  facts: QueueFacts,
  captureById: ReadonlyMap<string, Capture>,
): Ranked[] {
  const platform = facts.platformById.get(gate.platform);
  const article = facts.articles.find(({ file }) => file === gate.file);
  if (platform === undefined || article === undefined) return [];
  const about = {
    file: gate.file,
    title: gate.title,
    platform: gate.platformName,
  };
  const wordings = gate.claims.flatMap((verdict): Ranked[] => {
    const rank = wordingRanks[verdict.status];
    if (rank === undefined) return [];
    const title = facts.claimTitles[verdict.status];
    return [rankItem(rank, describeWording(verdict, about, platform, title))];
  });
  const screens = gate.checkpoints.flatMap((verdict): Ranked[] => {
    const screen = platform.screenById.get(verdict.screen);
    if (verdict.status === "verified" || screen === undefined) return [];
    const at = { platform: platform.id, screen: screen.id };
    const { device, variant } = verdict;
    const item = describeScreenItem(verdict, {
      about,
      article,
      screen,
      capture: captureById.get(idLook(at, device, variant)),
      passage: facts.passages.find(
        (one) => one.file === gate.file && one.section === verdict.section,
      ),
      pictures: facts.pictures.filter(
        (one) =>
          one.platform === platform.id &&
          one.screen === screen.id &&
          one.device === device &&
          one.variant === variant,
      ),
    });
    return [rankItem(screenRanks[verdict.status], item)];
  });
  return [...wordings, ...screens];
}

function rankItem(rank: number, item: QueueItem): Ranked {
  return {
    rank: item.shown === undefined ? rank + undecidable : rank,
    item,
  };
}

function describeWording(
  verdict: ClaimVerdict,
  about: QueueItem["article"],
  platform: Platform,
  statusTitle: string,
): WordingItem {
  const { claim, statement, status, because, todo, words, approved } = verdict;
  const source = platform.claimById.get(claim)?.source;
  const link = source && platform.linkById.get(source.link);
  return {
    kind: "wording",
    id: digestValue(["wording", about.file, claim]),
    article: about,
    status,
    statusTitle,
    because,
    todo,
    claim,
    statement,
    ...(verdict.place && { line: verdict.place.start.line }),
    ...(words === undefined ? {} : { words }),
    ...(approved === undefined || approved === words ? {} : { approved }),
    ...(source === undefined || link === undefined
      ? {}
      : {
          source: { title: link.title, url: link.url, says: source.quote },
        }),
    ...(verdict.shown === undefined || !approvable.has(status)
      ? {}
      : { shown: verdict.shown }),
  };
}
