import { expect, test } from "vitest";
import { tryExamples } from "../../src/cli/try-examples.ts";
import { claimSchema } from "../../src/model/platform.ts";
import type { Platform } from "../../src/model/platform-registry.ts";
import { readArticle } from "../parse/read-markdown.ts";

type Written = Readonly<Record<string, unknown>>;

function platformOf(...written: readonly Written[]): Platform {
  const claims = written.map((claim) =>
    claimSchema.parse({
      why: "Readers are misled.",
      ...(claim["mode"] === "mustNot"
        ? {}
        : { source: { link: "help", quote: "Words." } }),
      ...claim,
    }),
  );
  return {
    id: "example",
    folder: "checkpoints/example",
    name: "Example",
    domains: ["example.com"],
    userContent: [],
    redirectors: [],
    assetHosts: [],
    otherDomains: [],
    privateHosts: [],
    devices: ["web"],
    claimById: new Map(
      claims
        .filter((claim) => claim.mode === "must")
        .map((claim) => [claim.id, claim]),
    ),
    forbiddenById: new Map(
      claims
        .filter((claim) => claim.mode === "mustNot")
        .map((claim) => [claim.id, claim]),
    ),
    linkById: new Map(),
    screenById: new Map(),
    observationByLink: new Map(),
  };
}

const oneUse = { id: "one-use", statement: "Each backup code works once." };
const briefly = (
  platform: Platform,
  articles = [] as Parameters<typeof tryExamples>[1],
) => {
  const { examples, flaws } = tryExamples(platform, articles);
  return {
    examples: examples.map(({ text, from, outcome }) => [text, from, outcome]),
    flaws: flaws.map(({ claim, severity, title }) => [claim, severity, title]),
  };
};

test("examples that do what they should are no flaw", () => {
  const examples = {
    states: ["Every backup code works only once."],
    doesNot: ["Each backup code is eight digits long."],
  };
  expect(briefly(platformOf({ ...oneUse, examples }))).toEqual({
    examples: [
      ["Every backup code works only once.", "examples", "right"],
      ["Each backup code is eight digits long.", "examples", "right"],
    ],
    flaws: [],
  });
});

test("an example that is not recognised is named, and so is one that is taken for the claim", () => {
  const examples = {
    states: ["Every backup code works only once.", "Be careful with codes."],
    doesNot: ["A backup code works one time."],
  };
  expect(briefly(platformOf({ ...oneUse, examples })).flaws).toEqual([
    [
      "one-use",
      "error",
      "“Be careful with codes.” should make the claim, and is not recognised.",
    ],
    [
      "one-use",
      "error",
      "“A backup code works one time.” should not make the claim, and is taken for it.",
    ],
  ]);
});

test("a claim that no example fires is a flaw of its own", () => {
  const examples = { states: ["Be careful with codes."] };
  expect(briefly(platformOf({ ...oneUse, examples })).flaws).toContainEqual([
    "one-use",
    "error",
    "No example is recognised as making this claim.",
  ]);
});

test("where a claim has no examples, its statement and the marked sentences stand in", () => {
  const article = readArticle(
    "---\ntitle: Codes\nplatform: example\nclaims: [one-use]\n---\n\nYou can use each backup code just once. <!-- claim: one-use -->\n",
  );
  expect(briefly(platformOf(oneUse), [article])).toEqual({
    examples: [
      ["Each backup code works once.", "statement", "right"],
      ["You can use each backup code just once.", "article", "right"],
    ],
    flaws: [
      [
        "one-use",
        "warning",
        "This claim has no examples of its own; only its statement and marked sentences were tried.",
      ],
    ],
  });
});

test("a statement that the matcher cannot read is found without examples", () => {
  const vague = { id: "vague", statement: "Is it?" };
  expect(briefly(platformOf(vague)).flaws).toEqual([
    ["vague", "error", "No example is recognised as making this claim."],
  ]);
});

test("two claims that contradict each other are found, once", () => {
  const again = {
    id: "reuse",
    statement: "Each backup code can be reused.",
    examples: { states: ["Each backup code can be reused."] },
  };
  const fine = { ...oneUse, examples: { states: [oneUse.statement] } };
  const conflicts = briefly(platformOf(fine, again)).flaws.filter(
    ([claim]) => claim === "one-use",
  );
  expect(conflicts).toEqual([
    [
      "one-use",
      "error",
      "“Each backup code works once.” and “Each backup code can be reused.” (reuse) contradict each other.",
    ],
  ]);
});

test("a claim that has to be made and must never be made is found", () => {
  const never = {
    id: "never-once",
    mode: "mustNot",
    statement: "Each backup code works once.",
    examples: { states: [oneUse.statement] },
  };
  const fine = { ...oneUse, examples: { states: [oneUse.statement] } };
  expect(
    briefly(platformOf(fine, never)).flaws.map(([, , title]) => title),
  ).toEqual([
    "Articles must say “Each backup code works once.”, and saying it is taken for “Each backup code works once.” (never-once), which they must never say.",
  ]);
});

test("a forbidden claim behind a doubt counts as made", () => {
  const service = {
    id: "bypass",
    mode: "mustNot",
    statement: "A service or app can bypass two-factor authentication for you.",
    examples: {
      states: ["Some apps may be able to bypass two-factor authentication."],
      doesNot: ["No app can bypass two-factor authentication."],
    },
  };
  expect(briefly(platformOf(service)).flaws).toEqual([]);
});
