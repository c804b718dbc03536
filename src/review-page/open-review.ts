// The review page: what waits at the left, one item at a time beside it.
import type { Queue, QueueItem } from "../model/review-wire.ts";
import { readPlace, writePlace, type Place } from "./address.ts";
import { nameItem } from "./badge.ts";
import { canDecide } from "./can-decide.ts";
import { chooseItems } from "./choose-items.ts";
import type { Answer, Desk } from "./desk.ts";
import { joinDrafts, tellNow } from "./drafts.ts";
import { openBar } from "./draw-bar.ts";
import { openFilter } from "./draw-filter.ts";
import { openHelp } from "./draw-help.ts";
import { openItem, type ItemView } from "./draw-item.ts";
import { openList } from "./draw-list.ts";
import {
  drawEmpty,
  drawLoading,
  drawTrouble,
  nameTrouble,
} from "./draw-states.ts";
import { listenForKeys } from "./keys.ts";
import { layPage, makePane } from "./lay-page.ts";
import { loadAhead } from "./load-ahead.ts";
import { nameKeys } from "./name-keys.ts";
import { openDecider } from "./open-decider.ts";
import { openNotices } from "./open-notices.ts";

export interface ReviewPlace {
  readonly desk: Desk;
  /** Holds the page. While it is hidden, no key does anything. */
  readonly node: HTMLElement;
  readonly tools: readonly HTMLElement[];
}

type Trouble = Exclude<Answer, { readonly status: "done" }>;

let desk: Desk;
let queue: Queue | undefined;
/** What is verified; undefined until somebody asks. */
let settled: readonly QueueItem[] | undefined;
let place: Place = { id: undefined, shelf: "waiting", filter: {} };
let view: ItemView | undefined;

const notices = openNotices();
const { notice, said, say, clear } = notices;
const decider = openDecider({
  desk: () => desk,
  notices,
  read: () => ({ queue, place, view, items: listItems() }),
  take: (next, id) => {
    queue = next;
    settled = undefined;
    return goTo({ ...place, id: id ?? place.id }, "replace");
  },
});
const undo = () => void decider.undo();
const help = openHelp();
const showHelp = () => help.showModal();
const bar = openBar({ undo, help: showHelp });
const filter = openFilter({
  openShelf: (shelf) => void goTo({ id: undefined, shelf, filter: {} }, "push"),
  narrow: (next) => void goTo({ ...place, filter: next }, "push"),
});
const list = openList((id) => select(id, "push"));
const pane = makePane();

/** Draws the page into its place, and what waits once the desk has said so. */
export async function openReview({
  desk: own,
  node,
  tools,
}: ReviewPlace): Promise<void> {
  desk = own;
  bar.node.append(...tools);
  layPage(node, {
    bar: bar.node,
    side: [filter.node, list.node],
    centre: [notice, pane],
    foot: [said, help],
  });
  // Whoever comes back to the tab sees what waits now, not what waited then.
  document.addEventListener("visibilitychange", () => void refresh());
  window.addEventListener("popstate", () => {
    if (!node.hidden) void goTo(readPlace(location.hash), "keep");
  });
  listenForKeys(
    node,
    nameKeys({
      view: () => view,
      move,
      undo,
      help: showHelp,
      toggleList: bar.toggleList,
      say,
    }),
  );
  // Left or put aside, the page has told all that was typed.
  window.addEventListener("pagehide", tellNow);
  await joinDrafts(desk);
  await load();
}

async function load(): Promise<void> {
  const answer = await desk.readQueue();
  if (answer.status !== "done") return fail(answer);
  queue = answer.queue;
  await goTo(readPlace(location.hash), "replace");
}

/** Opens a shelf and what of it is listed, in the address as well. */
async function goTo(next: Place, how: "push" | "replace" | "keep") {
  const isOther = next.shelf !== place.shelf;
  place = next;
  if (next.shelf === "settled" && (settled === undefined || isOther)) {
    const answer = await desk.readSettled?.();
    if (answer === undefined) place = { ...next, shelf: "waiting" };
    else if (answer.status === "done") settled = answer.queue.items;
    else return fail(answer);
  }
  show(place.id, how);
}

export async function refresh(): Promise<void> {
  if (document.visibilityState !== "visible" || queue === undefined) return;
  const answer = await desk.readQueue();
  // What is as it was is not drawn anew: somebody may be typing.
  if (decider.isBusy() || answer.status !== "done") return;
  if (JSON.stringify(answer.queue) === JSON.stringify(queue)) return;
  queue = answer.queue;
  await goTo(place, "replace");
  say("What waits has changed since you were here.");
}

function listItems(): readonly QueueItem[] {
  return chooseItems(shelfItems(), place.filter);
}

function shelfItems(): readonly QueueItem[] {
  return (place.shelf === "settled" ? settled : queue?.items) ?? [];
}

/** @param wanted the item to stand at, where it is listed */
function show(
  wanted: string | undefined,
  how: "push" | "replace" | "keep",
): void {
  if (queue === undefined) return;
  const items = listItems();
  bar.draw(queue, (item) => canDecide(item, desk));
  filter.draw({
    ...place,
    items: shelfItems(),
    waiting: queue.items.length,
    settled: desk.readSettled && queue.settled,
    listed: items.length,
  });
  place = { ...place, id: undefined };
  const item = items.find(({ id }) => id === wanted) ?? items[0];
  if (item !== undefined) return select(item.id, how);
  view = undefined;
  list.draw([], undefined);
  pane.replaceChildren(drawEmpty(queue, place));
  keepAddress(how);
}

function select(
  id: string | undefined,
  how: "push" | "replace" | "keep",
): void {
  const items = listItems();
  const item = items.find((one) => one.id === id);
  if (queue === undefined || item === undefined || item.id === place.id) return;
  place = { ...place, id: item.id };
  keepAddress(how);
  view = openItem(item, {
    send: (decision) => void decider.decide(decision, list.node),
    sign:
      desk.signPicture && ((request) => void decider.sign(request, list.node)),
    say,
    target: queue.target,
    pictureAddress: desk.pictureAddress,
    items: queue.items,
    goTo: (other) =>
      void goTo({ id: other, shelf: "waiting", filter: {} }, "push"),
  });
  list.draw(items, item.id);
  pane.replaceChildren(view.node);
  pane.scrollTop = 0;
  const after = items[items.indexOf(item) + 1];
  if (after !== undefined) loadAhead(after, desk.pictureAddress);
}

function keepAddress(how: "push" | "replace" | "keep"): void {
  const address = writePlace(place);
  if (how === "push" && address !== location.hash)
    history.pushState(undefined, "", address);
  if (how === "replace") history.replaceState(undefined, "", address);
}

function move(by: 1 | -1): void {
  const items = listItems();
  const at = items.findIndex(({ id }) => id === place.id);
  const item = items[at + by];
  if (item === undefined)
    return say(by === 1 ? "That was the last." : "That was the first.");
  clear();
  select(item.id, "push");
  const { title, about } = nameItem(item);
  say(
    `${at + by + 1} of ${items.length}: ${title} (${about}, ${item.article.title}), ${item.statusTitle}`,
  );
}

function fail(answer: Trouble): void {
  const again = () => {
    pane.replaceChildren(drawLoading());
    void load();
  };
  pane.replaceChildren(drawTrouble(nameTrouble(answer), again));
}
