import { describe, expect, test } from "vitest";
import { wallKinds } from "../../src/model/capture.ts";
import { describeFailure } from "../../src/model/describe-capture-failure.ts";
import {
  describeChange,
  screenChangeTitles,
} from "../../src/model/describe-screen-change.ts";
import { checkpointStatuses, claimStatuses } from "../../src/model/verdict.ts";
import { cleanText } from "../../src/report/clean-text.ts";
import {
  describeDay,
  describeDuration,
  describeTime,
  describeTimeRange,
} from "../../src/report/describe-time.ts";
import {
  claimStatusTitles,
  describeGate,
  linkStatusTitles,
  toSentence,
} from "../../src/report/describe-verdict.ts";
import { groupChangedScreens } from "../../src/report/group-checkpoints.ts";
import {
  checkpointTones,
  claimTones,
  linkTones,
} from "../../src/report/tone.ts";
import { everyChange, everyFailure } from "./fixture-changes.ts";
import { everyLinkStatus } from "./fixture-claims.ts";
import { heldGate, readyGate } from "./fixture-gates.ts";
import { makeRichRun } from "./run-fixture.ts";

describe("a failed look", () => {
  test.each([
    [
      "unreachable",
      "could not look: www.instagram.com could not be reached (its name could not be resolved)",
    ],
    [
      "time-out",
      "could not look: it took too long to wait for the button “Log in”",
    ],
    [
      "http-status",
      "could not look: https://www.instagram.com/accounts/login/ answered with an error (503)",
    ],
    ["walled", "could not look: a test for robots (CAPTCHA) stood in the way"],
    [
      "proof-missing",
      "could not look: the page that opened does not show the alert “code is incorrect”, so it is not this screen",
    ],
    [
      "step-failed",
      "could not look: step 3 of the recipe failed (there are two buttons “Log in”)",
    ],
    [
      "secret-leaked",
      "could not look: nothing was kept, because the account name is readable in the page’s text",
    ],
    [
      "needs-missing",
      "could not look: INSTAGRAM_TEST_USER and INSTAGRAM_TEST_PASSWORD are not set in the environment",
    ],
    ["browser-crashed", "could not look: the browser crashed"],
  ])("%s", (kind, words) => {
    const failure = everyFailure.find((one) => one.kind === kind);
    expect(failure && describeFailure(failure)).toBe(words);
  });

  test.each(wallKinds)("names the wall %s", (wall) => {
    expect(describeFailure({ kind: "walled", wall })).toMatch(
      /^could not look: an? .+ stood in the way$/,
    );
  });
});

test("every kind of change has its words", () => {
  expect(new Set(everyChange.map(({ kind }) => kind))).toEqual(
    new Set(Object.keys(screenChangeTitles)),
  );
  expect(everyChange.map(describeChange)).toEqual([
    "the button “Try another way” is now called “Choose another way to log in”",
    "the link “Get help” has moved: it was above “Confirm”, and is now below “Confirm”",
    "the button “Use a linked account” has appeared",
    "the button “Text me a code” is gone",
    "the text “The code is incorrect.” now reads “That code didn’t work.”",
    "the picture has another size: it was 390 × 844, and is now 390 × 900",
    "it looks different on the button “Confirm” (342 × 46 pixels); no word there has changed",
    "something without words has been put in 500 pixels from the top, 40 pixels high",
    "whether it looks different could not be told: the approved picture is damaged",
    "it looks different, though every word and every control is the same",
  ]);
});

const green = (tones: Readonly<Record<string, string>>) =>
  Object.keys(tones).filter((status) => tones[status] === "good");

test("only verified, stated and good links are green", () => {
  expect(green(checkpointTones)).toEqual(["verified"]);
  expect(green(claimTones)).toEqual(["stated"]);
  expect(green(linkTones)).toEqual(["good", "alive"]);
});

test("the fixture holds every status, and each has words of its own", () => {
  const held = new Set(heldGate.checkpoints.map(({ status }) => status));
  expect(held).toEqual(new Set(checkpointStatuses));
  expect(heldGate.claims.map(({ status }) => status).toSorted()).toEqual(
    claimStatuses.toSorted(),
  );
  const words = [
    ...claimStatuses.map((status) => claimStatusTitles[status]),
    ...everyLinkStatus.map((status) => linkStatusTitles[status]),
  ];
  expect(new Set(words).size).toBe(words.length);
});

test("practice is said of every decision", () => {
  expect(describeGate(readyGate)).toBe("ready (practice)");
  expect(describeGate(heldGate)).toBe("hold (practice)");
  expect(describeGate({ ...readyGate, target: "live" })).toBe("ready");
  expect(describeGate({ ...heldGate, status: "draft" })).toBe("draft");
});

test("one change on two devices is one, with the sentences of every article", async () => {
  const { run } = await makeRichRun();
  const [screen, ...others] = groupChangedScreens(run);
  expect(others).toEqual([]);
  expect(screen?.changes.map(({ on }) => on)).toEqual([
    ["iPhone browser", "Android browser"],
    ...Array.from({ length: 9 }, () => ["iPhone browser"]),
  ]);
  expect(screen?.changes[0]?.sentences.map(({ file }) => file)).toEqual([
    heldGate.file,
    readyGate.file,
  ]);
});

test.each([
  ["iPhone shows it", "iPhone shows it."],
  ["run presscheck accept", "Run presscheck accept."],
  ["help.example.com is gone", "help.example.com is gone."],
  ["now reads “It failed.”", "Now reads “It failed.”"],
  ["“a” is gone", "“a” is gone."],
  ["  ", ""],
])("%j as a sentence", (text, sentence) => {
  expect(toSentence(text)).toBe(sentence);
});

test("times are UTC and say so", () => {
  expect(describeTime("2026-08-03T14:05:00Z")).toBe("3 Aug 2026, 14:05 UTC");
  expect(describeDay("2026-08-03T14:05:00.123Z")).toBe("3 Aug 2026");
  expect(describeDay("yesterday")).toBe("yesterday");
  expect(
    describeTimeRange("2026-08-03T23:59:00Z", "2026-08-04T00:01:00Z"),
  ).toBe("3 Aug 2026, 23:59 UTC to 4 Aug 2026, 00:01 UTC");
  expect(describeDuration("2026-08-03T14:05:00Z", "2026-08-03T14:07:42Z")).toBe(
    "2 min 42 s",
  );
  expect(describeDuration("2026-08-03T14:05:00Z", "never")).toBeUndefined();
});

test("cleaning keeps columns and line ends, and leaves no way to steer a terminal", () => {
  expect(cleanText("a\u001B[31mb\u009Bc\u202Ed\rend\uD800")).toBe(
    "a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDend\uFFFD",
  );
  expect(cleanText("one\r\n\ttwo\n")).toBe("one\n\ttwo\n");
  expect(cleanText("familie 👨‍👩‍👧 שלום")).toBe("familie 👨‍👩‍👧 שלום");
});
