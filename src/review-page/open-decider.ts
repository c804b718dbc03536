// Handing decisions in, one at a time, and saying what became of them.
import type { SignPicture } from "../model/picture-wire.ts";
import type {
  DecisionRequest,
  Queue,
  QueueItem,
} from "../model/review-wire.ts";
import type { Place } from "./address.ts";
import { nameItem } from "./badge.ts";
import type { Answer, Desk } from "./desk.ts";
import { dropDraft, listTyped } from "./drafts.ts";
import type { ItemView } from "./draw-item.ts";
import { offline } from "./draw-states.ts";
import { button } from "./element.ts";
import type { Notices } from "./open-notices.ts";

export interface Decider {
  /** Signs a picture that was brought. @param after where the keyboard is once it is kept */
  readonly sign: (request: SignPicture, after: HTMLElement) => Promise<void>;
  /** @param after where the keyboard is once it is kept */
  readonly decide: (
    decision: DecisionRequest,
    after: HTMLElement,
  ) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly isBusy: () => boolean;
}

export interface DeciderParts {
  readonly desk: () => Desk;
  readonly notices: Notices;
  /** What the page shows. */
  readonly read: () => {
    readonly queue: Queue | undefined;
    readonly place: Place;
    readonly view: ItemView | undefined;
    /** What is listed. */
    readonly items: readonly QueueItem[];
  };
  /** Shows what waits now. @param id the item to stand at; where it stands when absent */
  readonly take: (queue: Queue, id: string | undefined) => Promise<void>;
}

export function openDecider({
  desk,
  notices: { say, warn, clear },
  read,
  take,
}: DeciderParts): Decider {
  let isBusy = false;
  const send = async (ask: () => Promise<Answer>): Promise<Answer> => {
    isBusy = true;
    const { view } = read();
    view?.form?.setBusy("busy");
    const answer = await ask();
    isBusy = false;
    view?.form?.setBusy("free");
    return answer;
  };
  /** Says why nothing was decided; what was typed stays where it is. */
  const explain = async (
    answer: Exclude<Answer, { readonly status: "done" }>,
  ): Promise<void> => {
    if (answer.status === "offline") {
      const names = (read().queue?.items ?? []).map((item) => {
        const { title, about } = nameItem(item);
        return [item.id, `${title}, ${about}, ${item.article.title}`] as const;
      });
      const copy = button("Copy all that you typed", () => {
        void navigator.clipboard
          .writeText(listTyped(new Map(names)))
          .then(() => say("Copied."))
          .catch(() => say("The browser does not let this page copy."));
      });
      warn(`${offline.title}. ${offline.because}`, offline.todo, copy);
      return;
    }
    warn(answer.because, answer.todo);
    if (answer.status !== "superseded") return;
    const now = await desk().readQueue();
    if (now.status === "done") await take(now.queue, undefined);
  };
  const settle = async (
    hand: () => Promise<Answer>,
    verdict: string,
    after: HTMLElement,
  ): Promise<void> => {
    const { items, place } = read();
    const at = items.findIndex(({ id }) => id === place.id);
    const item = items[at];
    if (isBusy || item === undefined) return;
    const answer = await send(hand);
    if (answer.status !== "done") return explain(answer);
    dropDraft(item.id);
    clear();
    const others = [...items.slice(at + 1), ...items.slice(0, at)];
    const waits = new Set(answer.queue.items.map(({ id }) => id));
    const next = others.find(
      ({ id }) => place.shelf === "settled" || waits.has(id),
    );
    await take(answer.queue, next?.id);
    say(`${verdict}: ${nameItem(item).title}. u takes it back.`);
    after.focus({ preventScroll: true });
  };
  return {
    isBusy: () => isBusy,
    decide: (decision, after) => {
      const isRejection =
        decision.kind === "screen" && decision.verdict === "rejected";
      const verdict = isRejection ? "Rejected" : "Approved";
      return settle(() => desk().decide(decision), verdict, after);
    },
    sign: async (request, after) => {
      const { signPicture } = desk();
      if (signPicture === undefined) return;
      await settle(() => signPicture(request), "Signed and approved", after);
    },
    undo: async () => {
      const { queue } = read();
      const last = queue?.last;
      if (last === undefined) return say("There is nothing to undo.");
      if (isBusy) return;
      const known = new Map(
        queue?.items.map((item) => [item.id, JSON.stringify(item.shown)]),
      );
      const answer = await send(() => desk().undo(last));
      if (answer.status !== "done") return explain(answer);
      clear();
      // Back to what was decided about: it waits again, or waits for something else.
      const back = answer.queue.items.find(
        ({ id, shown }) => known.get(id) !== JSON.stringify(shown),
      );
      await take(answer.queue, back?.id);
      say(`Undone: ${last}.`);
    },
  };
}
