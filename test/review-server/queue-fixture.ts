// What waits, in every kind: for the page without a repository behind it.
import { digest } from "../../src/model/digest.ts";
import type {
  Queue,
  QueueItem,
  QueuePicture,
  ScreenItem,
  WordingItem,
} from "../../src/model/review-wire.ts";
import type { DrawnScreen } from "../report/draw-screen.ts";
import { drawScreen } from "../report/draw-screen.ts";

const at = "2026-11-20T09:00:00.000Z";
const shown = {
  picture: digest("picture"),
  text: digest("text"),
  recipe: digest("recipe"),
  passage: digest("passage"),
  questions: digest("questions"),
};

export interface Fixture {
  readonly queue: Queue;
  readonly bytesBySha: ReadonlyMap<string, Uint8Array>;
}

export async function makeQueue(): Promise<Fixture> {
  const sketch = { width: 640, height: 480, scale: 1, heading: "Enter a code" };
  const before = await drawScreen({
    ...sketch,
    message: "That code is wrong",
    buttons: ["Confirm", "Try another way"],
  });
  const now = await drawScreen({
    ...sketch,
    message: "That code is wrong",
    buttons: ["Confirm", "Choose another way"],
  });
  const baseline = toPicture(before, "Try another way", "proof");
  const capture = toPicture(now, "Choose another way", "change");
  const changed = makeScreenItem("changed", {
    baseline,
    capture,
    exception: "What has changed is quoted by an article.",
  });
  return {
    queue: {
      target: "practice",
      by: "The web desk",
      run: { id: "2026-11-20T09-00-00Z-aaaa", endedAt: at },
      items: [
        changed,
        makeScreenItem("new", {
          capture: { ...capture, marks: [] },
          changes: [],
        }),
        wording,
        withoutPicture,
      ],
      unread: [],
      decided: 1,
      last: "approved “sign-in” on Web in articles/a.md",
    },
    bytesBySha: new Map([
      [before.sha, before.bytes],
      [now.sha, now.bytes],
    ]),
  };
}

/** The queue with an item many times over. */
export function repeatItem(queue: Queue, times: number): Queue {
  const [item] = queue.items;
  if (item === undefined) throw new Error("no item");
  const items = Array.from({ length: times }, (_, index): QueueItem => ({
    ...item,
    id: digest(`item ${index}`),
    article: { ...item.article, title: `Article ${index + 1}` },
  }));
  return { ...queue, items };
}

function toPicture(
  { sha, width, height, scale, boxByWords }: DrawnScreen,
  outlined: string,
  kind: "proof" | "change",
): QueuePicture {
  const box = boxByWords.get(outlined);
  if (box === undefined) throw new Error(`nothing reads ${outlined}`);
  return {
    sha,
    width,
    height,
    scale,
    caption: "A code was refused, Web, 2026-11-20",
    marks: [{ kind, box, label: `the button “${outlined}”` }],
  };
}

export function makeScreenItem(
  status: ScreenItem["status"],
  own: Partial<ScreenItem>,
): ScreenItem {
  return {
    kind: "screen",
    id: digest(status),
    article: {
      file: "articles/codes.md",
      title: "Codes",
      platform: "Instagram",
    },
    status,
    statusTitle: status,
    because: "the screen has changed",
    todo: "npx presscheck accept articles/codes.md",
    screen: "failed-code",
    screenTitle: "A code was refused",
    section: "Codes",
    device: "web",
    look: "Web",
    byHand: false,
    instructions: [],
    passage: [
      { kind: "heading", line: 10, parts: [{ text: "Codes", mark: "none" }] },
      {
        kind: "paragraph",
        line: 12,
        parts: [
          { text: "Select ", mark: "none" },
          { text: "Try another way", mark: "label" },
          { text: " if no code is left. ", mark: "none" },
          { text: "Each code works once.", mark: "claim" },
        ],
      },
      { kind: "list-item", line: 14, parts: [{ text: "One", mark: "none" }] },
    ],
    labels: [
      {
        label: "Try another way",
        outcome: "renamed",
        now: "Choose another way",
      },
      { label: "Confirm", outcome: "seen" },
    ],
    changes: [
      {
        title: "renamed",
        words:
          "the button “Try another way” is now called “Choose another way”",
        advice: "Correct what quotes it:",
        sentences: [
          {
            file: "articles/codes.md",
            line: 12,
            text: "Select Try another way.",
          },
        ],
      },
    ],
    provenance: {
      url: "https://www.instagram.com/accounts/login/",
      at,
      browser: "Chromium 140, Linux x64",
      device: "Desktop window, 1280 × 800",
      locale: "en-US",
      timezone: "UTC",
      run: "2026-11-20T09-00-00Z-aaaa",
      recipe: digest("recipe"),
      refused: 2,
    },
    questions: [
      {
        id: "sms",
        ask: "Is a text message offered?",
        answer: "yes-no",
        choices: [],
        proposed: true,
        signed: false,
        elsewhere: [
          { look: "iPhone browser", answer: false },
          { look: "Android browser", answer: true },
        ],
      },
      {
        id: "error",
        ask: "What is the exact error text?",
        answer: "text",
        choices: [],
        elsewhere: [],
      },
      {
        id: "ways",
        ask: "Which way comes first?",
        answer: "choice",
        choices: ["SMS", "E-mail"],
        proposed: "SMS",
        elsewhere: [],
      },
    ],
    signed: { by: "Grace", at },
    shown,
    ...own,
  };
}

const wording: WordingItem = {
  kind: "wording",
  id: digest("wording"),
  article: { file: "articles/codes.md", title: "Codes", platform: "Instagram" },
  status: "drifted",
  statusTitle: "wording changed",
  because: "its wording was changed after it was approved",
  todo: "",
  claim: "codes-once",
  statement: "Each backup code works once.",
  line: 12,
  words: "Each code works once.",
  approved: "Every code works once.",
  source: {
    title: "Backup codes",
    url: "https://help.instagram.com/1006568999411025",
    says: "You can use each code only once.",
  },
  shown: { hash: digest("words"), claimed: digest("claim") },
};

const {
  shown: _shown,
  capture: _capture,
  ...nothingShown
} = makeScreenItem("by-hand-due", { changes: [], labels: [], questions: [] });
const withoutPicture: ScreenItem = {
  ...nothingShown,
  device: "iphone",
  look: "iPhone app",
  byHand: true,
  instructions: ["Open the app.", "Go to the sign-in screen."],
};
