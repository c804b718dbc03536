import type { Passage } from "../../src/model/run.ts";
import { backupCodes } from "./fixture-findings.ts";
import { readyGate } from "./fixture-gates.ts";
import { checks, otherWays, walls } from "./fixture-verdicts.ts";

/** With every kind of block and of mark; one has no words. */
export const passages: readonly Passage[] = [
  {
    file: backupCodes,
    section: checks,
    blocks: [
      { kind: "heading", line: 44, parts: [{ text: checks, mark: "none" }] },
      {
        kind: "paragraph",
        line: 46,
        parts: [
          {
            text: "Before starting a recovery flow, do the simple checks that fix the most common invalid-code situations. ",
            mark: "none",
          },
          { text: "Each backup code works only once.", mark: "claim" },
        ],
      },
      {
        kind: "list-item",
        line: 48,
        parts: [
          { text: "Tap ", mark: "none" },
          { text: "Try another way", mark: "label" },
          { text: " and follow the prompt Instagram shows.", mark: "none" },
        ],
      },
      {
        kind: "list-item",
        line: 49,
        parts: [
          { text: "Re-enter the code by hand, then tap ", mark: "none" },
          { text: "Confirm", mark: "label" },
          { text: ".", mark: "none" },
        ],
      },
      {
        kind: "table-cell",
        line: 52,
        parts: [
          {
            text: "iPhone: the prompt order may differ from Android or web.",
            mark: "none",
          },
        ],
      },
    ],
  },
  {
    file: backupCodes,
    section: otherWays,
    blocks: [
      {
        kind: "paragraph",
        line: 60,
        parts: [
          {
            text: "After a failed backup code, Instagram may offer another login method, but it is not guaranteed for every account.",
            mark: "none",
          },
        ],
      },
    ],
  },
  { file: backupCodes, section: walls, blocks: [] },
  {
    file: readyGate.file,
    section: "Where to start",
    blocks: [
      {
        kind: "paragraph",
        line: 12,
        parts: [
          {
            text: "Open the log-in page of Instagram and nothing else.",
            mark: "none",
          },
        ],
      },
    ],
  },
];
