import { expect, test } from "vitest";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import { judgeCheckpoint } from "../../src/judge/judge-checkpoint.ts";
import type { CheckpointFacts } from "../../src/judge/checkpoint-facts.ts";
import type { Article } from "../../src/model/article.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { Comparison } from "../../src/model/comparison.ts";
import type { Device } from "../../src/model/device.ts";
import { digest } from "../../src/model/digest.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import type { CheckpointSignoff } from "../../src/model/signoff.ts";
import type { CheckpointStatus } from "../../src/model/verdict.ts";
import { checkpointStatuses } from "../../src/model/verdict.ts";
import {
  daysBefore,
  makeBaseline,
  makeCapture,
  makeFailure,
  makePlatform,
  makeScreen,
  node,
  now,
  sign,
  tree,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const question =
  "confirm: [{ id: sms, ask: Is SMS offered?, answer: yes-no, look: { role: button, name: SMS } }]";

function write({
  prose = "Tap **Confirm**.",
  section = "First checks",
  device = "web",
  asks = "",
} = {}): Article {
  return readArticle(`---
title: Codes
platform: example
checkpoints:
  - { screen: failed-code, section: ${section}, on: [${device}], freshFor: 30d${asks === "" ? "" : `, ${asks}`} }
---

## First checks

${prose}

## Other things

Wait.
`);
}

interface Scene {
  readonly article?: Article;
  /** The article when it was signed off. */
  readonly signed?: Article;
  readonly device?: Device;
  readonly screen?: Partial<Screen>;
  readonly baseline?: Partial<Baseline> | "none";
  readonly capture?: Capture | "none";
  readonly comparison?: Comparison | "none";
  readonly signoff?: Partial<CheckpointSignoff> | "none";
  readonly facts?: Partial<CheckpointFacts>;
}

/** The verdict on a checkpoint that is verified but for what a test says. */
function judge(scene: Scene = {}) {
  const { device = "web" } = scene;
  const article = scene.article ?? write({ device });
  const [demand] = article.frontmatter.checkpoints;
  if (demand === undefined) throw new Error("no checkpoint");
  const own = makeBaseline({
    device,
    ...(scene.baseline === "none" ? {} : scene.baseline),
  });
  const baseline = scene.baseline === "none" ? undefined : own;
  const screen = makeScreen({
    ...scene.screen,
    baselineByDevice: new Map(
      baseline === undefined ? [] : [[device, baseline]],
    ),
  });
  const isBrowser = device !== "iphone" && device !== "android";
  const usual = isBrowser ? makeCapture({ device }) : undefined;
  const capture =
    scene.capture === "none" ? undefined : (scene.capture ?? usual);
  const compared =
    capture === undefined ? undefined : compareCapture(capture, baseline);
  const change = scene.signoff === "none" ? {} : scene.signoff;
  return judgeCheckpoint({
    article,
    demand,
    device,
    variant: undefined,
    platform: makePlatform([screen]),
    articles: [article],
    quarantines: [],
    capture,
    comparison:
      scene.comparison === "none" ? undefined : (scene.comparison ?? compared),
    signoff:
      scene.signoff === "none"
        ? undefined
        : sign(scene.signed ?? article, demand, makeScreen(), own, change),
    target: "live",
    now,
    ...scene.facts,
  });
}

const changedTree = tree.map((at) =>
  at.name === "Confirm" ? node("button", "Continue", 1) : at,
);
const changedCapture = makeCapture(
  {},
  {
    tree: changedTree,
    picture: {
      ...makeBaseline().picture,
      file: digest("x"),
      pixels: digest("y"),
    },
  },
);
const sms = [...tree, node("button", "SMS", 1)];
const withSms = { tree: sms };
const asking = write({ asks: question });
const by = (decision: "approved" | "rejected") => ({
  ...makeBaseline().signoff,
  decision,
  why: "wrong language",
});
const hand: Partial<Baseline> = {
  kind: "hand",
  tree: [],
  environment: undefined,
};
const otherRecipe: Partial<Screen> = {
  recipe: [{ goto: "https://example.com/other" }],
};

const causes: readonly (readonly [string, Scene, CheckpointStatus, string])[] =
  [
    ["nothing is amiss", {}, "verified", ""],
    [
      "it was drawn by another browser build",
      {
        baseline: {
          picture: { ...makeBaseline().picture, file: digest("was") },
          pictureNow: digest("was"),
          environment: { ...makeBaseline().environment!, build: "139" },
        },
      },
      "verified",
      "",
    ],
    [
      "another section was edited",
      {
        signed: write(),
        article: readArticle(
          write().text.replace("Wait.", "Wait longer. Much longer."),
        ),
      },
      "verified",
      "",
    ],
    [
      "its section was wrapped anew",
      {
        signed: write({ prose: "Tap **Confirm** now." }),
        article: write({ prose: "Tap\n_Confirm_   now." }),
      },
      "verified",
      "",
    ],
    [
      "a person looked at the phone",
      { device: "iphone", baseline: hand },
      "verified",
      "",
    ],

    [
      "a CAPTCHA stood in the way",
      { capture: makeFailure({ kind: "walled", wall: "captcha" }) },
      "could-not-look",
      "could not look: a test for robots (CAPTCHA) stood in the way",
    ],
    [
      "the browser crashed, though all else is good",
      { capture: makeFailure({ kind: "browser-crashed" }) },
      "could-not-look",
      "could not look: the browser crashed",
    ],
    [
      "nobody looked",
      { capture: "none" },
      "could-not-look",
      "could not look: this run took no picture of it",
    ],
    [
      "somebody looked at practice instead",
      { capture: makeCapture({ target: "practice", practiceRelease: 1 }) },
      "could-not-look",
      "could not look: this run took no picture of it",
    ],
    [
      "the look was not compared",
      { comparison: "none" },
      "could-not-look",
      "could not look: the picture was not compared with the approved one",
    ],
    [
      "the comparison speaks of another baseline",
      { comparison: compareCapture(makeCapture(), undefined) },
      "could-not-look",
      "could not look: the picture was not compared with the approved one",
    ],

    [
      "nobody has approved the screen",
      { baseline: "none" },
      "new",
      "nobody has signed this screen off yet",
    ],
    [
      "nobody has approved it for this article",
      { signoff: "none" },
      "new",
      "nobody has compared this screen with this section yet",
    ],
    [
      "the section is not in the article",
      { article: write({ section: "Last checks" }) },
      "new",
      "the article has no section “Last checks”",
    ],
    [
      "a question is open",
      { article: asking },
      "new",
      "“Is SMS offered?” has no answer",
    ],
    [
      "the screen is not described",
      { facts: { platform: makePlatform([]) } },
      "new",
      "no screen “failed-code” is described for Examplegram",
    ],
    [
      "what describes the screen has a fault",
      {
        facts: {
          platform: makePlatform([], { unusableScreens: ["failed-code"] }),
        },
      },
      "new",
      "what describes the screen “failed-code” cannot be used",
    ],
    [
      "a person has to look at the phone",
      { device: "iphone", baseline: "none" },
      "by-hand-due",
      "a person has to look, on the iPhone app",
    ],
    [
      "a person has to look at the web",
      { screen: { by: { web: "hand" } }, capture: "none", baseline: "none" },
      "by-hand-due",
      "a person has to look, on the Web",
    ],

    [
      "a person rejected the picture",
      { baseline: { signoff: by("rejected") } },
      "rejected",
      "Ada rejected it: wrong language",
    ],

    [
      "a control was renamed",
      { capture: changedCapture },
      "changed",
      "the screen has changed (1 difference)",
    ],
    [
      "the approved picture is gone",
      { baseline: { pictureNow: undefined } },
      "changed",
      "the approved picture is missing",
    ],
    [
      "the approved picture was swapped",
      { baseline: { pictureNow: digest("swapped") } },
      "changed",
      "the picture file is not the one that was approved",
    ],
    [
      "the approved words were edited",
      {
        baseline: { words: "other words" },
        comparison: compareCapture(makeCapture(), makeBaseline()),
      },
      "changed",
      "the text file is not the one that was approved",
    ],
    [
      "the sign-off saw another picture",
      { baseline: { signoff: { ...by("approved"), saw: digest("z") } } },
      "changed",
      "the sign-off names another picture than the one beside it",
    ],
    [
      "another picture was approved meanwhile",
      { signoff: { picture: digest("before") } },
      "changed",
      "another picture was approved since this article was signed off",
    ],
    [
      "other words were approved meanwhile",
      { signoff: { text: digest("before") } },
      "changed",
      "another picture was approved since this article was signed off",
    ],
    [
      "an answer no longer holds",
      { article: asking, signoff: { answers: { sms: true } } },
      "changed",
      "“Is SMS offered?” was answered yes; the screen now says no",
    ],
    [
      "a browser window stands in for the app",
      { device: "iphone", baseline: { kind: "browser" } },
      "changed",
      "the approved picture was taken by a browser; a person has to look",
    ],
    [
      "another device's picture stands in",
      { device: "iphone", baseline: { ...hand, device: "android" } },
      "changed",
      "the approved picture was taken on another device (Android app)",
    ],
    [
      "practice's picture stands in for live",
      { device: "iphone", baseline: { ...hand, target: "practice" } },
      "changed",
      "the approved picture shows the practice platform, not the real one",
    ],

    [
      "the recipe was edited",
      { screen: otherRecipe },
      "recipe-changed",
      "the recipe, proof or masks were edited after the sign-off",
    ],
    [
      "the proof was edited",
      { screen: { proof: [{ role: "alert", name: "Wrong" }] } },
      "recipe-changed",
      "the recipe, proof or masks were edited after the sign-off",
    ],
    [
      "a mask was added",
      { screen: { shot: { mask: [{ label: "Code" }] } } },
      "recipe-changed",
      "the recipe, proof or masks were edited after the sign-off",
    ],
    [
      "the article signed off an older recipe",
      { signoff: { recipe: digest("old") } },
      "recipe-changed",
      "the recipe, proof or masks were edited after the sign-off",
    ],

    [
      "the section was edited",
      { signed: write(), article: write({ prose: "Tap **Confirm** twice." }) },
      "passage-changed",
      "the section “First checks” was edited after the sign-off",
    ],

    [
      "the sign-off is thirty days old",
      {
        baseline: { capturedAt: daysBefore(1) },
        signoff: { at: daysBefore(30) },
      },
      "expired",
      "the sign-off held until 2026-06-01",
    ],
    [
      "what was signed off is thirty days old",
      {
        baseline: { capturedAt: daysBefore(30) },
        signoff: { at: daysBefore(1) },
      },
      "expired",
      "the sign-off held until 2026-06-01",
    ],
    [
      "its own end has come",
      { signoff: { until: daysBefore(1) } },
      "expired",
      "the sign-off held until 2026-05-31",
    ],
  ];

test.each(causes)("%s", (_cause, scene, status, because) => {
  const verdict = judge(scene);
  expect([verdict.status, verdict.because]).toEqual([status, because]);
  expect(verdict.todo === "").toBe(status === "verified");
});

test("every status there is has a cause above", () => {
  expect(new Set(causes.map(([, , status]) => status))).toEqual(
    new Set(checkpointStatuses),
  );
});

test("a screen whose title or instructions were edited stays verified", () => {
  expect(
    judge({ screen: { title: "Refused", instructions: { web: ["Look."] } } })
      .status,
  ).toBe("verified");
});

test("a sign-off holds to the last moment of its time, and not at its end", () => {
  const at = (days: number) =>
    judge({
      baseline: { capturedAt: daysBefore(days) },
      signoff: { at: daysBefore(days) },
    });
  expect([at(29.999).status, at(30).status]).toEqual(["verified", "expired"]);
  expect(at(10).until).toBe(daysBefore(-20));
});

test("an end a person set counts only where it comes first", () => {
  const untils = [daysBefore(-5), daysBefore(-50)].map(
    (until) => judge({ signoff: { until } }).until,
  );
  expect(untils).toEqual([daysBefore(-5), daysBefore(-20)]);
});

test("on practice nothing ages", () => {
  const old = daysBefore(3_650);
  const verdict = judge({
    baseline: { target: "practice", capturedAt: old },
    capture: makeCapture({ target: "practice", practiceRelease: 1 }),
    signoff: { at: old, until: old },
    facts: { target: "practice" },
  });
  expect([verdict.status, verdict.until]).toEqual(["verified", undefined]);
});

const layers: readonly (readonly [CheckpointStatus, Scene])[] = [
  ["could-not-look", { capture: makeFailure({ kind: "browser-crashed" }) }],
  ["rejected", { baseline: { signoff: by("rejected") } }],
  ["changed", { baseline: { pictureNow: digest("swapped") } }],
  ["recipe-changed", { screen: otherRecipe }],
  ["changed", { capture: changedCapture }],
  ["passage-changed", { signed: write({ prose: "Else." }) }],
  ["expired", { signoff: { until: daysBefore(1) } }],
];

test.each(
  layers
    .slice(0, -1)
    .map(([status], at) => [status, layers.slice(at)] as const),
)("of many causes the one to mend first is named: %s", (status, rest) => {
  const merge = rest.toReversed().reduce<Scene>((all, [, scene]) => {
    const baseline = {
      ...(all.baseline as object),
      ...(scene.baseline as object),
    };
    return {
      ...all,
      ...scene,
      ...(Object.keys(baseline).length > 0 ? { baseline } : {}),
    };
  }, {});
  expect(judge(merge).status).toBe(status);
});

test("an answer is weighed against what the screen shows, by its type", () => {
  const kinds = `confirm: [
    { id: sms, ask: A?, answer: yes-no, look: { role: button, name: /sms/i } },
    { id: error, ask: B?, answer: text, look: { role: alert } },
    { id: left, ask: C?, answer: number, look: { text: /left/ } },
    { id: way, ask: D?, answer: choice, choices: [Confirm, Continue], look: { role: button } },
    { id: free, ask: E?, answer: text } ]`;
  const article = write({ asks: kinds.replace(/\n\s*/g, " ") });
  const screen = [...sms, node("text", "You have 3,5 codes left", 1)];
  const answers = {
    sms: true,
    error: "That  code is wrong",
    left: 3.5,
    way: "Confirm",
    free: "anything",
  };
  const verdict = judge({
    article,
    baseline: { tree: screen },
    capture: makeCapture({}, { tree: screen }),
    signoff: { answers },
  });
  expect(
    verdict.answers.map(({ id, signed, proposed }) => [id, signed, proposed]),
  ).toEqual([
    ["sms", true, true],
    ["error", "That  code is wrong", "That code is wrong"],
    ["left", 3.5, 3.5],
    ["way", "Confirm", "Confirm"],
    ["free", "anything", undefined],
  ]);
  expect(verdict.status).toBe("verified");
});

test("on a phone picture there is nothing to weigh an answer against", () => {
  const article = write({ asks: question, device: "iphone" });
  const verdict = judge({
    article,
    device: "iphone",
    baseline: hand,
    signoff: { answers: { sms: true } },
  });
  expect([
    verdict.status,
    verdict.answers.map(({ proposed }) => proposed),
  ]).toEqual(["verified", [undefined]]);
});

test("an answer that came true on both looks stays answered", () => {
  const verdict = judge({
    article: asking,
    baseline: withSms,
    capture: makeCapture({}, withSms),
    signoff: { answers: { sms: true } },
  });
  expect(verdict.status).toBe("verified");
});

test("labels of the section are seen, renamed or missing; those of other sections are not looked for", () => {
  const article = readArticle(
    write({
      prose: "Tap **Confirm**, then tap **Try  another way**. Press **Help**.",
    }).text.replace("Wait.", "Tap **Elsewhere**."),
  );
  expect(judge({ article, capture: changedCapture }).labels).toEqual([
    { label: "Confirm", outcome: "renamed", now: "Continue" },
    { label: "Try  another way", outcome: "seen", now: undefined },
    { label: "Help", outcome: "missing", now: undefined },
  ]);
});

test("a change comes with the sentences that quote it, in every article about the platform", () => {
  const here = write({
    prose:
      "Tap **Confirm**. Confirm that you are well. We read “That code is wrong” there.",
  });
  const there = readArticle(
    "---\ntitle: b\nplatform: example\n---\n\nThen press **confirm**.\n\nThat code is wrong again.\n",
    "articles/b.md",
  );
  const elsewhere = readArticle(
    "---\ntitle: c\nplatform: other\n---\n\nTap **Confirm**.\n",
    "articles/c.md",
  );
  const gone = changedTree.filter(({ role }) => role !== "alert");
  const { effects, status } = judge({
    article: here,
    capture: makeCapture(
      {},
      { tree: gone, picture: changedCapture.evidence.picture },
    ),
    facts: { articles: [here, there, elsewhere] },
  });
  expect(status).toBe("changed");
  expect(
    effects.map(({ change, sentences }) => [
      change.kind,
      sentences.map(({ file, line, text }) => `${file}:${line} ${text}`),
    ]),
  ).toEqual([
    [
      "renamed",
      [
        "articles/codes.md:10 Tap Confirm.",
        "articles/b.md:6 Then press confirm.",
      ],
    ],
    [
      "gone",
      [
        "articles/codes.md:10 We read “That code is wrong” there.",
        "articles/b.md:8 That code is wrong again.",
      ],
    ],
  ]);
});
