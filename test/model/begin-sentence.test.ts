import { expect, test } from "vitest";
import { beginSentence } from "../../src/model/begin-sentence.ts";

test.each([
  ["the page crashed", "The page crashed"],
  ["a", "A"],
  ["it's gone", "It's gone"],
  ["re-rendered, as it seems", "Re-rendered, as it seems"],
  ["over: nothing more", "Over: nothing more"],
  ["www.instagram.com could not be reached", undefined],
  ["m.facebook.com could not be reached", undefined],
  ["help-center.example.com is new", undefined],
  ["xn--bcher-kva.example leads on", undefined],
  ["help.intranet:8443 is closed", undefined],
  ["localhost is this computer", undefined],
  ["localhost:3000 is this computer", undefined],
  ["a1.example.com answered nothing", undefined],
  ["https://www.example.com/ answered with an error", undefined],
  ["articles/codes.md is not there", undefined],
  ["instagram/sign-in is looked at by hand", undefined],
  ["presscheck.yaml names it", undefined],
  ["iPhone pictures are handed in", undefined],
  ["“log in” is not there", undefined],
  ["(perhaps) not", undefined],
  ["127.0.0.1 is this computer", undefined],
  ["INSTAGRAM_TEST_USER is not set", undefined],
  ["ähnlich", "Ähnlich"],
  ["", undefined],
])("“%s” at the beginning of a sentence", (text, sentence = text) => {
  expect(beginSentence(text)).toBe(sentence);
});
