// Runs made by hand: between them they hold every status, every kind of failure and
// of change, and everything else a report has words for.
import type { Run } from "../../src/model/run.ts";
import { hex, makeCapture, observe, plannedItems } from "./fixture-captures.ts";
import { changedSource, everyLinkStatus } from "./fixture-claims.ts";
import { sampleFindings } from "./fixture-findings.ts";
import { draftGate, heldGate, readyGate } from "./fixture-gates.ts";
import { passages } from "./fixture-passages.ts";
import { drawScreens, listPictures } from "./fixture-pictures.ts";

export interface RunFixture {
  readonly run: Run;
  readonly bytesBySha: ReadonlyMap<string, Uint8Array>;
}

export async function makeRichRun(): Promise<RunFixture> {
  const drawn = await drawScreens();
  const pictures = listPictures(drawn);
  const run: Run = {
    facts: {
      id: "20260803T140500Z-3f9a1c",
      tool: "presscheck 0.1.0",
      target: "practice",
      practiceRelease: 2,
      startedAt: "2026-08-03T14:05:00Z",
      endedAt: "2026-08-03T14:07:42Z",
      articles: [heldGate.file, readyGate.file, draftGate.file],
      notUnderCheck: ["articles/about-us.md", "articles/imprint.md"],
    },
    findings: sampleFindings,
    observations: everyLinkStatus.slice(0, 6).map(observe),
    plan: {
      target: "practice",
      practiceRelease: 2,
      items: plannedItems(),
      digest: hex("d"),
    },
    captures: plannedItems().map((item) => makeCapture(item, drawn)),
    comparisons: [],
    gates: [heldGate, readyGate, draftGate],
    changedSources: [changedSource],
    passages,
    pictures,
    refused: [
      {
        url: "https://tracker.example",
        rule: "the host is not declared by any platform under check",
        kind: "not-declared",
        by: "https://www.instagram.com/accounts/login/",
        times: 3,
      },
      {
        url: "https://tracker.example",
        rule: "the host is not declared by any platform under check",
        kind: "not-declared",
        by: "https://help.instagram.com/",
        times: 1,
      },
      {
        url: "http://printer.example:8080",
        rule: "the host leads to a private network",
        kind: "inside",
        by: "https://www.instagram.com/accounts/login/",
        times: 1,
      },
      {
        url: "https://update.googleapis.com",
        rule: "the host is not declared by any platform under check",
        kind: "not-declared",
        by: "the browser by itself",
        times: 2,
      },
    ],
  };
  return {
    run,
    bytesBySha: new Map(
      Object.values(drawn).map(({ sha, bytes }) => [sha, bytes]),
    ),
  };
}

/** Nothing under press check at all, on the real platform. */
export const emptyRun: Run = {
  facts: {
    id: "20260803T140500Z-000000",
    tool: "presscheck 0.1.0",
    target: "live",
    practiceRelease: undefined,
    startedAt: "2026-08-03T14:05:00Z",
    endedAt: "2026-08-03T14:05:00Z",
    articles: [],
    notUnderCheck: [],
  },
  findings: [],
  observations: [],
  captures: [],
  comparisons: [],
  gates: [],
  changedSources: [],
  passages: [],
  pictures: [],
  refused: [],
  plan: {
    target: "live",
    practiceRelease: undefined,
    items: [],
    digest: hex("0"),
  },
};

/** One ready article, live. */
export const readyRun: Run = {
  ...emptyRun,
  facts: { ...emptyRun.facts, articles: [readyGate.file] },
  gates: [{ ...readyGate, target: "live" }],
};
