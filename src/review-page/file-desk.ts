// The desk of a report: nothing is written by it. What was decided stays in the page until it
// is saved as decisions.json, for presscheck apply.
import type {
  DecisionRequest,
  Queue,
  QueueItem,
} from "../model/review-wire.ts";
import { nameItem } from "./badge.ts";
import type { Answer, Desk } from "./desk.ts";
import { makeDecision } from "./draw-form.ts";
import type { DecisionStore, KeptDecision } from "./kept-decisions.ts";

/** What a report has of the queue; who decides is asked in the page. */
export type FileQueue = Pick<Queue, "target" | "items" | "unread"> & {
  readonly run: NonNullable<Queue["run"]>;
};

export interface FileDesk extends Desk {
  readonly takeBack: (id: string) => void;
  /** The content of decisions.json. @param by who decides */
  readonly writeFile: (by: string) => string;
}

export interface FileDeskParts {
  readonly queue: FileQueue;
  readonly store: DecisionStore;
  readonly readName: () => string;
  readonly pictureAddress: Desk["pictureAddress"];
}

export function openFileDesk({
  queue,
  store,
  readName,
  pictureAddress,
}: FileDeskParts): FileDesk {
  const items = queue.items.map(explainHand);
  const readQueue = (): Answer => {
    const kept = store.read();
    const decided = new Set(kept.map(({ item }) => item.id));
    const last = kept.at(-1);
    return {
      status: "done",
      queue: {
        ...queue,
        by: readName(),
        items: items.filter(({ id }) => !decided.has(id)),
        decided: kept.length,
        ...(last && { last: sayDecision(last) }),
      },
    };
  };
  const keep = (decisions: readonly KeptDecision[]): Answer => {
    store.write(decisions);
    return readQueue();
  };
  return {
    pictureAddress,
    readQueue: () => Promise.resolve(readQueue()),
    decide: (request) => {
      const item = items.find((one) => isAbout(one, request));
      if (item === undefined) throw new Error("nothing of this file");
      const others = store.read().filter((one) => one.item.id !== item.id);
      const made: KeptDecision = {
        item,
        verdict: request.kind === "screen" ? request.verdict : "approved",
        answers: request.kind === "screen" ? request.answers : {},
        why: request.why,
        at: new Date().toISOString(),
        ...(request.until === undefined ? {} : { until: request.until }),
      };
      return Promise.resolve(keep([...others, made]));
    },
    undo: (shown) => {
      const kept = store.read();
      const last = kept.at(-1);
      if (last !== undefined && sayDecision(last) === shown)
        return Promise.resolve(keep(kept.slice(0, -1)));
      return Promise.resolve({
        status: "superseded",
        because: "The last decision is another one: this file is open twice.",
        todo: "See what it is, and undo again.",
      });
    },
    takeBack: (id) =>
      void keep(store.read().filter(({ item }) => item.id !== id)),
    writeFile: (by) => {
      const decisions = store
        .read()
        .map(({ item, verdict, answers, why, ...times }) => ({
          ...makeDecision(
            item,
            queue.target,
            verdict,
            { ...answers },
            why.trim() === "" ? plainReason : why,
          ),
          by,
          ...times,
        }));
      return `${JSON.stringify({ decisions }, undefined, 2)}\n`;
    },
  };
}

/** What stands as the reason where nothing is unusual and nobody wrote another. */
const plainReason = "seen beside its text in the report";

export function sayDecision({ item, verdict }: KeptDecision): string {
  const { title, about } = nameItem(item);
  return `${verdict} “${title}” (${about})`;
}

function isAbout(item: QueueItem, request: DecisionRequest): boolean {
  if (item.article.file !== request.article) return false;
  if (item.kind === "wording")
    return request.kind === "wording" && item.claim === request.claim;
  return (
    request.kind === "screen" &&
    item.screen === request.screen &&
    item.section === request.section &&
    item.device === request.device &&
    item.variant === request.variant
  );
}

// A file has no place to put a picture.
function explainHand(item: QueueItem): QueueItem {
  return item.kind === "screen" && item.byHand && item.shown === undefined
    ? {
        ...item,
        todo: "A picture from a phone cannot be handed in here: that needs npx presscheck review, where the articles are.",
      }
    : item;
}
