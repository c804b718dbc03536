import { describe, expect, test } from "vitest";
import { compileClaim } from "../../src/match/compile-claim.ts";
import { judgeSentence } from "../../src/match/judge-sentence.ts";
import { readSentence } from "../../src/match/read-sentence.ts";
import { screenForbidden } from "../../src/match/screen-forbidden.ts";

const oneUse = compileClaim({ statement: "Each backup code works once." });
const digits = compileClaim({ statement: "A backup code has 8 digits." });
const login = compileClaim({
  statement: "You can see your backup codes only while you are logged in.",
});

describe("a sentence", () => {
  test.each([
    ["one-use", "A backup code can't be reused.", "states"],
    ["one-use", "A backup code can be reused.", "contradicts"],
    ["one-use", "A backup code may work once.", "hedged"],
    ["one-use", "Does a backup code work once?", "silent"],
    ["one-use", "Once you have a backup code, store it.", "silent"],
    ["digits", "Backup codes are eight digits long.", "states"],
    ["digits", "Backup codes are six digits long.", "contradicts"],
    ["digits", "A backup code has no 8 digits.", "contradicts"],
    ["digits", "Check the digits of the backup code.", "silent"],
    ["login", "You can't see backup codes unless you're logged in.", "states"],
    ["login", "Log in to see your backup codes.", "silent"],
    ["login", "You can see backup codes while logged out.", "contradicts"],
  ])("for %s: “%s” %s", (id, text, verdict) => {
    const claim = { "one-use": oneUse, digits, login }[id];
    if (claim === undefined) throw new Error(`no claim ${id}`);
    expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
  });

  test.each([
    ["Freezing the card stops direct debits.", "contradicts"],
    ["Freezing your card will stop the direct debits.", "contradicts"],
    ["Freezing the card doesn't stop direct debits.", "states"],
  ])(
    "that stops a thing is not one that does not: “%s” %s",
    (text, verdict) => {
      const claim = compileClaim({
        statement: "Freezing the card does not stop direct debits.",
      });
      expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
    },
  );

  test("is judged in words", () => {
    const because = (claim: typeof oneUse, text: string) =>
      judgeSentence(claim, readSentence(text)).because;
    expect(because(digits, "A backup code has six digits.")).toBe(
      "it says “six digits”, and the claim says “8 digits”",
    );
    expect(because(oneUse, "A backup code may work once.")).toBe(
      "it says “may”, where the claim leaves no doubt",
    );
  });

  test("may state one of the editor's own forms", () => {
    const text = readSentence("Backup codes burn up at the first login.");
    expect(judgeSentence(oneUse, text).verdict).toBe("silent");
    const withForm = compileClaim({
      statement: oneUse.statement,
      forms: ["A backup code burns up at its first login."],
    });
    expect(judgeSentence(withForm, text).verdict).toBe("states");
  });
});

describe("a forbidden claim", () => {
  const bypass = compileClaim({
    statement: "A service can bypass two-factor authentication for you.",
  });
  test.each([
    ["An app can get round 2FA — two-factor authentication.", "forbidden"],
    ["An app might get round two-factor authentication.", "suspected"],
    ["Can an app bypass two-factor authentication?", "suspected"],
    ["No app can bypass two-factor authentication.", "silent"],
    ["Beware of apps that bypass two-factor authentication.", "silent"],
    ["It is forbidden to bypass two-factor authentication.", "silent"],
  ])("%s %s", (text, verdict) => {
    expect(screenForbidden(bypass, readSentence(text)).verdict).toBe(verdict);
  });
});

describe("an editor's groups of words", () => {
  const claim = compileClaim({
    statement: "Each backup code works once.",
    forms: [
      {
        all: [
          ["code", "codes"],
          ["burn up", "go up in smoke"],
        ],
        within: 6,
      },
    ],
  });
  test.each([
    ["Backup codes burn up at the first login.", "states"],
    ["At the first login codes go up in smoke.", "states"],
    ["Backup codes never burn up.", "contradicts"],
    ["Perhaps codes burn up.", "hedged"],
    ["Do codes burn up?", "silent"],
    [
      "Codes are shown in a list on a page where nothing will ever burn up.",
      "silent",
    ],
  ])("in “%s” %s", (text, verdict) => {
    expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
  });
});

describe("typed values", () => {
  const claim = compileClaim({
    statement: "Keep your recovery codes.",
    values: [
      { number: 16, of: "recovery codes" },
      { duration: "7 days", of: "waiting for a reset" },
      { label: "Download codes" },
      { path: "Settings > Security > Recovery codes" },
    ],
  });
  test.each([
    ["There are 10 recovery codes.", "contradicts"],
    ["You see sixteen recovery codes.", "silent"],
    ["You see 10 videos beside the recovery codes.", "silent"],
    ["Waiting for a reset takes 3 days.", "contradicts"],
    ["Waiting for a reset takes a week.", "silent"],
    ["Go to Settings > Account > Recovery codes.", "contradicts"],
    ["Go to Settings > Security > Recovery codes.", "silent"],
    ["Go to Settings > Account > Name.", "silent"],
  ])("in “%s”: %s", (text, verdict) => {
    expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
  });

  test("know a control by its name, and nearly its name", () => {
    const judge = (label: string) =>
      judgeSentence(claim, readSentence("Tap it."), [label]).because;
    expect(judge("Download code")).toBe(
      "it calls the control “Download code”, and the claim calls it “Download codes”",
    );
    expect(judge("Download codes")).not.toContain("control");
    expect(judge("Log in")).not.toContain("control");
  });
});

describe("other words for the opposite", () => {
  test.each([
    [
      "Free games stay in your library forever.",
      "Free games leave your library after a week.",
      "contradicts",
    ],
    [
      "Free games stay in your library forever.",
      "Free games stay in your library for good.",
      "states",
    ],
    [
      "Your card is blocked after three wrong PIN attempts.",
      "Your card is blocked after five wrong PIN attempts.",
      "contradicts",
    ],
    [
      "Your card is blocked after three wrong PIN attempts.",
      "Your card is blocked once you enter a wrong PIN three times.",
      "states",
    ],
    [
      "Your card is blocked after three wrong PIN attempts.",
      "Wrong PIN attempts never lead to your card being blocked.",
      "contradicts",
    ],
    [
      "A contact needs a device with iOS 15 or later.",
      "A contact can use a device with any version of iOS.",
      "contradicts",
    ],
    [
      "You must be at least 18 to go live.",
      "You can go live at 16.",
      "contradicts",
    ],
    [
      "Family members must live at the same address.",
      "It doesn't matter where family members live.",
      "contradicts",
    ],
    [
      "Meetings on the free plan end after 40 minutes.",
      "Meetings on the paid plan can last 30 hours.",
      "silent",
    ],
    [
      "Drivers never accept cash.",
      "Drivers accept pets in most cities.",
      "silent",
    ],
    [
      "Your card is not charged until you arrive.",
      "Your card is charged as soon as you book.",
      "contradicts",
    ],
    [
      "After a reset without a recovery phrase, old emails can no longer be read.",
      "Old emails are still readable after a reset, recovery phrase or no recovery phrase.",
      "contradicts",
    ],
    [
      "After a reset without a recovery phrase, old emails can no longer be read.",
      "If you have your recovery phrase, old emails can be read after a reset.",
      "silent",
    ],
    [
      "Each backup code works once.",
      "Others say that a backup code works twice.",
      "silent",
    ],
  ])("“%s”, “%s”: %s", (statement, text, verdict) => {
    const claim = compileClaim({ statement });
    expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
  });
});

describe("numbers", () => {
  test.each([
    ["A group has 256 members.", "A group has 100 members.", "contradicts"],
    ["A group has 256 members.", "A group can pin 3 posts.", "silent"],
    [
      "A group can have up to 256 members.",
      "No group can have more than 256 members.",
      "states",
    ],
    [
      "A group can have up to 256 members.",
      "Groups with more than 50 members show a list.",
      "silent",
    ],
    [
      "A group can have up to 256 members.",
      "A group can have any number of members.",
      "contradicts",
    ],
    ["A PIN has 8 digits.", "A PIN has 8 to 10 digits.", "contradicts"],
    [
      "The link expires after 24 hours.",
      "The link expires after a day.",
      "states",
    ],
    [
      "The link expires after 24 hours.",
      "The link expires after one week.",
      "contradicts",
    ],
    [
      "Interest is paid once a year.",
      "Interest is paid monthly.",
      "contradicts",
    ],
  ])("“%s”, “%s”: %s", (statement, text, verdict) => {
    const claim = compileClaim({ statement });
    expect(judgeSentence(claim, readSentence(text)).verdict).toBe(verdict);
  });
});
