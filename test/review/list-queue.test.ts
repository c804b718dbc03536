import { expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import type {
  ArticleGate,
  CheckpointStatus,
  CheckpointVerdict,
  ClaimStatus,
} from "../../src/model/verdict.ts";
import { claimStatusTitles } from "../../src/report/describe-verdict.ts";
import { listQueue } from "../../src/review/list-queue.ts";
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

function list(own: Partial<ArticleGate>) {
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
  return listQueue({
    gates: [gate],
    articles: [article],
    platformById: new Map([["example", makePlatform()]]),
    captures: [makeCapture()],
    passages: [],
    pictures: [],
    claimTitles: claimStatusTitles,
  });
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
    },
  ]);
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
