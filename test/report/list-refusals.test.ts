import { describe, expect, test } from "vitest";
import { refusalAdvice, tallyRefusals } from "../../src/model/refusal.ts";
import { renderHtml } from "../../src/report/html/render-html.tsx";
import {
  describeRefusals,
  listRefusals,
} from "../../src/report/list-refusals.ts";
import { plainPaint } from "../../src/report/paint.ts";
import { drawRefusals } from "../../src/report/pretty/draw-refusals.ts";
import { renderRun } from "../../src/report/pretty/render-run.ts";
import { emptyRun, makeRichRun } from "./run-fixture.ts";

const { run, bytesBySha } = await makeRichRun();

test("refusals are listed by host and reason, most often first, the browser's own errands apart", () => {
  expect(listRefusals(run.refused)).toEqual({
    hosts: [
      {
        host: "tracker.example",
        because: "the host is not declared by any platform under check",
        times: 4,
        asked:
          "asked for 4 times, by https://www.instagram.com/accounts/login/ and https://help.instagram.com/",
        advice: refusalAdvice["not-declared"],
      },
      {
        host: "printer.example:8080",
        because: "the host leads to a private network",
        times: 1,
        asked: "asked for once, by https://www.instagram.com/accounts/login/",
        advice: refusalAdvice.inside,
      },
    ],
    errands: [
      {
        host: "update.googleapis.com",
        because: "the host is not declared by any platform under check",
        times: 2,
        asked: "asked for 2 times, by the browser by itself",
        advice: refusalAdvice["not-declared"],
      },
    ],
  });
});

test("a run of an older presscheck, which did not count, is listed as well", () => {
  const { hosts } = listRefusals([
    { url: "https://a.example:443", rule: "because" },
    { url: "https://a.example:443", rule: "because" },
    { url: "rubbish", rule: "because" },
  ]);
  expect(hosts.map(({ host, asked }) => `${host}, ${asked}`)).toEqual([
    "a.example, asked for 2 times",
    "rubbish, asked for once",
  ]);
  expect(describeRefusals(hosts)).toBe("3 requests to 2 hosts were refused");
});

test("equal refusals are counted together, in the order of their first", () => {
  const one = { url: "https://a.example", rule: "because", by: "x" };
  const other = { ...one, by: "y" };
  expect(
    tallyRefusals([one, other, { ...one, times: 3 }, other]).map(
      ({ by, times }) => [by, times],
    ),
  ).toEqual([
    ["x", 4],
    ["y", 2],
  ]);
});

describe("the terminal", () => {
  test("says which hosts, why, who asked and what to do, before the verdict", () => {
    const text = renderRun(run, {
      paint: plainPaint,
      reportFile: "report.html",
      width: 200,
    });
    expect(text).toContain(
      [
        "5 requests to 2 hosts were refused by the door to the network, and nothing was sent there:",
        "  - tracker.example: the host is not declared by any platform under check (asked for 4 times, by https://www.instagram.com/accounts/login/ and https://help.instagram.com/)",
        "    → If the page needs it to look right, name it under assetHosts in platform.yaml; if not, leave it so.",
        "  - printer.example:8080: the host leads to a private network (asked for once, by https://www.instagram.com/accounts/login/)",
      ].join("\n"),
    );
    expect(text).not.toContain("googleapis");
  });

  test("is short where a page asked for many", () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      url: `https://host-${index}.example`,
      rule: "because",
    }));
    const lines = drawRefusals(many, plainPaint, 100);
    expect([lines.length, lines.at(-2)]).toEqual([
      8,
      "  and 7 hosts more, in the report",
    ]);
  });

  test("says nothing where nothing was refused, or only the browser's own errands", () => {
    const own = run.refused.filter(({ by }) => by === "the browser by itself");
    expect(own).toHaveLength(1);
    expect(drawRefusals(own, plainPaint, 100)).toEqual([]);
    expect(drawRefusals(emptyRun.refused, plainPaint, 100)).toEqual([]);
  });
});

test("the page lists them all, with the browser's own errands named as such", async () => {
  const page = await renderHtml(run, bytesBySha);
  const foot = /<footer[^]*<\/footer>/.exec(page)?.[0] ?? "";
  for (const words of [
    "5 requests to 2 hosts were refused",
    "printer.example:8080",
    "the host leads to a private network",
    "The browser’s own errands: 2 requests to 1 host were refused",
    "update.googleapis.com",
  ])
    expect(foot).toContain(words);
  expect(await renderHtml(emptyRun, new Map())).not.toContain("refused");
});
