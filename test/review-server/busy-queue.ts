// A working day's queue: long passages, many changes, desktop, phone and endless pages.
import { digest } from "../../src/model/digest.ts";
import type {
  QueueItem,
  QueuePicture,
  ScreenItem,
  WordingItem,
} from "../../src/model/review-wire.ts";
import type { DrawnScreen, ScreenSketch } from "../report/draw-screen.ts";
import { drawScreen } from "../report/draw-screen.ts";
import type { Fixture } from "./queue-fixture.ts";
import { makeQueue, makeScreenItem } from "./queue-fixture.ts";

const buttons = (last: string) => [
  "Confirm",
  "Send the code again",
  "Use an authentication app",
  last,
];

const sentences = [
  "Open the sign-in screen and enter the user name and the password of the account.",
  "When the screen asks for a security code, select Choose another way below the field.",
  "A list of the ways that are set up for this account appears; what is not set up is not listed.",
  "Each backup code works once, so cross out the ones that you have used.",
  "If the code is refused, check that no space was copied along with it.",
  "Never give a backup code to anyone, whoever they say they are.",
];

/** What waits on a busy day, and what is verified. */
export interface BusyFixture extends Fixture {
  readonly settled: readonly QueueItem[];
}

export async function makeBusyQueue(): Promise<BusyFixture> {
  const { queue, bytesBySha } = await makeQueue();
  const bytes = new Map(bytesBySha);
  const drawPair = async (
    sketch: Omit<ScreenSketch, "buttons" | "message">,
  ) => {
    const before = await drawScreen({
      ...sketch,
      message: "That code is wrong. Check it and try again.",
      buttons: buttons("Try another way"),
    });
    const now = await drawScreen({
      ...sketch,
      message: "The code you entered didn't work.",
      buttons: buttons("Choose another way"),
    });
    bytes.set(before.sha, before.bytes).set(now.sha, now.bytes);
    return { before, now };
  };
  const heading = "Enter your security code";
  const desktop = await drawPair({
    width: 1280,
    height: 800,
    scale: 1,
    heading,
  });
  const phone = await drawPair({ width: 390, height: 844, scale: 2, heading });
  const endless = await drawPair({
    width: 1280,
    height: 4200,
    scale: 1,
    heading,
  });
  const changed = (
    pair: typeof desktop,
    own: Partial<ScreenItem>,
  ): ScreenItem =>
    makeScreenItem("changed", {
      id: digest(JSON.stringify(own)),
      statusTitle: "changed",
      because: "the platform shows something else than what was signed off",
      exception: "What has changed is quoted by an article.",
      baseline: toPicture(pair.before, "approved 2026-08-02", "before"),
      capture: toPicture(pair.now, "2026-11-20", "now"),
      passage: longPassage,
      changes: longChanges,
      ...own,
    });
  const codes = {
    file: "articles/instagram-backup-codes-not-working.md",
    title: "Instagram backup codes not working",
    platform: "Instagram",
  };
  const other = {
    file: "articles/recover-an-account-without-a-phone-number.md",
    title: "Recover an account without a phone number",
    platform: "Instagram",
  };
  const items: QueueItem[] = [
    changed(desktop, { article: codes, device: "web", look: "Web" }),
    changed(phone, {
      article: codes,
      device: "iphone-web",
      look: "iPhone browser",
    }),
    changed(desktop, {
      article: other,
      section: "If the codes are lost",
      device: "web",
      look: "Web",
    }),
    changed(endless, {
      article: other,
      screen: "help-page",
      screenTitle: "Help page about backup codes",
      device: "web",
      look: "Web",
    }),
    ...queue.items.slice(1),
    sourceGone,
    makeScreenItem("could-not-look", {
      id: digest("walled"),
      article: other,
      statusTitle: "could not look",
      because: "a CAPTCHA stood in its place",
      todo: "npx presscheck login instagram",
      capture: toPicture(desktop.now, "2026-11-20", "before"),
      changes: [],
      questions: [],
      shown: undefined,
    }),
  ];
  const settled = ["web", "iphone-web", "android-web"].map((device, at) => {
    const { exception: _none, ...item } = changed(at === 0 ? desktop : phone, {
      id: digest(`verified ${device}`),
      article: codes,
      device: device as ScreenItem["device"],
      look: ["Web", "iPhone browser", "Android browser"][at] ?? "",
    });
    return {
      ...item,
      status: "verified" as const,
      statusTitle: "verified",
      because: "",
      todo: "",
      changes: [],
      signed: {
        by: "Grace Reader",
        at: "2026-11-02T10:00:00.000Z",
        why: "compared line by line",
      },
      lapses: "2026-12-02T10:00:00.000Z",
    };
  });
  return {
    queue: { ...queue, items, decided: 3, settled: settled.length },
    settled,
    bytesBySha: bytes,
  };
}

function toPicture(
  { sha, width, height, scale, boxByWords }: DrawnScreen,
  when: string,
  side: "before" | "now",
): QueuePicture {
  const outline = (
    kind: "proof" | "change",
    words: readonly [before: string, now: string],
    label: string,
  ): QueuePicture["marks"] => {
    const box = boxByWords.get(side === "before" ? words[0] : words[1]);
    return box === undefined ? [] : [{ kind, box, label }];
  };
  return {
    sha,
    width,
    height,
    scale,
    caption: `A code was refused, ${when}`,
    marks: [
      ...outline("change", ["Try another way", "Choose another way"], renamed),
      ...outline(
        "change",
        [
          "That code is wrong. Check it and try again.",
          "The code you entered didn't work.",
        ],
        reworded,
      ),
      ...outline("proof", ["Confirm", "Confirm"], "the button “Confirm”"),
    ],
  };
}

const renamed =
  "the button “Try another way” is now called “Choose another way”";
const reworded =
  "“That code is wrong. Check it and try again.” now reads “The code you entered didn't work.”";

const sourceGone: WordingItem = {
  kind: "wording",
  id: digest("source gone"),
  article: {
    file: "articles/instagram-backup-codes-not-working.md",
    title: "Instagram backup codes not working",
    platform: "Instagram",
  },
  status: "source-changed",
  statusTitle: "source changed",
  because:
    "the official page no longer says “You can use each code only once.”. It now says: “Each code can be used twice.”.",
  todo: "Check that the claim still holds, then correct its quote in checkpoints/instagram/claims.yaml.",
  claim: "codes-once",
  statement: "Each backup code works once.",
  line: 34,
  words: "Each backup code works once.",
  source: {
    title: "Backup codes",
    url: "https://help.instagram.com/1006568999411025",
    says: "You can use each code only once.",
    gone: {
      now: "Each code can be used twice.",
      articles: ["articles/recover-an-account-without-a-phone-number.md"],
    },
  },
};

const longChanges: ScreenItem["changes"] = [
  {
    title: "renamed",
    words: renamed,
    advice: "Correct what quotes it:",
    sentences: [
      {
        file: "articles/instagram-backup-codes-not-working.md",
        line: 34,
        text: "Select Try another way below the field.",
      },
      {
        file: "articles/recover-an-account-without-a-phone-number.md",
        line: 71,
        text: "Then press Try another way and choose the text message.",
      },
    ],
  },
  { title: "reworded", words: reworded, advice: "", sentences: [] },
  ...["Help", "About", "Privacy", "Terms", "Locations", "Language"].map(
    (name) => ({
      title: "appeared",
      words: `the link “${name}” is new`,
      advice: "",
      sentences: [],
    }),
  ),
];

const longPassage: ScreenItem["passage"] = [
  {
    kind: "heading",
    line: 30,
    parts: [{ text: "First checks to try before recovery", mark: "none" }],
  },
  ...Array.from({ length: 14 }, (_, at): ScreenItem["passage"][number] => ({
    kind: at % 3 === 2 ? "list-item" : "paragraph",
    line: 32 + at * 2,
    parts:
      at === 1
        ? [
            { text: "Select ", mark: "none" },
            { text: "Try another way", mark: "label" },
            { text: " below the field. ", mark: "none" },
            { text: "Each backup code works once.", mark: "claim" },
          ]
        : [{ text: sentences[at % sentences.length] ?? "", mark: "none" }],
  })),
];
