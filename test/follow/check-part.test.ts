import { expect, test } from "vitest";
import { checkPart } from "../../src/follow/check-part.ts";
import { readPage } from "../../src/follow/read-page.ts";

const page = readPage(`
  <h1 id="codes">Backup codes</h1><a name="old-name"></a>
  <h2 id="getting-new-codes">New codes</h2>
  <p>A code works <b>only once</b>. Keep the list safe, and print it.</p>
  <p id="über-uns">Whoever asks for a code is not us – ever.</p>`);
const at = (part: string) => checkPart(`https://example.com/help${part}`, page);

test.each([
  ["the name of a heading", "#codes"],
  ["the name of an anchor", "#old-name"],
  ["a name in other letters, written in %", "#%C3%BCber-uns"],
  ["the top", "#top"],
  ["words", "#:~:text=works%20only%20once"],
  ["words in other letters", "#:~:text=KEEP%20the%20list"],
  ["words from … to", "#:~:text=A%20code,print%20it"],
  ["words between others", "#:~:text=code-,works,-only"],
  ["a name and words", "#codes:~:text=only%20once"],
  ["two sets of words", "#:~:text=only%20once&text=print%20it"],
  ["a dash that is another dash on the page", "#:~:text=not%20us%20%2D%20ever"],
])("%s is found", (_what, part) => {
  expect(at(part)).toEqual({
    asked: new URL(`https://example.com/${part}`).hash,
    outcome: "found",
  });
});

test.each([
  ["nothing", ""],
  ["an empty part", "#"],
])("%s points at the whole page", (_what, part) => {
  expect(at(part)).toBeUndefined();
});

test.each([
  ["a name that is not there", "#sms", "The page has no part named “sms”."],
  [
    "a name that has a likely heir",
    "#new-codes",
    "The page has no part named “new-codes”. Did it become “#getting-new-codes”?",
  ],
  [
    "words that are gone",
    "#:~:text=works%20five%20times",
    "The words it points at are not on the page: “works five times”.",
  ],
  [
    "words whose end is gone",
    "#:~:text=A%20code,throw%20it%20away",
    "The words it points at are not on the page: “A code,throw it away”.",
  ],
  [
    "words that others stand before",
    "#:~:text=a%20key-,works",
    "The words it points at are not on the page: “a key-,works”.",
  ],
  [
    "a name that is there, with words that are not",
    "#codes:~:text=nowhere",
    "The words it points at are not on the page: “nowhere”.",
  ],
])("%s is missing", (_what, part, because) => {
  expect(at(part)).toEqual({ asked: part, outcome: "missing", because });
});

test.each(["#/settings/codes", "#!codes", "#tab=codes"])(
  "%s is for the page's own script, and not checked",
  (part) => {
    expect(at(part)?.outcome).toBe("unchecked");
  },
);

test("words that stand a million times on a page take no longer for it", () => {
  const long = readPage(`<p>${"code ".repeat(300_000)}</p>`);
  const part = checkPart("https://example.com/#:~:text=code,-never", long);
  expect(part?.outcome).toBe("missing");
});
