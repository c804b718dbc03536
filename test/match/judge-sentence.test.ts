import { describe, expect, test } from "vitest";
import { compileClaim } from "../../src/match/compile-claim.ts";
import { judgeSentence } from "../../src/match/judge-sentence.ts";
import { proposeAnchor } from "../../src/match/propose-anchor.ts";
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
    ["An app might get round 2FA — two-factor authentication.", "makes"],
    ["No app can bypass two-factor authentication.", "doesNot"],
    ["Can an app bypass two-factor authentication?", "doesNot"],
    ["Beware of apps that bypass two-factor authentication.", "doesNot"],
  ])("%s %s", (text, verdict) => {
    expect(screenForbidden(bypass, readSentence(text)).verdict).toBe(verdict);
  });
});

describe("an anchor", () => {
  test("is proposed for the sentence that states the claim", () => {
    const sentences = [
      "Does a backup code work once?",
      "A backup code works once, or so it seems.",
      "Each backup code can be used only once.",
    ].map(readSentence);
    expect(proposeAnchor(oneUse, sentences).index).toBe(2);
  });

  test("is not proposed where none states it", () => {
    expect(proposeAnchor(oneUse, [readSentence("Log in.")])).toEqual({
      index: undefined,
      because: "no sentence states it",
    });
  });
});
