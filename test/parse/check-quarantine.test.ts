// A quarantine that names what is not there is told at its line; one that does is left alone.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();

async function findingsOf(...quarantines: readonly string[]) {
  const rest = "owner: the web desk, until: 2026-12-15, why: a banner";
  const text = `quarantine:\n${quarantines.map((one) => `  - { ${one}, ${rest} }\n`).join("")}`;
  const files = filesOf({
    "presscheck.yaml": text,
    "checkpoints/example/platform.yaml":
      "name: E\ndomains: [example.com]\ndevices: [web, android-web]\n",
    "checkpoints/example/failed-code/screen.yaml":
      "title: t\nproof: [{ role: alert, name: Wrong }]\nby: { android-web: hand }\n",
    "checkpoints/example/broken/screen.yaml": "title: t\nproof: []\n",
  });
  const settings = settingsSchema.parse(parse(text));
  const { findings } = await readRepository(
    files,
    settings,
    "live",
    [],
    parser,
  );
  return findings
    .filter(({ file }) => file === "presscheck.yaml")
    .map(
      ({ place, severity, title, todo }) =>
        `${severity} ${place?.start.line}:${place?.start.column} ${title} ${todo ?? ""}`,
    );
}

test.each<readonly [string, string[], string[]]>([
  [
    "a screen and device there are",
    ["screen: example/failed-code, on: [web]"],
    [],
  ],
  [
    "a screen that cannot be read, which is told elsewhere",
    ["screen: example/broken"],
    [],
  ],
  [
    "a screen misspelt",
    ["screen: example/failed-code", "screen: example/faild-code"],
    [
      "warning 3:15 There is no screen “example/faild-code”, so this quarantine sets nothing aside. Did you mean “example/failed-code”? Write: screen: example/failed-code",
    ],
  ],
  [
    "a screen of a platform there is not",
    ["screen: elsewhere/sign-in"],
    [
      "warning 2:15 There is no screen “elsewhere/sign-in”, so this quarantine sets nothing aside. Correct its name, or take the quarantine out.",
    ],
  ],
  [
    "devices no browser looks at: one by hand, one that the platform has not",
    ["screen: example/failed-code, on: [web, android-web, iphone-web]"],
    [
      "warning 2:46 No browser looks at “example/failed-code” on Android browser, so there this quarantine sets nothing aside. Name one of these, or take the device out.",
      "warning 2:59 No browser looks at “example/failed-code” on iPhone browser, so there this quarantine sets nothing aside. Name one of these, or take the device out.",
    ],
  ],
])("%s", async (_, quarantines, expected) => {
  expect(await findingsOf(...quarantines)).toEqual(expected);
});
