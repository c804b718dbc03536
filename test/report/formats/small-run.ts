// A run small enough to be read whole: two findings, a gate that holds, a draft.
import type { Finding } from "../../../src/model/finding.ts";
import { placeAt } from "../../../src/model/place.ts";
import type { ArticleGate } from "../../../src/model/verdict.ts";
import type { Checked } from "../../../src/report/formats/checked.ts";
import { makeClaim } from "../fixture-claims.ts";
import { makeVerdict } from "../fixture-verdicts.ts";

export const guide = "articles/guide.md";

/** “100 %, é” makes the byte columns differ from ours. */
export const spanned: Finding = {
  rule: "editors-note",
  severity: "warning",
  file: guide,
  place: { start: { line: 9, column: 10 }, end: { line: 9, column: 14 } },
  title: "A note: 100 %, for the editor",
  excerpt: { firstLine: 8, lines: ["", "100 %, é TODO now", ""] },
};

export const missing: Finding = {
  rule: "claim-not-anchored",
  severity: "error",
  file: guide,
  place: placeAt(12, 17),
  title: "Nothing says “once”.",
  paste: "Once. <!-- claim: once -->",
  subject: "once",
  excerpt: { firstLine: 12, lines: ["Codes are short. <!-- claim: short -->"] },
};

const screen = {
  screen: "log-in",
  title: "The log-in page",
  section: "Start",
} as const;

const gate: ArticleGate = {
  file: guide,
  title: "A guide",
  platform: "instagram",
  platformName: "Instagram",
  target: "practice",
  status: "hold",
  reasons: [
    { subject: "finding", text: "Nothing says “once”", todo: "Add it." },
    { subject: "checkpoint", text: "it has changed", todo: "look again" },
    {
      subject: "claim",
      text: "“A statement that is drifted.”: it was edited",
      todo: "",
    },
  ],
  notices: [],
  checkpoints: [
    makeVerdict({ ...screen, device: "web", status: "verified" }),
    makeVerdict(
      { ...screen, device: "iphone-web", status: "changed" },
      { because: "it has changed", todo: "look again" },
    ),
    makeVerdict({
      ...screen,
      device: "android-web",
      status: "could-not-look",
      failure: { kind: "browser-crashed" },
    }),
  ],
  claims: [
    makeClaim([
      "drifted",
      { words: "New words", approved: "Old words", because: "it was edited" },
    ]),
  ],
  links: [
    {
      link: "help",
      title: "Help",
      url: "https://help.example/?a=1&b=2",
      status: "moved",
      because: "it has moved",
      todo: "",
      seenAt: undefined,
    },
  ],
};

const draft: ArticleGate = {
  ...gate,
  file: "articles/draft.md",
  title: "A draft",
  status: "draft",
  checkpoints: gate.checkpoints.slice(0, 2),
  claims: [],
  links: [],
};

export const smallRun: Checked = {
  facts: { tool: "0.1.0" },
  findings: [spanned, missing],
  gates: [gate, draft],
};

export const nothing: Checked = { ...smallRun, findings: [], gates: [] };
