import fc from "fast-check";
import { expect, test } from "vitest";
import { digest, digestValue } from "../../src/model/digest.ts";
import type { Demand } from "../../src/model/frontmatter.ts";
import { demandSchema } from "../../src/model/frontmatter.ts";
import { baselineSchema } from "../../src/model/baseline.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { digestQuestions } from "../../src/model/question-digest.ts";
import type {
  Answer,
  CheckpointSignoff,
  Signoffs,
  WordingSignoff,
} from "../../src/model/signoff.ts";
import { signoffFileSchema } from "../../src/model/signoff.ts";
import { digestBaseline } from "../../src/model/seal-baseline.ts";
import { digestSignoff } from "../../src/model/seal-signoff.ts";
import { digestWording } from "../../src/model/wording.ts";
import {
  approveCapture,
  approvePicture,
} from "../../src/review/approve-capture.ts";
import { readAnswers } from "../../src/review/read-answers.ts";
import {
  renewCheckpoint,
  renewWaivers,
  renewWording,
} from "../../src/review/renew-signoffs.ts";
import { signCheckpoint } from "../../src/review/sign.ts";
import { makeBaseline, makeCapture, makeScreen } from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const decision = {
  by: "Ada",
  at: "2026-06-01T12:00:00.000Z",
  why: "read and compared",
};

test("an approved capture is a baseline of exactly what was seen, by a person, with a reason", () => {
  const capture = makeCapture();
  const { facts, words } = approveCapture(capture, undefined, decision);
  expect(facts).toEqual({
    screen: "example/failed-code",
    device: "web",
    target: "live",
    kind: "browser",
    picture: capture.evidence.picture,
    text: capture.evidence.text,
    recipe: capture.recipe,
    capturedAt: capture.provenance.endedAt,
    url: "https://example.com/login",
    environment: capture.provenance.environment,
    proofs: [],
    tree: capture.evidence.tree,
    signoff: {
      ...decision,
      decision: "approved",
      saw: capture.evidence.picture.pixels,
      seal: digestBaseline(facts),
    },
  });
  expect(digest(words)).toBe(facts.text);
  expect(baselineSchema.parse(facts)).toEqual(facts);
});

test("practice evidence is marked so", () => {
  const { facts } = approveCapture(
    makeCapture({ target: "practice", practiceRelease: 2 }),
    undefined,
    decision,
  );
  expect([facts.target, facts.practiceRelease]).toEqual(["practice", 2]);
});

test("a sign-off names the one before it", () => {
  const before = makeBaseline();
  const { facts } = approveCapture(makeCapture(), before, decision);
  expect(facts.signoff.previous).toBe(digestValue(before.signoff));
  expect(facts.earlier).toEqual([before.signoff]);
  const after = approveCapture(
    makeCapture(),
    { ...before, ...facts },
    { ...decision, why: "and again" },
  );
  expect(after.facts.earlier).toEqual([before.signoff, facts.signoff]);
});

test("a person's picture is human evidence, without a tree or words", () => {
  const { picture } = makeBaseline();
  const phone = { model: "iPhone 16", os: "iOS 19", app: "400.1" };
  const screen = makeScreen();
  const handed = {
    format: "png" as const,
    wasReduced: false,
    blackedOut: [{ x: 1, y: 2, width: 3, height: 4 }],
    reading: { by: "Tesseract 7.0.0, eng 1.0.0" },
  };
  const proofs = [{ proof: "alert", box: { x: 0, y: 0, width: 9, height: 9 } }];
  const { facts, words } = approvePicture(
    screen,
    { device: "iphone", variant: undefined },
    "live",
    { picture, phone, handed, proofs },
    undefined,
    decision,
  );
  expect(facts).toEqual({
    screen: "example/failed-code",
    device: "iphone",
    target: "live",
    kind: "hand",
    picture,
    text: digest(""),
    recipe: digestRecipe(screen),
    capturedAt: decision.at,
    phone,
    handed,
    proofs,
    tree: [],
    signoff: {
      ...decision,
      decision: "approved",
      saw: picture.pixels,
      seal: digestBaseline(facts),
    },
  });
  expect(words).toBe("");
  expect(baselineSchema.parse(facts)).toEqual(facts);
});

const oneDemand = readArticle(
  "---\ntitle: a\nplatform: example\ncheckpoints:\n  - { screen: failed-code, section: S, on: [web] }\n---\n\n## S\n\nOne two.\n\n## T\n\nThree.\n",
);

test("an article's sign-off names passage, picture, words, recipe and answers", () => {
  const article = oneDemand;
  const [demand] = article.frontmatter.checkpoints;
  if (demand === undefined) throw new Error("no checkpoint");
  const baseline = makeBaseline();
  const until = "2026-07-01T00:00:00.000Z";
  expect(
    signCheckpoint(
      article,
      demand,
      makeScreen(),
      baseline,
      { sms: true },
      "2026-06-01T08:00:00.000Z",
      { ...decision, until },
    ),
  ).toEqual({
    screen: "failed-code",
    section: "S",
    article: article.file,
    target: "live",
    device: "web",
    passage: digestWording("S One two."),
    picture: baseline.picture.pixels,
    text: baseline.text,
    recipe: digestRecipe(makeScreen()),
    questions: digestQuestions(demand),
    seen: "2026-06-01T08:00:00.000Z",
    answers: { sms: true },
    ...decision,
    until,
  });
});

const hex = "a".repeat(64);
const wording = (claim: string, words: string): WordingSignoff => ({
  claim,
  words,
  hash: hex,
  claimed: hex,
  ...decision,
});
const look = (
  screen: string,
  device: "web" | "iphone",
  why: string,
): CheckpointSignoff => ({
  screen,
  device,
  passage: hex,
  picture: hex,
  text: hex,
  recipe: hex,
  questions: hex,
  seen: decision.at,
  answers: {},
  ...decision,
  why,
});

test("new decisions take the place of those they renew, and of no others; what they renew is kept behind them", () => {
  const first: Signoffs = {
    claims: [wording("b", "old"), wording("a", "old")],
    checkpoints: [look("s", "web", "old"), look("s", "iphone", "old")],
    waivers: [],
  };
  const [old] = first.checkpoints;
  const renewed = renewCheckpoint(
    renewWording(first, wording("b", "new")),
    old,
    look("s", "web", "new"),
  );
  const after = renewCheckpoint(renewed, undefined, look("r", "web", "new"));
  expect(after.claims.map(({ claim, words }) => [claim, words])).toEqual([
    ["a", "old"],
    ["b", "new"],
  ]);
  expect(
    after.checkpoints.map(({ screen, device, why }) => [screen, device, why]),
  ).toEqual([
    ["r", "web", "new"],
    ["s", "iphone", "old"],
    ["s", "web", "new"],
  ]);
  expect(after.earlier).toEqual({
    claims: [wording("b", "old")],
    checkpoints: [look("s", "web", "old")],
  });
  expect(after.claims[1]?.previous).toBe(digestSignoff(wording("b", "old")));
  expect(after.checkpoints[2]?.previous).toBe(
    digestSignoff(look("s", "web", "old")),
  );
  expect(signoffFileSchema.parse(after)).toEqual(after);
});

test("the first decision needs no file, and carries a seal", () => {
  expect(renewWording(undefined, wording("a", "w"))).toEqual({
    claims: [{ ...wording("a", "w"), seal: digestSignoff(wording("a", "w")) }],
    checkpoints: [],
    waivers: [],
  });
});

test("a waiver takes the place of one of the same finding", () => {
  const until = "2026-09-01T00:00:00.000Z";
  const waiver = { rule: "r", ...decision, until };
  const once = renewWaivers(undefined, [waiver, { ...waiver, subject: "s" }]);
  const twice = renewWaivers(once, [{ ...waiver, why: "longer" }]);
  expect(twice.waivers.map(({ subject, why }) => [subject, why])).toEqual([
    ["s", decision.why],
    [undefined, "longer"],
  ]);
});

test("the order of decisions about different things does not matter", () => {
  const decisions = fc.uniqueArray(
    fc
      .record({ claim: fc.stringMatching(/^[a-z]{1,3}$/), words: fc.string() })
      .map(({ claim, words }) => wording(claim, words)),
    { selector: ({ claim }) => claim, maxLength: 8 },
  );
  const make = (claims: readonly WordingSignoff[]) =>
    claims.reduce<Signoffs | undefined>(renewWording, undefined);
  fc.assert(
    fc.property(decisions, (claims) => {
      expect(make(claims.toReversed())).toEqual(make(claims));
    }),
  );
});

const demand: Demand = demandSchema.parse({
  screen: "s",
  section: "S",
  on: ["web"],
  confirm: [
    { id: "sms", ask: "Is SMS offered?", answer: "yes-no" },
    { id: "error", ask: "What is the error?", answer: "text" },
    { id: "left", ask: "How many are left?", answer: "number" },
    {
      id: "way",
      ask: "Which way comes first?",
      answer: "choice",
      choices: ["Email", "Text message"],
    },
  ],
});
const allTyped = [
  "sms=yes",
  "error=It says a=b.",
  "left=2.5",
  "way=text MESSAGE",
];

test("answers are read by their type", () => {
  expect(readAnswers(demand, allTyped, {})).toEqual({
    outcome: "read",
    answers: {
      sms: true,
      error: "It says a=b.",
      left: 2.5,
      way: "Text message",
    },
  });
});

test("what the capture shows stands where nothing was typed, no and nought too", () => {
  const proposed = { sms: false, error: "x", left: 0, way: "Email" };
  expect(readAnswers(demand, ["error=y"], proposed)).toEqual({
    outcome: "read",
    answers: { ...proposed, error: "y" },
  });
});

test.each<
  readonly [
    string,
    readonly string[],
    Readonly<Record<string, Answer>>,
    string,
    string,
  ]
>([
  [
    "no question",
    [...allTyped, "email=yes"],
    {},
    "“email=yes” answers no question of this checkpoint.",
    "Its questions: sms=…, error=…, left=…, way=…",
  ],
  [
    "no equals sign",
    ["sms"],
    {},
    "“sms” answers no question of this checkpoint.",
    "Its questions: sms=…, error=…, left=…, way=…",
  ],
  [
    "perhaps",
    ["sms=perhaps"],
    {},
    "“sms=perhaps” is no answer to “Is SMS offered?”.",
    "Add: --answer sms=yes (or no)",
  ],
  [
    "nothing",
    ["error=  "],
    {},
    "“error=  ” is no answer to “What is the error?”.",
    'Add: --answer "error=the words on the screen"',
  ],
  [
    "a word for a number",
    ["left=two"],
    {},
    "“left=two” is no answer to “How many are left?”.",
    "Add: --answer left=3",
  ],
  [
    "a number without end",
    ["left=Infinity"],
    {},
    "“left=Infinity” is no answer to “How many are left?”.",
    "Add: --answer left=3",
  ],
  [
    "another choice",
    ["way=Phone"],
    {},
    "“way=Phone” is no answer to “Which way comes first?”.",
    'Add: --answer "way=Email" or "Text message"',
  ],
  [
    "a question left open",
    allTyped.slice(1),
    {},
    "“Is SMS offered?” has no answer yet.",
    "Add: --answer sms=yes (or no)",
  ],
])(
  "an answer of %s is refused in words",
  (_what, typed, proposed, because, todo) => {
    expect(readAnswers(demand, typed, proposed)).toEqual({
      outcome: "wrong",
      because,
      todo,
    });
  },
);

test("a checkpoint without questions has answers: none", () => {
  expect(readAnswers({ ...demand, confirm: [] }, [], {})).toEqual({
    outcome: "read",
    answers: {},
  });
});

test("a variant's sign-off stands beside the other's and is renewed for itself", () => {
  const [demand] = oneDemand.frontmatter.checkpoints;
  if (demand === undefined) throw new Error("no checkpoint");
  const variants = [
    { id: "list", proof: [{ role: "list" }] },
    { id: "cards", proof: [{ role: "img" }] },
  ];
  const screen = makeScreen({ variants });
  const signed = (variant: string, why: string) =>
    signCheckpoint(
      oneDemand,
      demand,
      screen,
      makeBaseline({ variant }),
      {},
      decision.at,
      { ...decision, why },
    );
  const first = [signed("list", "old"), signed("cards", "old")];
  expect(first.map(({ recipe }) => recipe)).toEqual([
    digestRecipe(screen, "list"),
    digestRecipe(screen, "cards"),
  ]);
  const both = first.reduce<Signoffs | undefined>(
    (before, one) => renewCheckpoint(before, undefined, one),
    undefined,
  );
  const { checkpoints } = renewCheckpoint(
    both,
    both?.checkpoints.find(({ variant }) => variant === "list"),
    signed("list", "new"),
  );
  expect(checkpoints.map(({ variant, why }) => [variant, why])).toEqual([
    ["cards", "old"],
    ["list", "new"],
  ]);
});

test("a capture of a variant becomes that variant's approved look", () => {
  const capture = makeCapture({ variant: "cards" });
  const { facts } = approveCapture(capture, undefined, decision);
  expect(baselineSchema.parse(facts).variant).toBe("cards");
});
