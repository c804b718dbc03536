// The review page: what waits at the left, one item at a time beside it.
import type { DecisionRequest, Queue } from "../model/review-wire.ts";
import { nameItem } from "./badge.ts";
import { dropDraft } from "./drafts.ts";
import { openBar } from "./draw-bar.ts";
import { nameVerdict } from "./draw-form.ts";
import { openHelp } from "./draw-help.ts";
import { openItem, type ItemView } from "./draw-item.ts";
import { openList } from "./draw-list.ts";
import { drawEmpty, drawLoading, drawTrouble, offline } from "./draw-states.ts";
import { element } from "./element.ts";
import { listenForKeys } from "./keys.ts";
import { loadAhead } from "./load-ahead.ts";
import { signPicture } from "./send-picture.ts";
import { fetchQueue, openSession, sendDecision, sendUndo } from "./wire.ts";
import type { Answer } from "./wire.ts";

let queue: Queue | undefined;
let selected: string | undefined;
let view: ItemView | undefined;
/** One request that changes something at a time. */
let isBusy = false;

const bar = openBar({ undo: () => void undo(), help: () => help.showModal() });
const list = openList((id) => select(id, "push"));
const pane = element(
  "main",
  { class: "pane-main", id: "item", tabindex: "-1" },
  drawLoading(),
);
const notice = element("div", { class: "notice", role: "alert" });
const said = element("p", { class: "said", role: "status" });
const help = openHelp();

document.body.append(
  element("a", { class: "skip", href: "#item" }, "Skip to the item"),
  bar.node,
  element("nav", { class: "side", "aria-label": "Queue" }, list.node),
  element("div", { class: "centre" }, notice, pane),
  said,
  help,
);
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  pane.focus();
});
// Whoever comes back to the tab sees what waits now, not what waited then.
document.addEventListener("visibilitychange", () => void refresh());
window.addEventListener("popstate", () => select(idInAddress(), "keep"));
listenForKeys({
  j: () => move(1),
  k: () => move(-1),
  a: () => view?.form?.decide("approved"),
  r: () => view?.form?.decide("rejected"),
  u: () => void undo(),
  z: () => view?.stage?.zoom(),
  n: () => say(view?.stage?.step(1) ?? "Nothing is outlined."),
  p: () => say(view?.stage?.step(-1) ?? "Nothing is outlined."),
  "?": () => help.showModal(),
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((number) => [
      String(number),
      () => view?.stage?.compare(number),
    ]),
  ),
});
await start();

async function start(): Promise<void> {
  const token = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (token !== undefined) {
    // It must not stand in the address bar, nor in the history.
    history.replaceState(undefined, "", "/");
    await openSession(token);
  }
  await load();
}

async function load(): Promise<void> {
  const answer = await fetchQueue();
  if (answer.status === "done") show(answer.queue, idInAddress());
  else fail(answer);
}

async function refresh(): Promise<void> {
  if (document.visibilityState !== "visible" || queue === undefined) return;
  const before = JSON.stringify(queue);
  const answer = await fetchQueue();
  // What is as it was is not drawn anew: somebody may be typing.
  if (isBusy || answer.status !== "done") return;
  if (JSON.stringify(answer.queue) === before) return;
  show(answer.queue, selected);
  say("What waits has changed since you were here.");
}

/** @param wanted the item to stand at, where it still waits */
function show(next: Queue, wanted: string | undefined): void {
  queue = next;
  bar.draw(next);
  if (next.items.length === 0) {
    selected = undefined;
    view = undefined;
    list.draw([], undefined);
    pane.replaceChildren(drawEmpty(next));
    return;
  }
  const id = next.items.some((item) => item.id === wanted)
    ? wanted
    : next.items[0]?.id;
  selected = undefined;
  select(id, "replace");
}

function select(
  id: string | undefined,
  how: "push" | "replace" | "keep",
): void {
  const item = queue?.items.find((one) => one.id === id) ?? queue?.items[0];
  if (queue === undefined || item === undefined || item.id === selected) return;
  selected = item.id;
  const address = `#${item.id}`;
  if (how === "push") history.pushState(undefined, "", address);
  if (how === "replace") history.replaceState(undefined, "", address);
  view = openItem(item, {
    send: (decision) => void decide(decision),
    sign: (request) =>
      void settle(() => signPicture(request), "Signed and approved"),
    say,
    target: queue.target,
  });
  list.draw(queue.items, selected);
  pane.replaceChildren(view.node);
  pane.scrollTop = 0;
  const after = queue.items[queue.items.indexOf(item) + 1];
  if (after !== undefined) loadAhead(after);
}

function move(by: 1 | -1): void {
  const items = queue?.items ?? [];
  const at = items.findIndex(({ id }) => id === selected);
  const item = items[at + by];
  if (item === undefined)
    return say(by === 1 ? "That was the last." : "That was the first.");
  warn("", "");
  select(item.id, "push");
  const { title, about } = nameItem(item);
  say(
    `${at + by + 1} of ${items.length}: ${title} (${about}), ${item.statusTitle}`,
  );
}

function decide(decision: DecisionRequest): Promise<void> {
  return settle(() => sendDecision(decision), nameVerdict(decision));
}

async function settle(
  hand: () => Promise<Answer>,
  verdict: string,
): Promise<void> {
  const before = queue?.items ?? [];
  const at = before.findIndex(({ id }) => id === selected);
  const item = before[at];
  if (isBusy || item === undefined) return;
  setBusy("busy");
  const answer = await hand();
  setBusy("free");
  if (answer.status !== "done") return explain(answer, item.id);
  dropDraft(item.id);
  warn("", "");
  const waits = new Set(answer.queue.items.map(({ id }) => id));
  const next = [...before.slice(at + 1), ...before.slice(0, at)].find(
    ({ id }) => waits.has(id),
  );
  show(answer.queue, next?.id);
  say(`${verdict}: ${nameItem(item).title}. u takes it back.`);
  list.node.focus({ preventScroll: true });
}

async function undo(): Promise<void> {
  const last = queue?.last;
  if (last === undefined) return say("There is nothing to undo.");
  if (isBusy) return;
  const known = new Map(
    queue?.items.map((item) => [item.id, JSON.stringify(item.shown)]),
  );
  setBusy("busy");
  const answer = await sendUndo(last);
  setBusy("free");
  if (answer.status !== "done") return explain(answer, selected);
  warn("", "");
  // Back to what was decided about: it waits again, or waits for something else.
  const back = answer.queue.items.find(
    ({ id, shown }) => known.get(id) !== JSON.stringify(shown),
  );
  show(answer.queue, back?.id ?? selected);
  say(`Undone: ${last}.`);
}

/** Says why nothing was decided; what was typed stays where it is. */
async function explain(
  answer: Exclude<Answer, { readonly status: "done" }>,
  id: string | undefined,
): Promise<void> {
  if (answer.status === "offline") {
    warn(`${offline.title}. ${offline.because}`, offline.todo);
    return;
  }
  warn(answer.because, answer.todo);
  if (answer.status !== "superseded") return;
  const now = await fetchQueue();
  if (now.status === "done") show(now.queue, id);
}

function fail(answer: Exclude<Answer, { readonly status: "done" }>): void {
  const again = () => {
    pane.replaceChildren(drawLoading());
    void load();
  };
  const { title, because, todo } =
    answer.status === "offline"
      ? offline
      : {
          title:
            answer.status === "locked"
              ? "This page is not open to you"
              : "What waits cannot be read",
          ...answer,
        };
  pane.replaceChildren(drawTrouble(title, because, todo, again));
}

function setBusy(state: "busy" | "free"): void {
  isBusy = state === "busy";
  view?.form?.setBusy(state);
}

function warn(because: string, todo: string): void {
  notice.replaceChildren(
    ...(because === ""
      ? []
      : [
          element("p", {}, because),
          ...(todo === "" ? [] : [element("p", { class: "todo" }, todo)]),
        ]),
  );
}

function say(words: string): void {
  said.textContent = words;
}

function idInAddress(): string | undefined {
  return /^#([0-9a-f]{64})$/.exec(location.hash)?.[1];
}
