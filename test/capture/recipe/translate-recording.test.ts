// From what the recorder saw to a recipe, without a browser.
import { describe, expect, test } from "vitest";
import { nameRecorded } from "../../../src/capture/recipe/name-recorded.ts";
import type {
  RecordedAction,
  RecordedLocator,
} from "../../../src/capture/recipe/translate-recording.ts";
import {
  translateLocator,
  translateRecording,
} from "../../../src/capture/recipe/translate-recording.ts";

function click(locator: RecordedLocator): RecordedAction {
  return {
    name: "click",
    button: "left",
    clickCount: 1,
    modifiers: 0,
    locator,
  };
}

function fill(
  label: string,
  text: string,
  field: "plain" | "private",
): RecordedAction {
  return { name: "fill", text, field, locator: { kind: "label", body: label } };
}

test.each<readonly [string, RecordedLocator, unknown]>([
  [
    "a role with its name",
    { kind: "role", body: "button", options: { name: "Log in" } },
    { role: "button", name: "Log in" },
  ],
  ["a label", { kind: "label", body: "Code" }, { label: "Code" }],
  ["a hint", { kind: "placeholder", body: "Code" }, { placeholder: "Code" }],
  ["a text", { kind: "text", body: "Try again" }, { text: "Try again" }],
  [
    "a picture's words",
    { kind: "alt", body: "Logo" },
    { role: "img", name: "Logo" },
  ],
  [
    "a mark for tests",
    { kind: "test-id", body: 'a"b' },
    { css: '[data-testid="a\\"b"]' },
  ],
  ["a selector", { kind: "default", body: "#code" }, { css: "#code" }],
  [
    "the first of several",
    { kind: "text", body: "Go", next: { kind: "first", body: "" } },
    { text: "Go" },
  ],
  [
    "the second of several",
    { kind: "text", body: "Go", next: { kind: "nth", body: "1" } },
    undefined,
  ],
  [
    "part of a frame",
    {
      kind: "frame-locator",
      body: "iframe",
      next: { kind: "text", body: "Go" },
    },
    undefined,
  ],
  ["the page itself", { kind: "default", body: "html" }, undefined],
  [
    "a title, which no locator of ours knows",
    { kind: "title", body: "Go" },
    undefined,
  ],
  [
    "a text that would be read as a pattern",
    { kind: "text", body: "/a/" },
    undefined,
  ],
  ["a role no browser knows", { kind: "role", body: "wizard" }, undefined],
])("%s", (_, recorded, expected) => {
  expect(translateLocator(recorded)).toEqual(expected);
});

describe("what was typed into a private field", () => {
  test("is a variable, one for each field", () => {
    const recipe = translateRecording(
      [
        fill("Passwort", "geheim-1", "private"),
        fill("Code", "12", "private"),
        fill("Code!", "34", "private"),
        fill("Passwort", "geheim-2", "private"),
        fill("検索", "abc", "private"),
      ],
      "my-bank",
    );
    expect(recipe).toEqual({
      needs: [
        "MYBANK_TEST_PASSWORT",
        "MYBANK_TEST_CODE",
        "MYBANK_TEST_CODE_2",
        "MYBANK_TEST_VALUE",
      ],
      lines: [
        ["Passwort", "PASSWORT"],
        ["Code", "CODE"],
        ["Code!", "CODE_2"],
        ["Passwort", "PASSWORT"],
        ["検索", "VALUE"],
      ].map(([label, name]) => ({
        step: { fill: { label, with: `$MYBANK_TEST_${name}` } },
      })),
    });
  });

  test("is not told by another step, in whatever spelling", () => {
    const { lines } = translateRecording(
      [
        fill("Name", 'a "b" c', "private"),
        click({ kind: "text", body: 'Hello a "b" c' }),
        { name: "navigate", url: "https://example.com/?q=a%20%22b%22%20c" },
        fill("Search", 'a "b" c', "plain"),
        click({ kind: "text", body: "Hello" }),
      ],
      "e",
    );
    const remark = "This step names something private that was typed in.";
    expect(lines.slice(1)).toEqual([
      { remark },
      { remark },
      { remark },
      { step: { click: { text: "Hello" } } },
    ]);
  });
});

test.each<readonly [string, RecordedAction, unknown]>([
  [
    "a key held",
    { name: "press", key: "Tab", modifiers: 8 },
    { step: { press: "Shift+Tab" } },
  ],
  [
    "a key without a name",
    { name: "press", key: "Unidentified", modifiers: 0 },
    { remark: "A key was pressed that has no name." },
  ],
  ["an empty page", { name: "navigate", url: "about:blank" }, undefined],
  [
    "a page that is not on https",
    { name: "navigate", url: "http://example.com/" },
    { remark: "A page was opened that is not on https." },
  ],
  [
    "a tick taken away",
    { name: "uncheck", locator: { kind: "label", body: "Agree" } },
    { remark: "A tick taken out of field labelled “Agree”." },
  ],
  [
    "a file",
    { name: "setInputFiles", locator: { kind: "label", body: "Photo" } },
    { remark: "A file given to field labelled “Photo”." },
  ],
  [
    "something new",
    { name: "levitate", locator: { kind: "label", body: "Photo" } },
    { remark: "Something done to field labelled “Photo”." },
  ],
])("%s", (_, action, expected) => {
  const { lines } = translateRecording([action], "e");
  expect(lines[0]).toEqual(expected);
});

const snapshot = `- generic [ref=e1]:
  - button "Go" [ref=e2]
  - button "Go" [ref=e3]
  - 'link "Say: \\"hi\\"" [ref=e4]':
  - textbox "Code" [active] [ref=e5]: 1234
  - textbox [ref=e6]`;

test.each([
  ["e2", { role: "button", name: "Go" }],
  ["e3", undefined],
  ["e4", { role: "link", name: 'Say: "hi"' }],
  ["e5", { role: "textbox", name: "Code" }],
  ["e6", undefined],
  ["e9", undefined],
])(
  "the element %s is named as the tree names it, where that names it alone",
  (ref, expected) => {
    expect(nameRecorded(snapshot, ref)).toEqual(expected);
  },
);
