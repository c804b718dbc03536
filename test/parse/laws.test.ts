import fc from "fast-check";
import { expect, test } from "vitest";
import type { Demand } from "../../src/model/frontmatter.ts";
import { passageOf } from "../../src/model/article.ts";
import type { Place } from "../../src/model/place.ts";
import { digestWording } from "../../src/model/wording.ts";
import { parseYaml } from "../../src/parse/parse-yaml.ts";
import { read, readArticle } from "./read-markdown.ts";

const demand: Demand = {
  screen: "s",
  section: "Stay safe",
  on: ["web"],
  confirm: [],
  freshFor: "30d",
};

interface Draft {
  readonly before: string;
  readonly inside: readonly string[];
  readonly after: string;
}

function passageDigest({ before, inside, after }: Draft): string {
  const article = readArticle(
    `---\ntitle: a\nplatform: x\n---\n\n${before}\n\n## Stay safe\n\n${inside.join("\n\n")}\n\n## After\n\n${after}\n`,
  );
  return digestWording(passageOf(article, demand));
}

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `${words.join(" ")}.`);
const prose = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(" "));
const draft = fc.record({
  before: prose,
  inside: fc.array(prose, { minLength: 1, maxLength: 4 }),
  after: prose,
});

test("an edit outside a section never changes the digest of its passage", () => {
  fc.assert(
    fc.property(draft, prose, prose, (was, before, after) => {
      expect(passageDigest({ ...was, before, after })).toBe(passageDigest(was));
    }),
  );
});

test("an edit inside a section always changes it", () => {
  fc.assert(
    fc.property(draft, fc.nat(), prose, (was, at, edited) => {
      const index = at % was.inside.length;
      fc.pre(was.inside[index] !== edited);
      const inside = was.inside.with(index, edited);
      expect(passageDigest({ ...was, inside })).not.toBe(passageDigest(was));
    }),
  );
});

test("wrapping lines, extra spaces and typographic signs never change it", () => {
  const reformat = fc.array(fc.constantFrom(" ", "  ", "\n", "\n   ", "\r\n"), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(draft, reformat, (was, gaps) => {
      let at = 0;
      const inside = was.inside.map((text) =>
        text.replaceAll(" ", () => gaps[at++ % gaps.length] ?? " "),
      );
      expect(passageDigest({ ...was, inside })).toBe(passageDigest(was));
    }),
  );
});

test.each([
  ["“One” isn’t two.", '"One" isn\'t two.'],
  ["One – two.", "One - two."],
  ["Tap **One** _now_.", "Tap One now."],
  ["caf\u00e9.", "cafe\u0301."],
  ["One\u200b two\u00ad.", "One two."],
  ["One. <!-- claim: c -->", "One."],
])("%j and %j read the same", (a, b) => {
  const [one, other] = [a, b].map((text) =>
    passageDigest({ before: "a", inside: [text], after: "b" }),
  );
  expect(one).toBe(other);
});

test("taking a paragraph out of a section, and adding one, changes it", () => {
  const was = { before: "a", inside: ["One.", "Two."], after: "b" };
  const digests = [
    ["One."],
    ["Two.", "One."],
    ["One.", "Two.", "Two."],
    ["One.", "Two."],
  ].map((inside) => passageDigest({ ...was, inside }));
  expect(digests.map((digest) => digest === passageDigest(was))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

function isInside(place: Place, text: string): boolean {
  const lines = text.replace(/^\uFEFF/, "").split("\n");
  const isOn = ({ line, column }: Place["start"]) =>
    line >= 1 &&
    column >= 1 &&
    line <= lines.length + 1 &&
    column <= (lines[line - 1]?.length ?? 0) + 1;
  return isOn(place.start) && isOn(place.end);
}

/** Every place that reading a text came up with. */
function placesOf(text: string): Place[] {
  const { article, findings } = read(text);
  const found = findings.flatMap(({ place }) => place ?? []);
  if (article === undefined) return found;
  const { sections, sentences, anchors, links, images, labels, placeByPath } =
    article;
  return [
    ...found,
    ...[sections, sentences, anchors, links, images, labels].flatMap((items) =>
      items.map(({ place }) => place),
    ),
    ...placeByPath.values(),
  ];
}

const scrap = fc.constantFrom(
  ..."# \n|\n\n|- |1. |> |```\n|`|**|_|[a]|(u)|![|](|<!-- claim: a -->|<!--|-->|<a href='x'>|<|>|&copy;|&|\\|| a | b |\n|\n|---|---\n|\r\n|\t|    |😀|\u0301|[^1]|~~|<div>\n|https://a.b|---\n|tap **Log in**|. |www.a.b".split(
    "|",
  ),
  "|",
);
const frontmatters = fc.constantFrom(
  "",
  "---\ntitle: a\nplatform: x\n---\n",
  "---\r\ntitle: a\r\nplatform: x\r\n---\r\n",
  "\uFEFF---\ntitle: a\nplatform: x\n---\n",
  "---\nplatform: x\n",
);
const markdown = fc
  .tuple(
    frontmatters,
    fc.array(fc.oneof(scrap, fc.string({ unit: "binary", maxLength: 5 })), {
      maxLength: 40,
    }),
  )
  .map(([head, parts]) => head + parts.join(""));

test("whatever stands in a file, reading it never throws, and every place lies within it", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const outside = placesOf(text).filter((place) => !isInside(place, text));
      expect(outside).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

const yamlScrap = fc.constantFrom(
  ..."title|platform|claims|: |:|- |[|]|{|}|,|\n|\n  |\t|'|\"|#|&a |*a|!t |? |>|%|---\n|...\n|<<: |x|1|~|\\|checkpoints:\n  - screen: |null|\r\n".split(
    "|",
  ),
  "|\n",
);

test("whatever stands in the frontmatter, reading it never throws, and every place lies within the file", () => {
  fc.assert(
    fc.property(fc.array(yamlScrap, { maxLength: 30 }), (parts) => {
      const text = `---\nplatform: x\n${parts.join("")}\n---\n\nWords.\n`;
      const outside = placesOf(text).filter((place) => !isInside(place, text));
      expect(outside).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("random bytes as YAML are a value or troubles, never a throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const { value, troubles } = parseYaml(text, 1);
      if (troubles.length > 0) expect(value).toBeUndefined();
    }),
  );
});
