// Recipes as they are written: shared steps written out, and what cannot work
// told at its line, before any browser is opened.
import { expect, test } from "vitest";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { screenOn } from "../../src/model/screen-on.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import type { Repository } from "../../src/parse/read-repository.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();
const folder = "checkpoints/example";
const platform = "name: E\ndomains: [example.com]\ndevices: [web]\n";
const open = "  - goto: https://example.com/\n";
const head = "title: t\nproof: [{ role: alert, name: Wrong }]\n";

function read(
  screen: string,
  fragments: string | undefined,
  locale = "en-US",
): Promise<Repository> {
  const files = {
    [`${folder}/platform.yaml`]: platform,
    [`${folder}/failed/screen.yaml`]: screen,
    ...(fragments === undefined
      ? {}
      : { [`${folder}/fragments.yaml`]: fragments }),
  };
  const settings = settingsSchema.parse({ locale });
  return readRepository(filesOf(files), settings, "live", [], parser);
}

async function findingsOf(
  screen: string,
  fragments?: string,
): Promise<string[]> {
  const { findings } = await read(screen, fragments);
  return findings.map(
    ({ file, place, title, severity }) =>
      `${severity} ${file.slice(folder.length + 1)}:${place?.start.line}:${place?.start.column} ${title}`,
  );
}

async function screenOf(screen: string, fragments?: string, locale?: string) {
  const { platformById, findings } = await read(screen, fragments, locale);
  expect(findings).toEqual([]);
  const found = platformById.get("example")?.screenById.get("failed");
  if (found === undefined) throw new Error("the screen is not there");
  return found;
}

const signIn =
  "fragments:\n  sign-in:\n    needs: [E_TEST_USER]\n    steps:\n      - goto: https://example.com/login\n      - fill: { label: User, with: $E_TEST_USER }\n";

test("shared steps stand where a recipe names them, with what they need", async () => {
  const { recipe, needs } = await screenOf(
    `${head}recipe:\n  - steps: sign-in\n  - when:\n      sees: { role: dialog }\n      do: [{ press: Escape }]\n`,
    signIn,
  );
  expect([recipe, needs]).toEqual([
    [
      { goto: "https://example.com/login" },
      { fill: { label: "User", with: "$E_TEST_USER" } },
      { when: { sees: { role: "dialog" }, do: [{ press: "Escape" }] } },
    ],
    ["E_TEST_USER"],
  ]);
});

test("a recipe's digest is that of its steps, whether they are shared or written out", async () => {
  const shared = await screenOf(`${head}recipe:\n  - steps: sign-in\n`, signIn);
  const written = await screenOf(
    `${head}needs: [E_TEST_USER]\nrecipe:\n  - goto: https://example.com/login\n  - fill: { label: User, with: $E_TEST_USER }\n`,
  );
  expect(digestRecipe(shared)).toBe(digestRecipe(written));
});

test("an edit of shared steps is an edit of every recipe that names them", async () => {
  const recipe = `${head}recipe:\n  - steps: sign-in\n`;
  const before = await screenOf(recipe, signIn);
  const after = await screenOf(recipe, signIn.replace("login", "sign-in"));
  expect(digestRecipe(before)).not.toBe(digestRecipe(after));
});

test("what is otherwise on one device changes its look alone", async () => {
  const plain = await screenOf(`${head}recipe:\n${open}`);
  const split = await screenOf(
    `${head}recipe:\n${open}devices:\n  iphone-web:\n    proof: [{ role: status, name: Done }]\n    shot: { area: viewport }\n`,
  );
  const digests = (["web", "iphone-web", "android-web", "iphone"] as const).map(
    (device) =>
      digestRecipe(screenOn(split, device)) ===
      digestRecipe(screenOn(plain, device)),
  );
  expect(digests).toEqual([true, false, true, true]);
  expect(screenOn(split, "iphone-web")).toMatchObject({
    proof: [{ role: "status", name: "Done" }],
    recipe: [{ goto: "https://example.com/" }],
    shot: { area: "viewport", mask: [] },
  });
});

test("what is otherwise in a language holds where the screen is looked at in it", async () => {
  const german = `locales:\n  de-DE:\n    proof: [{ text: Falscher Code }]\n`;
  const recipe = `${head}recipe:\n${open}${german}`;
  const proofs = [
    await screenOf(recipe),
    await screenOf(recipe, undefined, "de-DE"),
    await screenOf(`${recipe}locale: de-DE\n`),
  ].map(({ proof }) => proof);
  expect(proofs).toEqual([
    [{ role: "alert", name: "Wrong" }],
    [{ text: "Falscher Code" }],
    [{ text: "Falscher Code" }],
  ]);
});

test.each<readonly [string, string, string | undefined, readonly string[]]>([
  [
    "shared steps that are not there",
    `${head}recipe:\n  - steps: sign-inn\n`,
    signIn,
    [
      "error failed/screen.yaml:4:5 There are no shared steps “sign-inn” for this platform.",
      "warning fragments.yaml:2:3 No recipe uses the shared steps “sign-in”.",
    ],
  ],
  [
    "shared steps that are not there, under an optional step",
    `${head}recipe:\n  - when:\n      sees: { role: dialog }\n      do:\n        - steps: gone\n`,
    undefined,
    [
      "error failed/screen.yaml:7:11 There are no shared steps “gone” for this platform.",
    ],
  ],
  [
    "shared steps that lead back to themselves",
    `${head}recipe:\n  - steps: a\n`,
    "fragments:\n  a:\n    steps:\n      - steps: b\n  b:\n    steps:\n      - press: Enter\n      - steps: a\n",
    [
      "error fragments.yaml:4:9 The shared steps “a” lead back to themselves.",
      "error fragments.yaml:8:9 The shared steps “b” lead back to themselves.",
    ],
  ],
  [
    "shared steps within shared steps that are not there",
    `${head}recipe:\n  - steps: a\n`,
    "fragments:\n  a:\n    steps:\n      - steps: b\n",
    [
      "error fragments.yaml:4:9 There are no shared steps “b” for this platform.",
    ],
  ],
  [
    "a variable that is not under needs",
    `${head}needs: [E_TEST_USER]\nrecipe:\n${open}  - fill: { label: User, with: $E_TEST_USER }\n  - fill: { label: Code, with: $E_TEST_CODE }\n`,
    undefined,
    [
      "error failed/screen.yaml:7:32 “$E_TEST_CODE” is typed in, and “needs” does not list E_TEST_CODE.",
    ],
  ],
  [
    "a variable that no step types in",
    `${head}needs: [E_TEST_USER]\nrecipe:\n${open}`,
    undefined,
    [
      "warning failed/screen.yaml:3:9 No step of this screen types in E_TEST_USER.",
    ],
  ],
  [
    "a session that comes too late",
    `${head}recipe:\n${open}  - login: reader\n`,
    undefined,
    ["error failed/screen.yaml:5:5 “login” is not the first step."],
  ],
  [
    "a role that no browser knows",
    `${head}recipe:\n${open}  - click: { role: buton, name: Go }\n`,
    undefined,
    [
      "error failed/screen.yaml:5:20 “role” should be a role that browsers know, such as button, link or heading (did you mean “button”?).",
    ],
  ],
  [
    "a selector with an open bracket",
    `${head}recipe:\n${open}  - wait: { css: "div[title" }\n`,
    undefined,
    [
      "error failed/screen.yaml:5:18 “css” should be a CSS selector; a “]” is missing.",
    ],
  ],
  [
    "XPath for CSS",
    `${head}recipe:\n${open}  - wait: { css: //main }\n`,
    undefined,
    [
      "error failed/screen.yaml:5:18 “css” should be a CSS selector; this is XPath.",
    ],
  ],
  [
    "a key that no keyboard has",
    `${head}recipe:\n${open}  - press: Entr\n`,
    undefined,
    [
      "error failed/screen.yaml:5:12 “press” should be a key such as Enter, Escape or Shift+Tab.",
    ],
  ],
  [
    "surroundings of nothing",
    `${head}shot: { padding: 8 }\n`,
    undefined,
    [
      "error failed/screen.yaml:3:18 “padding” should be left out, or beside an “of” that names a part.",
    ],
  ],
  [
    "a part and a window at once",
    `${head}shot: { of: { role: main }, area: viewport }\n`,
    undefined,
    [
      "error failed/screen.yaml:3:35 “area” should be left out where “of” names a part.",
    ],
  ],
  [
    "two variants of one name",
    `${head}variants:\n  - { id: a, proof: [{ role: link }] }\n  - { id: a, proof: [{ role: list }] }\n`,
    undefined,
    ["error failed/screen.yaml:5:11 Two variants are called “a”."],
  ],
  [
    "a slip in what is otherwise on a device",
    `${head}devices:\n  iphone-web:\n    recipe:\n      - steps: gone\n`,
    undefined,
    [
      "error failed/screen.yaml:6:9 There are no shared steps “gone” for this platform.",
    ],
  ],
  [
    "an app as a device of its own recipe",
    `${head}devices:\n  iphone:\n    recipe: []\n`,
    undefined,
    [
      "error failed/screen.yaml:4:3 “iphone” is not a key that presscheck knows here.",
    ],
  ],
  [
    "a field without what is filled in",
    `${head}recipe:\n  - fill: { placeholder: Code }\n`,
    undefined,
    ["error failed/screen.yaml:4:32 “with” is missing."],
  ],
])("%s", async (_, screen, fragments, expected) => {
  expect(await findingsOf(screen, fragments)).toEqual(expected);
});

test("fragments that name each other again and again are cut short", async () => {
  const fragments = Array.from(
    { length: 40 },
    (_, index) =>
      `  f${index}:\n    steps:\n      - steps: f${index + 1}\n      - steps: f${index + 1}\n`,
  );
  const all = `fragments:\n${fragments.join("")}  f40:\n    steps: [{ press: Enter }]\n`;
  const findings = await findingsOf(`${head}recipe:\n  - steps: f0\n`, all);
  const title =
    "With shared steps written out, this recipe has more than 500 steps.";
  expect(findings.at(-1)).toBe(`error failed/screen.yaml:4:5 ${title}`);
  expect(findings.every((each) => each.endsWith(title))).toBe(true);
});
