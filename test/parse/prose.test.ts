import { expect, test } from "vitest";
import { sentencesOf } from "../../src/model/article.ts";
import type { Article } from "../../src/model/article.ts";
import { readArticle, readProse } from "./read-markdown.ts";

function marked(article: Article) {
  return article.anchors.map(({ kind, id, section, sentence }) => [
    kind,
    id,
    section,
    sentence?.text,
  ]);
}

test.each<readonly [string, string, readonly unknown[]]>([
  [
    "after the last sentence of a paragraph",
    "One. Two.\nThree wraps\nhere. <!-- claim: c -->",
    ["c", undefined, "Three wraps here."],
  ],
  [
    "between two sentences of a paragraph",
    "One. Two. <!-- claim: c --> Three.",
    ["c", undefined, "Two."],
  ],
  [
    "before the full stop",
    "One. Two <!-- claim: c -->.",
    ["c", undefined, "Two ."],
  ],
  [
    "on a line of its own under a paragraph",
    "One. Two.\n\n<!-- claim: c -->\n\nThree.",
    ["c", undefined, "Two."],
  ],
  [
    "in a list item",
    "- One. <!-- claim: c -->\n- Two.",
    ["c", undefined, "One."],
  ],
  [
    "in a nested list item",
    "- One.\n  - Two. <!-- claim: c -->\n- Three.",
    ["c", undefined, "Two."],
  ],
  [
    "in a table cell",
    "| a | b |\n|---|---|\n| One. | Two. <!-- claim: c --> |\n| Three. | Four. |",
    ["c", undefined, "Two."],
  ],
  [
    "in a quotation",
    "> One.\n> Two. <!-- claim: c -->",
    ["c", undefined, "Two."],
  ],
  [
    "within bold words",
    "One. **Two. <!-- claim: c -->** Three.",
    ["c", undefined, "Two."],
  ],
  ["without spaces inside", "One.<!--claim:c-->", ["c", undefined, "One."]],
  [
    "with the picture before its sentence",
    "![A phone](p.png) One. <!-- claim: c -->",
    ["c", undefined, "One."],
  ],
  [
    "with a picture inside its sentence",
    "One ![a phone](p.png) two. <!-- claim: c -->",
    ["c", undefined, "One  two."],
  ],
  [
    "with a picture behind its sentence",
    "One. ![A phone](p.png) <!-- claim: c -->",
    ["c", undefined, "One."],
  ],
  [
    "under a heading with nothing between",
    "One.\n\n## Next\n\n<!-- claim: c -->\n\nTwo.",
    ["c", "Next", undefined],
  ],
  [
    "in a heading",
    "One.\n\n## Next <!-- claim: c -->\n\nTwo.",
    ["c", "Next", "Next"],
  ],
  [
    "left behind under a second heading of the same words",
    "## Next\n\nOne.\n\n##\n\n## Next\n\n<!-- claim: c -->",
    ["c", "Next", undefined],
  ],
  [
    "around a sentence",
    "One. <!-- claim: c -->Two.<!-- /claim --> Three.",
    ["c", undefined, "Two."],
  ],
  [
    "around several sentences",
    "One. <!-- claim: c -->Two. Three.<!-- /claim -->",
    ["c", undefined, "Two. Three."],
  ],
  [
    "around part of a sentence, which it marks whole",
    "It is false that <!-- claim: c -->two is one<!-- /claim -->.",
    ["c", undefined, "It is false that two is one."],
  ],
  [
    "around a line, which Markdown takes for raw HTML",
    "One.\n\n<!-- claim: c -->Two.<!-- /claim -->",
    ["c", undefined, "Two."],
  ],
  [
    "around a paragraph, on lines of its own",
    "<!-- claim: c -->\n\nOne. Two.\n\n<!-- /claim -->\n\nThree.",
    ["c", undefined, "One. Two."],
  ],
  [
    "around the words of a list item",
    "- <!-- claim: c -->One.<!-- /claim: c -->\n- Two.",
    ["c", undefined, "One."],
  ],
  [
    "around the words of a table cell",
    "| a | b |\n|---|---|\n| One. | <!-- claim: c -->Two.<!-- /claim --> |",
    ["c", undefined, "Two."],
  ],
  [
    "around the words of a heading",
    "## <!-- claim: c -->Next<!-- /claim -->\n\nTwo.",
    ["c", "Next", "Next"],
  ],
  [
    "around a quotation",
    "> <!-- claim: c -->One.<!-- /claim --> Two.",
    ["c", undefined, "One."],
  ],
  [
    "around nothing",
    "One. <!-- claim: c --><!-- /claim -->",
    ["c", undefined, undefined],
  ],
  [
    "before its sentence, without an end",
    "One.\n\nTwo <!-- a -->.\n\n- <!-- claim: c --> Three.",
    ["c", undefined, undefined],
  ],
  [
    "before any words",
    "<!-- claim: c -->\n\nOne.",
    ["c", undefined, undefined],
  ],
])("an anchor %s", (_where, prose, [id, section, sentence]) => {
  expect(marked(readProse(prose))).toEqual([["claim", id, section, sentence]]);
});

test.each<
  readonly [
    string,
    string,
    readonly (readonly [string, string | undefined, string | undefined])[],
  ]
>([
  [
    "one that begins inside another is nested",
    "<!-- claim: a -->\n\nOne. <!-- claim: b -->Two.<!-- /claim -->\n\n<!-- /claim -->",
    [
      ["a", "One. Two.", undefined],
      ["b", "Two.", "nested"],
    ],
  ],
  [
    "one before its words that never ends is unclosed",
    "<!-- claim: a --> One.\n\nTwo.",
    [["a", undefined, "unclosed"]],
  ],
  [
    "an end without a beginning is astray",
    "One.<!-- /claim -->",
    [["", undefined, "stray-end"]],
  ],
  [
    "an end under another heading is astray, and the mark stays behind its sentence",
    "One. <!-- claim: a -->\n\n## Next\n\nTwo.<!-- /claim -->",
    [
      ["a", "One.", undefined],
      ["", undefined, "stray-end"],
    ],
  ],
  [
    "one behind its sentence and one around another are none of each other's",
    "One. <!-- claim: a --> <!-- claim: b -->Two.<!-- /claim -->",
    [
      ["a", "One.", undefined],
      ["b", "Two.", undefined],
    ],
  ],
])("of anchors, %s", (_name, prose, expected) => {
  const { anchors } = readProse(prose);
  expect(
    anchors.map(({ id, sentence, flaw }) => [id, sentence?.text, flaw]),
  ).toEqual(expected);
});

test.each([
  ["an element", "One. <span hidden>Two.</span> Three."],
  [
    "an element without a box",
    'One. <span style="display: none">Two.</span> Three.',
  ],
  [
    "raw HTML",
    "One.\n\n<div hidden>\n\nTwo.\n\n<div>Two</div></div>\n\nThree.",
  ],
  ["a template", "One.\n\n<template>Two.</template>\n\nThree."],
  ["a line through it", "One. <del>Two.</del> Three."],
  ["a line through a block", "One.\n\n<s>\n\nTwo.\n\n</s>\n\nThree."],
  ["the want of a reference", "One.\n\n[^a]: Two.\n\nThree."],
])("what %s hides is not said", (_where, prose) => {
  const { sentences } = readProse(prose);
  expect(
    sentences
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " "),
  ).toBe("One. Three.");
});

test.each([
  ['<span style="color:#fff">Two.</span>', "color:#fff"],
  ['<span style="font-size:0">Two.</span>', "font-size:0"],
  ["<p style='position:absolute; left:-9999px'>Two.</p>", "left:-9999px"],
  ['<div style="height:0;overflow:hidden">\n\nTwo.\n\n</div>', "height:0"],
  ['<b class="note sr-only">Two.</b>', "class sr-only"],
  ['<font color="white">Two.</font>', "color white"],
  ["<noscript>Two.</noscript>", "<noscript>"],
  ['<span style="color:#333;background:#fff">Two.</span>', undefined],
  ['<p style="font-size:14px;opacity:0.9;width:100%">Two.</p>', undefined],
  ['<p class="hidden-gem">Two.</p>', undefined],
  ["<details><summary>One.</summary>Two.</details>", undefined],
])("whether %s may be too faint to see", (prose, because) => {
  expect(readProse(`One. ${prose} Three.`).faint[0]?.because).toBe(because);
});

test("an anchor in code, and other comments, are no anchors", () => {
  const article = readProse(
    "`<!-- claim: a -->` and\n\n```\n<!-- claim: b -->\n```\n\n<!-- note: claim c -->\n",
  );
  expect(article.anchors).toEqual([]);
});

test("anchors have the place of their comment, two in one comment block each its own", () => {
  const article = readProse(
    "## A\n\nOne.\n<!-- claim: c --> <!-- claim: d -->\n\n<!-- checkpoint: failed-code -->\n",
  );
  expect(
    article.anchors.map(({ kind, id, place, section, sentence }) => [
      kind,
      id,
      place.start,
      place.end.column,
      section,
      sentence?.text,
    ]),
  ).toEqual([
    ["claim", "c", { line: 9, column: 1 }, 18, "A", "One."],
    ["claim", "d", { line: 9, column: 19 }, 36, "A", "One."],
    ["checkpoint", "failed-code", { line: 11, column: 1 }, 33, "A", undefined],
  ]);
});

test("sentences are cut in paragraphs, headings, lists, tables, quotations and words on pictures, in reading order", () => {
  const article = readProse(`Before. It wraps
over two lines! Does it?

# Top

- First item
- Second item. With two sentences.

> Quoted.

| Head | Cell |
|------|------|
| Left. | \`code\` here |

![A picture](p.png)

\`\`\`
not prose
\`\`\`

<div>raw HTML is prose</div>
`);
  expect(
    article.sentences.map(({ text, kind, section, place }) => [
      place.start.line,
      kind,
      text,
      section,
    ]),
  ).toEqual([
    [6, "paragraph", "Before.", undefined],
    [6, "paragraph", "It wraps over two lines!", undefined],
    [7, "paragraph", "Does it?", undefined],
    [9, "heading", "Top", "Top"],
    [11, "list-item", "First item", "Top"],
    [12, "list-item", "Second item.", "Top"],
    [12, "list-item", "With two sentences.", "Top"],
    [14, "paragraph", "Quoted.", "Top"],
    [16, "table-cell", "Head", "Top"],
    [16, "table-cell", "Cell", "Top"],
    [18, "table-cell", "Left.", "Top"],
    [18, "table-cell", "code here", "Top"],
    [20, "alt-text", "A picture", "Top"],
    [26, "paragraph", "raw HTML is prose", "Top"],
  ]);
});

test("a section ends at the next heading of its depth or above", () => {
  const article = readProse(
    "Intro.\n\n# A\n\na\n\n## B\n\nb\n\n### C\n\nc\n\n## D\n\nd\n\n# E\n\ne\n",
  );
  const words = article.sections.map((section) => [
    section.heading,
    section.depth,
    section.place.start.line,
    sentencesOf(article, section)
      .map(({ text }) => text)
      .join(" "),
  ]);
  expect(words).toEqual([
    ["A", 1, 8, "A a B b C c D d"],
    ["B", 2, 12, "B b C c"],
    ["C", 3, 16, "C c"],
    ["D", 2, 20, "D d"],
    ["E", 1, 24, "E e"],
  ]);
});

const written = (article: Article) =>
  article.sentences.map(({ span, text }) => [
    article.text.slice(span.start, span.end),
    text,
  ]);

test.each([
  [
    "an entity whose character stands later in the text",
    "&copy; One. Two ©.",
    [
      ["&copy; One.", "© One."],
      ["Two ©.", "Two ©."],
    ],
  ],
  [
    "an ampersand written out",
    "Q&amp;A is map. Two.",
    [
      ["Q&amp;A is map.", "Q&A is map."],
      ["Two.", "Two."],
    ],
  ],
  [
    "numbers for characters",
    "&#65;&#x42; one. Two &#x1F600; three",
    [
      ["&#65;&#x42; one.", "AB one."],
      ["Two &#x1F600; three", "Two 😀 three"],
    ],
  ],
  [
    "escapes",
    "One\\* two. Three \\<four\\>.",
    [
      ["One\\* two.", "One* two."],
      ["Three \\<four\\>.", "Three <four>."],
    ],
  ],
  [
    "emoji and accents",
    "Ünï 👩‍👩‍👧 one. Two 😀.",
    [
      ["Ünï 👩‍👩‍👧 one.", "Ünï 👩‍👩‍👧 one."],
      ["Two 😀.", "Two 😀."],
    ],
  ],
  [
    "code that looks like an entity",
    "`&amp;` one. Two.",
    [
      ["&amp;` one.", "&amp; one."],
      ["Two.", "Two."],
    ],
  ],
  [
    "marks of emphasis and links",
    "One **bold**. [Two](u) three.",
    [
      ["One **bold**.", "One bold."],
      ["Two](u) three.", "Two three."],
    ],
  ],
  [
    "a quotation that wraps",
    "> One\n> &copy; two. Three ©.",
    [
      ["One\n> &copy; two.", "One © two."],
      ["Three ©.", "Three ©."],
    ],
  ],
  [
    "Windows line ends",
    "One\r\ntwo. Three.\r\n",
    [
      ["One\r\ntwo.", "One two."],
      ["Three.", "Three."],
    ],
  ],
])(
  "the span of a sentence holds just what was written: %s",
  (_what, prose, spans) => {
    expect(
      written(readProse(prose)).map(([source, text]) => [
        source,
        text?.replace(/\s+/g, " "),
      ]),
    ).toEqual(spans);
  },
);

test("a byte order mark moves nothing", () => {
  const text = "---\ntitle: a\nplatform: x\n---\n\nOne. <!-- claim: c -->\n";
  const plain = readArticle(text);
  const marked = readArticle(`\uFEFF${text}`);
  const at = (article: Article) => [
    article.sentences.map(({ place, text }) => [place, text]),
    article.anchors.map(({ place, sentence }) => [place, sentence?.text]),
    [...article.placeByPath],
  ];
  expect(at(marked)).toEqual(at(plain));
});

test("links of every form are read, and those that nobody sees are not", () => {
  const article = readProse(`## S

[inline](https://a.example/1 "t") and [ref][r] and [short] and [collapsed][].
<https://a.example/4> https://a.example/5 www.a.example
Mail <me@a.example>. <a class="x > y" href='https://a.example/6'>raw</a>
<a href="https&#58;//a.example/8?a=1&amp;b=2">entities</a> <a name="none">no link</a>

<p>
<A HREF=https://a.example/7>bare</A>
<a
  href="https://a.example/9">block</a>
<!-- <a href="https://a.example/hidden">hidden</a> -->
</p>

\`https://a.example/code\` [missing][nowhere]

[r]: https://a.example/2
[short]: https://a.example/3
[collapsed]: https://a.example/3b
`);
  expect(
    article.links.map(({ url, text, place, section }) => [
      place.start.line,
      url,
      text,
      section,
    ]),
  ).toEqual([
    [8, "https://a.example/1", "inline", "S"],
    [8, "https://a.example/2", "ref", "S"],
    [8, "https://a.example/3", "short", "S"],
    [8, "https://a.example/3b", "collapsed", "S"],
    [9, "https://a.example/4", "https://a.example/4", "S"],
    [9, "https://a.example/5", "https://a.example/5", "S"],
    [9, "http://www.a.example", "www.a.example", "S"],
    [10, "mailto:me@a.example", "me@a.example", "S"],
    [10, "https://a.example/6", "", "S"],
    [11, "https://a.example/8?a=1&b=2", "", "S"],
    [14, "https://a.example/7", "", "S"],
    [15, "https://a.example/9", "", "S"],
  ]);
});

test.each([
  "[a](//b.example/c)",
  "[a][d]\n\n[d]: //b.example/c",
  '<a href="/\\b.example/c">a</a>',
])("%s leads to another site, as in a browser", (prose) => {
  expect(readProse(prose).links.map(({ url }) => url)).toEqual([
    "https://b.example/c",
  ]);
});

test("pictures of every form are read", () => {
  const article =
    readProse(`![alt one](one.png) ![alt two][two] <img src=three.png alt='alt three'>

<figure><img
 src="four.png"></figure>

[two]: two.png
`);
  expect(
    article.images.map(({ url, alt, place }) => [
      place.start.line,
      place.start.column,
      url,
      alt,
    ]),
  ).toEqual([
    [6, 1, "one.png", "alt one"],
    [6, 21, "two.png", "alt two"],
    [6, 37, "three.png", "alt three"],
    [8, 9, "four.png", ""],
  ]);
});

test.each([
  ["Tap **Log in**.", ["Log in"]],
  ["Go to **Settings** > **Security**.", ["Settings", "Security"]],
  [
    "Open **Settings**, then **Security** and **Codes**.",
    ["Settings", "Security", "Codes"],
  ],
  [
    "Go to **Settings** → **Security** › **Codes**",
    ["Settings", "Security", "Codes"],
  ],
  ["Then choose the button **Try another way** below.", ["Try another way"]],
  ["Turn on **Two-factor authentication**.", ["Two-factor authentication"]],
  ["Tap **Log in:**", ["Log in"]],
  ["- Press **Next**", ["Next"]],
  ["| Do |\n|---|\n| Click **Next** |", ["Next"]],
  ["Tap\n**Log in**.", ["Log in"]],
  ["**Never** give a code to anyone.", []],
  ["You tap nothing. **Important** is this.", []],
  ["Click slowly: **Important**.", []],
  ["The tapestry **Important** hangs.", []],
  ["Tap **Log in**. This is **important**.", ["Log in"]],
])("bold words after a verb of the hand are labels: %s", (prose, labels) => {
  expect(readProse(prose).labels.map(({ label }) => label)).toEqual(labels);
});

test("a label knows its place and its sentence", () => {
  const { labels } = readProse("First. Now tap **Log in** twice.\n");
  expect(
    labels.map(({ label, place, sentence }) => [label, place, sentence.text]),
  ).toEqual([
    [
      "Log in",
      { start: { line: 6, column: 16 }, end: { line: 6, column: 26 } },
      "Now tap Log in twice.",
    ],
  ]);
});

test.each([
  ["headings", "# a\n\n"],
  ["labels in one paragraph", "tap **a** "],
  ["labels in many", "tap **a**.\n\n"],
  ["half-open tags", "<div>\n<a <img "],
  ["anchors", "A b. <!-- claim: x -->\n\n"],
])("the longest article, all %s, does not hang", (_what, unit) => {
  const prose = unit.repeat(60_000 / unit.length);
  expect(readProse(prose).text).toContain(prose);
});
