import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { describeObstacle } from "../../src/model/describe-capture-failure.ts";
import { describeChange } from "../../src/model/describe-screen-change.ts";
import { checkpointStatusTitles } from "../../src/model/verdict.ts";
import {
  claimStatusTitles,
  linkStatusTitles,
} from "../../src/report/describe-verdict.ts";
import { renderHtml } from "../../src/report/html/render-html.tsx";
import { everyChange, everyFailure } from "./fixture-changes.ts";
import { poisonRun, steering } from "./poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "./run-fixture.ts";

const rich = await makeRichRun();
const page = await renderHtml(rich.run, rich.bytesBySha);
const poisoned = poisonRun(rich);
const hostile = await renderHtml(poisoned.run, poisoned.bytesBySha);

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

test("how a look came about is told in words: device, way there, servers", () => {
  const words = page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  for (const part of [
    "iPhone 15, 393 × 659, 3 picture dots to a point, touch",
    "The way there: 2 answers, the last opened (200)",
    "https://instagram.com/accounts/login/ led on (301) from 157.240.22.174, TLS 1.3",
    `opened (200) from 2a03:2880:f21a:e5:face:b00c:0:4420, TLS 1.3, certificate ${"5".repeat(16)}…`,
    "presscheck 0.1.0",
  ])
    expect(words).toContain(part);
});

test("a look from before its way was kept says nothing of it", async () => {
  const captures = rich.run.captures.map((capture) => {
    const { hops, descriptor, tool, ...provenance } = capture.provenance;
    expect([hops, descriptor, tool]).not.toContain(undefined);
    return { ...capture, provenance };
  });
  const old = await renderHtml({ ...rich.run, captures }, rich.bytesBySha);
  expect(old).toContain("How this was looked at");
  expect(old).not.toMatch(/The way there|<dt>Device/);
});

test("each variant has its own look, heading and place in the overview", async () => {
  const [first, ...others] = rich.run.gates;
  const [verdict] = first?.checkpoints ?? [];
  if (first === undefined || verdict === undefined) throw new Error("no look");
  const of = {
    ...verdict,
    device: "web" as const,
    effects: [],
    failure: undefined,
  };
  const checkpoints = [
    { ...of, variant: "list", status: "changed" },
    {
      ...of,
      variant: "cards",
      status: "verified",
      failure: { kind: "variant-not-met", variant: "cards", looks: 5 },
    },
  ] as const;
  const html = await renderHtml(
    { ...rich.run, gates: [{ ...first, checkpoints }, ...others] },
    rich.bytesBySha,
  );
  expect(
    [...html.matchAll(/<h5 id="(article-1-[^"]+)">([^<]+)</g)].map(
      ([, id, title]) => [id, title],
    ),
  ).toEqual([
    ["article-1-screen-1-web-in-list", "Web, variant “list”"],
    ["article-1-screen-1-web-in-cards", "Web, variant “cards”"],
  ]);
  for (const name of ["list", "cards"])
    expect(html).toContain(
      `<a class="cell" href="#article-1-screen-1-web-in-${name}"><span class="variant">${name}</span>`,
    );
  expect(html.replaceAll(/\s+/g, " ")).toContain(
    "The variant “cards” was not shown in 5 looks. What was signed off before stands.",
  );
});

describe.each([
  ["rich", page],
  ["hostile", hostile],
])("the %s page", (_, html) => {
  test("has no script and no handler", () => {
    expect(html).not.toMatch(/<script|javascript:[^"]*"[^>]*rel=/i);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) {
      expect(tag.replace(/="[^"]*"/g, "")).not.toMatch(/\son[a-z]+/i);
    }
  });

  test("loads nothing", () => {
    const sources = [...html.matchAll(/ src="([^"]*)"/g)].map(
      ([, url = ""]) => url,
    );
    expect(
      sources.every((url) => url.startsWith("data:image/png;base64,")),
    ).toBe(true);
    expect(html).not.toMatch(
      /url\(|@import|<link (?!rel="icon" href="data:,")/,
    );
  });

  test("links only to itself and to web addresses", () => {
    for (const [, url = ""] of html.matchAll(
      /<(?:a|use)[^>]* href="([^"]*)"/g,
    )) {
      expect(url).toMatch(/^(#[a-z0-9-]+|https?:\/\/)/);
    }
  });

  test("has a policy that allows its one style, and no style attribute", () => {
    const style =
      /<style id="report-style">([^]*?)<\/style>/.exec(html)?.[1] ?? "";
    const sha = createHash("sha256").update(style).digest("base64");
    expect(count(html, "<style")).toBe(1);
    expect(html).toContain(`style-src &#39;sha256-${sha}&#39;`);
    expect(html).toContain(
      "default-src &#39;none&#39;; script-src &#39;none&#39;; img-src data:;",
    );
    expect(html).not.toMatch(/<[a-z][^>]* style="/);
  });

  test("uses every id once, and points only at ids it has", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...html.matchAll(
        / (?:href="#|popovertarget="|for="|aria-labelledby=")([^"]+)"/g,
      ),
    ];
    for (const [, id] of targets) expect(ids).toContain(id);
  });

  test("holds every picture exactly once", () => {
    for (const bytes of rich.bytesBySha.values()) {
      expect(count(html, Buffer.from(bytes).toString("base64"))).toBe(1);
    }
  });

  test("has one h1 and skips no level", () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) =>
      Number(level),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });
});

test("hostile text is shown as text", () => {
  expect(hostile).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(hostile).not.toMatch(steering);
});

test("every status, obstacle and change is said", () => {
  const words = [
    ...Object.values(checkpointStatusTitles),
    ...Object.values(claimStatusTitles),
    ...Object.values(linkStatusTitles).map((title) =>
      title.replace("'", "&#39;"),
    ),
    ...everyFailure.map(describeObstacle),
    ...everyChange.map((change) => describeChange(change).slice(1)),
  ];
  for (const title of words) expect(page).toContain(title);
});

test("a change has the same number in the list and on both pictures, and its words stand beside one of them", () => {
  const list = /<div class="changes">[^]*?<\/div>/.exec(page)?.[0] ?? "";
  const look =
    /<section class="look pair device-iphone-web[^]*?<\/section>/.exec(
      page,
    )?.[0];
  const [before = "", after = ""] = (look ?? "").split("<figure").slice(1);
  const signs = (html: string, pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, sign]) => sign).toSorted();
  const onPicture =
    /class="mark change mark-\d+" aria-hidden="true"><span>(\d+)/g;
  const inList =
    /<span class="sign change"><span class="sr">number <\/span>(\d+)/g;
  const beside = (html: string) =>
    signs(
      html.replace(/<div class="zoom-foot">[^]*?<\/div>/, ""),
      /<li><span class="sign change">(\d+)<\/span>/g,
    );
  const all = ["1", "2", "3", "4", "5"];
  expect({
    list: signs(list, inList),
    before: [signs(before, onPicture), beside(before)],
    after: [signs(after, onPicture), beside(after)],
  }).toEqual({ list: all, before: [all, []], after: [all, all] });
});

test("every practice picture says so, and every one by hand", () => {
  const figures = [...page.matchAll(/<figure[^]*?<\/figure>/g)].map(
    ([figure]) => figure,
  );
  expect(figures.length).toBeGreaterThan(10);
  for (const figure of figures) {
    expect(figure).toContain('<span class="tag practice">practice</span>');
    const alt = / alt="([^"]*)"/.exec(figure)?.[1];
    if (alt !== undefined) expect(alt).toMatch(/\(practice.*\): .+/);
  }
  expect(
    figures.filter((figure) => figure.includes("Human evidence")),
  ).toHaveLength(2);
});

test("a picture whose file is missing or no picture is said to be", async () => {
  expect(page).toContain("The file of this picture is missing or damaged.");
  const noPicture = new Map(
    [...rich.bytesBySha.keys()].map((sha) => [
      sha,
      new TextEncoder().encode("<svg onload=alert(1)>"),
    ]),
  );
  expect(await renderHtml(rich.run, noPicture)).not.toContain("<img");
});

test("a practice run says it can never publish, a live one does not", async () => {
  const words = "can never make an article publishable live";
  expect(page.replace(/\s+/g, " ")).toContain(words);
  const live = await renderHtml(readyRun, new Map());
  expect(live).not.toContain(words);
  expect(live).not.toContain("(practice)");
});

test("without articles it says that nothing is ready", async () => {
  const html = await renderHtml(emptyRun, new Map());
  expect(html).toContain("No article is under press check");
  expect(html).not.toContain("Ready");
});

test("the same run gives the same page", async () => {
  const again = await makeRichRun();
  expect(await renderHtml(again.run, again.bytesBySha)).toBe(page);
});
