// Every kind of failure and of change.
import type { CaptureFailure } from "../../src/model/capture.ts";
import type { ScreenChange } from "../../src/model/comparison.ts";
import type { ChangeEffect } from "../../src/model/verdict.ts";
import { backupCodes } from "./fixture-findings.ts";

export const everyFailure: readonly CaptureFailure[] = [
  {
    kind: "unreachable",
    host: "www.instagram.com",
    because: "its name could not be resolved",
  },
  { kind: "time-out", waitingFor: "the button “Log in”" },
  {
    kind: "http-status",
    status: 503,
    url: "https://www.instagram.com/accounts/login/",
  },
  { kind: "walled", wall: "captcha" },
  { kind: "proof-missing", proof: "the alert “code is incorrect”" },
  { kind: "step-failed", step: 3, because: "there are two buttons “Log in”" },
  {
    kind: "secret-leaked",
    where: "the account name is readable in the page’s text",
  },
  {
    kind: "needs-missing",
    names: ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"],
  },
  { kind: "browser-crashed" },
];

export const everyChange: readonly ScreenChange[] = [
  {
    kind: "renamed",
    role: "button",
    from: "Try another way",
    to: "Choose another way to log in",
    box: { x: 24, y: 356, width: 342, height: 46 },
    was: { x: 24, y: 348, width: 342, height: 46 },
  },
  {
    kind: "moved",
    role: "link",
    name: "Get help",
    from: "above “Confirm”",
    to: "below “Confirm”",
    box: { x: 24, y: 414, width: 342, height: 46 },
    was: { x: 24, y: 406, width: 342, height: 46 },
  },
  {
    kind: "appeared",
    role: "button",
    name: "Use a linked account",
    box: undefined,
  },
  { kind: "gone", role: "button", name: "Text me a code" },
  {
    kind: "reworded",
    from: "The code is incorrect.",
    to: "That code didn’t work.",
    box: { x: 24, y: 160, width: 342, height: 52 },
    was: { x: 24, y: 152, width: 342, height: 52 },
  },
  { kind: "resized", from: "390 × 844", to: "390 × 900" },
  {
    kind: "picture",
    how: "drawn",
    part: { role: "button", name: "Confirm", where: "on" },
    box: { x: 24, y: 298, width: 342, height: 46 },
    was: { x: 24, y: 290, width: 342, height: 46 },
  },
  {
    kind: "picture",
    how: "put-in",
    box: { x: 0, y: 500, width: 390, height: 40 },
    was: { x: 0, y: 492, width: 390, height: 1 },
  },
  { kind: "picture", how: "unread", picture: "before", flaw: "damaged" },
  { kind: "picture", how: "drawn" },
];

const sentence = {
  file: backupCodes,
  line: 48,
  text: "Tap Try another way and follow the prompt Instagram shows.",
};
const elsewhere = {
  file: "articles/instagram-locked-out.md",
  line: 19,
  text: "Then tap Try another way at the bottom of the screen.",
};

/** The first change is quoted in two articles, the rest nowhere. */
export const everyEffect: readonly ChangeEffect[] = everyChange.map(
  (change, index) => ({
    change,
    sentences: index === 0 ? [sentence, elsewhere] : [],
  }),
);
