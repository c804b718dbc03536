// One thing that waits: its text on one side, what it is held against on the other.
import type {
  QueueItem,
  ScreenItem,
  WordingItem,
} from "../model/review-wire.ts";
import { badge } from "./badge.ts";
import type { Desk } from "./desk.ts";
import {
  drawChanges,
  drawLabels,
  drawProofs,
  drawProvenance,
} from "./draw-facts.ts";
import { openForm, type DecisionForm, type FormHands } from "./draw-form.ts";
import { drawOthers } from "./draw-others.ts";
import { drawPassage } from "./draw-passage.ts";
import { openStage, type Stage } from "./draw-stage.ts";
import { openHand, type HandHands } from "./open-hand.ts";
import {
  element,
  outsideLink,
  sayTime,
  toSentence,
  type Child,
} from "./element.ts";

export interface ItemView {
  readonly node: HTMLElement;
  /** Undefined of wording, which has no pictures. */
  readonly stage: Stage | undefined;
  readonly form: DecisionForm | undefined;
}

export type ItemHands = Omit<FormHands, "findUnseen"> &
  Pick<Desk, "pictureAddress"> & {
    /** Everything that waits. */
    readonly items: readonly QueueItem[];
    readonly goTo: (id: string) => void;
    /** Undefined where nobody can bring a picture. */
    readonly sign: HandHands["sign"] | undefined;
  };

export function openItem(item: QueueItem, hands: ItemHands): ItemView {
  const stage =
    item.kind === "screen" ? openStage(item, hands.pictureAddress) : undefined;
  const form = openForm(item, {
    ...hands,
    findUnseen: () => stage?.findUnseen(),
  });
  const node = element(
    "article",
    { class: `item ${item.kind}`, "aria-labelledby": "item-title" },
    element(
      "div",
      { class: "item-text" },
      drawHead(item, hands),
      // Scrolls by itself, by keyboard as well.
      element(
        "div",
        {
          class: "text-side",
          tabindex: "0",
          role: "group",
          "aria-label": "Text",
        },
        ...(item.kind === "screen"
          ? drawScreenText(item, stage, form?.questions, hands)
          : [drawWording(item)]),
      ),
      form?.node,
    ),
    item.kind === "screen" ? drawEvidence(item, stage, hands) : undefined,
  );
  return { node, stage, form };
}

function drawHead(item: QueueItem, { sign }: ItemHands): HTMLElement {
  const { because, todo, shown, article } = item;
  const title =
    item.kind === "screen" ? item.screenTitle : "The wording of a claim";
  // What a command would do is done here by a key.
  const isBrought = item.kind === "screen" && item.byHand && sign !== undefined;
  const isDecidable = shown !== undefined || isBrought;
  return element(
    "header",
    { class: "item-head" },
    element("p", { class: "crumbs" }, `${article.platform} · ${article.title}`),
    element(
      "div",
      { class: "item-line" },
      element("h2", { id: "item-title", tabindex: "-1" }, title),
      item.kind === "screen"
        ? element("span", { class: "tag" }, item.look)
        : undefined,
      badge(item),
    ),
    because === ""
      ? undefined
      : element("p", { class: "because" }, toSentence(because)),
    isDecidable || todo === ""
      ? undefined
      : element("p", { class: "todo" }, toSentence(todo)),
    drawSigned(item),
  );
}

function drawScreenText(
  item: ScreenItem,
  stage: Stage | undefined,
  questions: HTMLElement | undefined,
  { items, goTo }: ItemHands,
): Child[] {
  return [
    drawChanges(item, stage),
    questions,
    drawPassage(item),
    drawLabels(item),
    drawOthers(item, items, goTo),
    stage && drawProofs(stage),
    drawProvenance(item),
  ];
}

function drawEvidence(
  item: ScreenItem,
  stage: Stage | undefined,
  { sign, say }: ItemHands,
): HTMLElement {
  const isBrought = item.byHand && sign !== undefined;
  const nothing = isBrought
    ? undefined
    : element("p", { class: "no-picture" }, "There is no picture of it yet.");
  return element(
    "div",
    {
      class: isBrought ? "evidence brought" : "evidence",
      role: "group",
      "aria-label": "Screen",
    },
    drawCard(item),
    isBrought ? openHand(item, { sign, say }) : undefined,
    stage?.node ?? nothing,
  );
}

// For a screen that only a person can reach: what to do, step by step.
function drawCard({ byHand, instructions, look }: ScreenItem): Child {
  if (!byHand || instructions.length === 0) return undefined;
  return element(
    "section",
    { class: "hand-card", "aria-labelledby": "hand-title" },
    element("h3", { class: "eyebrow", id: "hand-title" }, `On your ${look}`),
    element("ol", {}, ...instructions.map((step) => element("li", {}, step))),
  );
}

function drawWording(item: WordingItem): HTMLElement {
  const { words, approved, statement, source, line, article } = item;
  const rows: [string, Child][] = [
    ["The claim", statement],
    [
      approved === undefined ? "The article says" : "The article says now",
      words === undefined ? "nothing" : element("ins", {}, words),
    ],
    ...(approved === undefined
      ? []
      : ([["It was approved as", element("del", {}, approved)]] satisfies [
          string,
          Child,
        ][])),
    ...drawSource(source),
    [
      "Where",
      element(
        "code",
        {},
        line === undefined ? article.file : `${article.file}:${line}`,
      ),
    ],
  ];
  return element(
    "dl",
    { class: "wording" },
    ...rows.flatMap(([term, content]) => [
      element("dt", {}, term),
      element("dd", {}, content),
    ]),
  );
}

// Where the official words are gone, both stand there: the ones it rests on, and the nearest now.
function drawSource(source: WordingItem["source"]): [string, Child][] {
  if (source === undefined) return [];
  const { says, gone, title, url } = source;
  const page: [string, Child] = [
    "Its source",
    element("span", {}, `${title}: `, outsideLink(url)),
  ];
  if (gone === undefined)
    return [["Its source says", element("q", {}, says)], page];
  const now =
    gone.now === undefined
      ? "nothing like it"
      : element("ins", {}, element("q", {}, gone.now));
  return [
    ["Its source said", element("del", {}, element("q", {}, says))],
    ["It says now", now],
    page,
    ...(gone.articles.length === 0
      ? []
      : ([["Others that rest on it", gone.articles.join(", ")]] satisfies [
          string,
          Child,
        ][])),
  ];
}

// Who stands for it, for whoever looks again.
function drawSigned({ signed, lapses, status }: QueueItem): Child {
  if (signed === undefined) return undefined;
  const isStanding = status === "verified" || status === "stated";
  return element(
    "p",
    { class: "signed" },
    `${isStanding ? "Signed off" : "Last decided about"} by ${signed.by}, ${sayTime(signed.at)}`,
    signed.why === undefined ? "" : `: ${signed.why}`,
    lapses === undefined ? undefined : element("br"),
    lapses === undefined
      ? ""
      : `${isStanding ? "Lapses" : "Lapsed or lapses"} on ${lapses.slice(0, 10)}${signed.until === undefined ? "" : ", as was decided"}.`,
  );
}
