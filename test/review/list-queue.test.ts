import { expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import type { QueuePicture } from "../../src/model/review-wire.ts";
import type { ShownPicture } from "../../src/model/run.ts";
import type {
  ArticleGate,
  CheckpointStatus,
  CheckpointVerdict,
  ClaimStatus,
} from "../../src/model/verdict.ts";
import { claimStatusTitles } from "../../src/report/describe-verdict.ts";
import { listQueue, type Shelf } from "../../src/review/list-queue.ts";
import { makeCapture, makePlatform } from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const article = readArticle(
  "---\ntitle: a\nplatform: example\ncheckpoints:\n  - screen: failed-code\n    section: S\n    on: [web, iphone-web, iphone]\n    confirm:\n      - { id: sms, ask: Is there a text message?, answer: yes-no }\n---\n\n## S\n\nOne two.\n",
);
const shown = {
  picture: digest("picture"),
  text: digest("text"),
  recipe: digest("recipe"),
  passage: digest("passage"),
  questions: digest("questions"),
};

function verdict(
  status: CheckpointStatus,
  own: Partial<CheckpointVerdict> = {},
): CheckpointVerdict {
  return {
    screen: "failed-code",
    screenTitle: "A code was refused",
    section: "S",
    device: "web",
    status,
    because: "",
    todo: "",
    failure: undefined,
    effects: [],
    reRendered: false,
    labels: [],
    answers: [],
    signedBy: undefined,
    signedAt: undefined,
    until: undefined,
    shown,
    ...own,
  };
}

function claim(status: ClaimStatus) {
  return {
    claim: status,
    statement: status,
    status,
    because: "it was edited",
    todo: "",
    place: undefined,
    words: "words",
    approved: undefined,
    shown: { hash: digest("words"), claimed: digest("claim") },
  };
}

function list(
  own: Partial<ArticleGate>,
  shelf: Shelf = "waiting",
  pictures: readonly ShownPicture[] = [],
) {
  const gate: ArticleGate = {
    file: article.file,
    title: "a",
    platform: "example",
    platformName: "Examplegram",
    target: "live",
    status: "hold",
    reasons: [],
    notices: [],
    checkpoints: [],
    claims: [],
    links: [],
    ...own,
  };
  return listQueue(
    {
      gates: [gate],
      articles: [article],
      platformById: new Map([["example", makePlatform()]]),
      captures: [makeCapture()],
      passages: [],
      pictures,
      signoffsByFile: new Map(),
      changedSources: [],
      claimTitles: claimStatusTitles,
    },
    shelf,
  );
}

test("what makes published sentences wrong comes first, what nobody can decide about last", () => {
  const { shown: _shown, ...withoutPicture } = verdict("by-hand-due", {
    device: "iphone",
  });
  const queue = list({
    claims: [
      claim("unapproved"),
      claim("stated"),
      claim("negated"),
      claim("missing"),
    ],
    checkpoints: [
      withoutPicture,
      verdict("new"),
      verdict("verified"),
      verdict("rejected"),
      verdict("expired"),
      verdict("changed", { device: "iphone-web" }),
    ],
  });
  expect(queue.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    "screen changed",
    "screen expired",
    "wording unapproved",
    "screen new",
    "screen rejected",
    "wording negated",
    "screen by-hand-due",
  ]);
  expect(queue.filter((item) => item.shown === undefined)).toHaveLength(2);
});

test("nothing of a draft waits", () => {
  expect(list({ status: "draft", checkpoints: [verdict("new")] })).toEqual([]);
});

test("a question comes with what the screen proposes and what was signed off", () => {
  const [item] = list({
    checkpoints: [
      verdict("changed", {
        answers: [{ id: "sms", ask: "…", signed: true, proposed: false }],
      }),
    ],
  });
  expect(item?.kind === "screen" && item.questions).toEqual([
    {
      id: "sms",
      ask: "Is there a text message?",
      answer: "yes-no",
      choices: [],
      proposed: false,
      signed: true,
      elsewhere: [],
    },
  ]);
});

test("a question comes with the answers signed off for other devices, and with the one before the last", () => {
  const asked = { id: "sms", ask: "…", proposed: undefined };
  const [item] = list({
    checkpoints: [
      verdict("changed", {
        answers: [{ ...asked, signed: true, before: false }],
      }),
      verdict("verified", {
        device: "iphone-web",
        answers: [{ ...asked, signed: false }],
      }),
      verdict("new", {
        device: "iphone",
        answers: [{ ...asked, signed: undefined }],
      }),
    ],
  });
  expect(item?.kind === "screen" && item.questions).toMatchObject([
    {
      signed: true,
      earlier: false,
      elsewhere: [{ look: "iPhone browser", answer: false }],
    },
  ]);
});

test("what is verified stands on a shelf of its own", () => {
  const gate = {
    claims: [claim("stated"), claim("unapproved")],
    checkpoints: [verdict("verified"), verdict("new")],
  };
  expect(list(gate, "settled").map(({ status }) => status)).toEqual([
    "verified",
    "stated",
  ]);
  expect(list(gate).map(({ status }) => status)).toEqual(["unapproved", "new"]);
});

test("a change is outlined where it is and where it was; what is gone where it was alone", () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const was = { ...box, y: 9 };
  const base = { role: "button", box, was } as const;
  const [item] = list(
    {
      checkpoints: [
        verdict("changed", {
          effects: [
            {
              change: {
                kind: "renamed",
                from: "Log in",
                to: "Sign in",
                ...base,
              },
              sentences: [],
            },
            {
              change: { kind: "gone", role: "link", name: "Help", was },
              sentences: [],
            },
          ],
        }),
      ],
    },
    "waiting",
    (["baseline", "capture"] as const).map((role) => ({
      platform: "example",
      screen: "failed-code",
      device: "web",
      role,
      sha: digest(role),
      width: 10,
      height: 10,
      scale: 1,
      outlines: [],
      caption: "",
    })),
  );
  const boxes = (picture: QueuePicture | undefined) =>
    picture?.marks.map((mark) => mark.box.y);
  if (item?.kind !== "screen") throw new Error("no screen");
  expect([boxes(item.baseline), boxes(item.capture)]).toEqual([[9, 9], [2]]);
});

const change = {
  change: {
    kind: "renamed",
    role: "button",
    from: "Log in",
    to: "Sign in",
    box: undefined,
  },
  sentences: [{ file: article.file, line: 3, text: "Select Log in." }],
} as const;

test.each([
  ["a plain new screen", verdict("new"), undefined],
  [
    "a name the screen does not bear",
    verdict("new", {
      labels: [{ label: "Log in", outcome: "missing", now: undefined }],
    }),
    "The section names “Log in”, and the screen does not.",
  ],
  [
    "a change that a sentence quotes",
    verdict("changed", { effects: [change] }),
    "What has changed is quoted by an article.",
  ],
  [
    "a change that none quotes",
    verdict("changed", { effects: [{ ...change, sentences: [] }] }),
    undefined,
  ],
  ["what was rejected", verdict("rejected"), "It was rejected before."],
] satisfies [string, CheckpointVerdict, string | undefined][])(
  "approving asks for a reason where it is an exception: %s",
  (_name, one, exception) => {
    expect(list({ checkpoints: [one] })[0]?.exception).toBe(exception);
  },
);
