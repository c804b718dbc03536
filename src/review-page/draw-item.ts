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
import { drawPassage } from "./draw-passage.ts";
import { openStage, type Stage } from "./draw-stage.ts";
import { element, outsideLink, toSentence, type Child } from "./element.ts";

export interface ItemView {
  readonly node: HTMLElement;
  /** Undefined of wording, which has no pictures. */
  readonly stage: Stage | undefined;
  readonly form: DecisionForm | undefined;
}

export function openItem(
  item: QueueItem,
  hands: Omit<FormHands, "findUnseen"> & Pick<Desk, "pictureAddress">,
): ItemView {
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
      drawHead(item),
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
          ? drawScreenText(item, stage, form?.questions)
          : [drawWording(item)]),
      ),
      form?.node,
    ),
    item.kind === "screen" ? drawEvidence(item, stage) : undefined,
  );
  return { node, stage, form };
}

function drawHead(item: QueueItem): HTMLElement {
  const { because, todo, shown, article } = item;
  const title =
    item.kind === "screen" ? item.screenTitle : "The wording of a claim";
  // What a command would do is done here by a key.
  const isDecidable = shown !== undefined;
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
  );
}

function drawScreenText(
  item: ScreenItem,
  stage: Stage | undefined,
  questions: HTMLElement | undefined,
): Child[] {
  return [
    drawChanges(item, stage),
    questions,
    drawPassage(item),
    drawLabels(item),
    stage && drawProofs(stage),
    drawProvenance(item),
  ];
}

function drawEvidence(item: ScreenItem, stage: Stage | undefined): HTMLElement {
  return element(
    "div",
    { class: "evidence", role: "group", "aria-label": "Screen" },
    drawCard(item),
    stage?.node ??
      element("p", { class: "no-picture" }, "There is no picture of it yet."),
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
    ...(source === undefined
      ? []
      : ([
          ["Its source says", element("q", {}, source.says)],
          ["Its source", outsideLink(source.url)],
        ] satisfies [string, Child][])),
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
