// What the pages' lists of findings do not show: hints, things to paste, near misses.
import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import { lintText } from "./run-example.ts";

async function only(
  rule: string,
  head: string,
  body: string,
): Promise<Finding[]> {
  const text = `---\ntitle: Backup codes\nplatform: example\n${head}---\n\n${body}\n`;
  return (await lintText(text)).filter((finding) => finding.rule === rule);
}

test("a claim without its mark: what to paste, why, where from, and what comes close", async () => {
  const [finding] = await only(
    "claim-not-anchored",
    "claims: [one-use]\n",
    "Codes are short.\nEach backup code usually works once.\nType it by hand.",
  );
  expect(finding).toMatchObject({
    place: { start: { line: 9, column: 17 }, end: { line: 9, column: 17 } },
    paste: "Each backup code works once. <!-- claim: one-use -->",
    why: "People try a used code again and think their account is broken.",
    source: { url: "https://help.example.com/backup-codes" },
    near: {
      line: 8,
      text: "Each backup code usually works once.",
      because: "it says “usually”, where the claim leaves no doubt",
    },
    subject: "one-use",
  });
});

test.each([
  [
    "Each backup code never works once.",
    "it says “never”, and the claim does not",
  ],
  ["Each backup code works once.", "it says so, and is not marked"],
  ["Each backup code works.", "it is not marked, and lacks “once”"],
])("near miss: %s", async (sentence, because) => {
  const [finding] = await only(
    "claim-not-anchored",
    "claims: [one-use]\n",
    sentence,
  );
  // "once" carries little on its own: a sentence that lacks it is still the nearest.
  expect(finding?.near?.because).toBe(because);
});

test("a question is no near miss, and unrelated prose has none", async () => {
  const [finding] = await only(
    "claim-not-anchored",
    "claims: [one-use]\n",
    "Does each backup code work once?\nSettings are under the gear.",
  );
  expect(finding?.near).toBeUndefined();
});

test("a claim is never placed inside a table, nor before an article's text", async () => {
  const [afterTable] = await only(
    "claim-not-anchored",
    "claims: [one-use]\n",
    "First words.\n\n| a | b |\n| - | - |\n| c | d |",
  );
  expect(afterTable?.place?.start).toEqual({ line: 7, column: 13 });
  const [empty] = await only("claim-not-anchored", "claims: [one-use]\n", "");
  expect(empty?.place?.start).toEqual({ line: 5, column: 4 });
});

test("a sentence wrapped over lines is one sentence", async () => {
  const found = await lintText(
    "---\ntitle: Backup codes\nplatform: example\nclaims: [one-use]\nlinks: [safety-help]\n---\n\n" +
      "Each backup code\nworks once. <!-- claim: one-use -->\nSee Staying safe\non Examplegram.\n",
  );
  expect(found.map(({ rule, place }) => [rule, place])).toEqual([
    [
      "missing-official-link",
      { start: { line: 10, column: 5 }, end: { line: 11, column: 15 } },
    ],
  ]);
});

test("a page's name is matched whatever its case and quotation marks, whole words only, not in code", async () => {
  const found = await only(
    "official-page-unlinked",
    "",
    "See STAYING SAFE ON EXAMPLEGRAM.\n\nOverstaying safe on Examplegrams.\n\n`Staying safe on Examplegram`\n",
  );
  expect(found.map(({ place }) => place?.start)).toEqual([
    { line: 6, column: 5 },
  ]);
});

test("the words of a raw HTML link are linked", async () => {
  const found = await only(
    "official-page-unlinked",
    "",
    'See <a href="https://help.example.com/safety/">Staying safe on Examplegram</a>.',
  );
  expect(found).toEqual([]);
});

test("slashes at the end and fragments make no other page; another query does", async () => {
  const head = "links: [safety-help]\n";
  const link = (url: string) =>
    only("missing-official-link", head, `[x](${url})`);
  expect(await link("https://help.example.com/safety/#tips")).toEqual([]);
  expect(await link("https://HELP.example.com:443/safety")).toEqual([]);
  expect(await link("https://help.example.com/safety?page=2")).toHaveLength(1);
});

test.each([
  "<!-- chain: x -->",
  "<!-- clean: up -->",
  "<!-- checked: yes -->",
  "<!-- claims are listed at the top of this file -->",
  "<!-- claim this reward -->",
  "<!-- prettier-ignore -->",
])("an ordinary comment is none of ours: %s", async (comment) => {
  expect(await only("anchor-for-nothing", "", `Words. ${comment}`)).toEqual([]);
});

test.each([
  "<!-- Claim: one-use -->",
  "<!-- claims: one-use, never-share -->",
  "<!-- claim one-use -->",
  "<!-- calim: one-use -->",
  "<!-- claim: -->",
  "<!-- check-point: failed-code -->",
  "<!-- chekpoint: failed-code -->",
])("a slip of a mark is noticed: %s", async (comment) => {
  expect(
    await only(
      "anchor-for-nothing",
      "claims: [one-use]\n",
      `Words. ${comment}`,
    ),
  ).toHaveLength(1);
});

test("link texts: files and words are no addresses, look-alike letters are", async () => {
  const found = await only(
    "link-text-misleads",
    "",
    [
      "[Node.js](https://nodejs.example/)",
      "[notes.md](https://example.org/files/notes.md)",
      "[www.example.com](https://help.example.com/x)",
      "[someone@example.com](mailto:someone@example.com)",
      "[examplе.com](https://example.com/)",
      "[one.github.io](https://two.github.io/)",
    ].join("\n\n"),
  );
  expect(found.map(({ place }) => place?.start.line)).toEqual([14, 16]);
});

test("a link in raw HTML behind a tab is found where it stands, and not behind the end of the file", async () => {
  const found = await only(
    "link-scheme",
    "",
    '- Words.\n\n> \t<a href="data:x">',
  );
  expect(found.map(({ place }) => place)).toEqual([
    { start: { line: 8, column: 4 }, end: { line: 8, column: 21 } },
  ]);
});

test("names of claims and pages are not called unknown while their file cannot be read", async () => {
  const found = await lintText(
    "---\ntitle: Backup codes\nplatform: example\nclaims: [one-use]\nlinks: [safety-help]\n---\n\nTake one.\n",
    {
      "checkpoints/example/claims.yaml": "claims: 12\n",
      "checkpoints/example/links.yaml": "links: 12\n",
    },
  );
  expect(found.map(({ rule, title }) => [rule, title])).toEqual([
    [
      "unknown-claim",
      "What the claim “one-use” is cannot be told, because checkpoints/example/claims.yaml cannot be read.",
    ],
    [
      "unknown-link",
      "What the official page “safety-help” is cannot be told, because checkpoints/example/links.yaml cannot be read.",
    ],
    ["registry", "“claims” must be a list, not “12”."],
    ["registry", "“links” must be a list, not “12”."],
  ]);
});
