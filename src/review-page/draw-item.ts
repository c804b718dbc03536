// One thing that waits: its text on one side, what it is held against on the other.
import type {
  QueueItem,
  ScreenItem,
  WordingItem,
} from "../model/review-wire.ts";
import { badge } from "./badge.ts";
import { drawChanges, drawLabels, drawProvenance } from "./draw-facts.ts";
import { openForm, type DecisionForm, type FormHands } from "./draw-form.ts";
import { drawPassage } from "./draw-passage.ts";
import { openStage, type Stage } from "./draw-stage.ts";
import { openHand, type HandHands } from "./open-hand.ts";
import { element, outsideLink, toSentence, type Child } from "./element.ts";

export interface ItemView {
  readonly node: HTMLElement;
  /** Undefined of wording, which has no pictures. */
  readonly stage: Stage | undefined;
  readonly form: DecisionForm | undefined;
}

export function openItem(
  item: QueueItem,
  hands: Omit<FormHands, "findUnseen"> & HandHands,
): ItemView {
  const stage = item.kind === "screen" ? openStage(item) : undefined;
  const form = openForm(item, {
    ...hands,
    findUnseen: () => stage?.findUnseen(),
  });
  const node = element(
    "article",
    { class: `item ${item.kind}`, "aria-labelledby": "item-title" },
    drawHead(item),
    item.kind === "screen" && stage !== undefined
      ? drawScreen(item, stage, form?.questions, hands)
      : undefined,
    item.kind === "wording" ? drawWording(item) : undefined,
    form?.node,
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

function drawScreen(
  item: ScreenItem,
  stage: Stage,
  questions: HTMLElement | undefined,
  hands: HandHands,
): HTMLElement {
  return element(
    "div",
    { class: "item-body" },
    // Both scroll by themselves, by keyboard as well.
    element(
      "div",
      {
        class: "text-side",
        tabindex: "0",
        role: "group",
        "aria-label": "Text",
      },
      questions,
      drawPassage(item),
      drawLabels(item),
    ),
    element(
      "div",
      {
        class: "evidence",
        tabindex: "0",
        role: "group",
        "aria-label": "Screen",
      },
      drawChanges(item),
      drawCard(item),
      item.byHand ? openHand(item, hands) : undefined,
      stage.node,
      drawProvenance(item),
    ),
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
    "div",
    { class: "item-body wording-body" },
    element(
      "dl",
      { class: "wording" },
      ...rows.flatMap(([term, content]) => [
        element("dt", {}, term),
        element("dd", {}, content),
      ]),
    ),
  );
}
