import type { Run } from "../../model/run.ts";
import type { ArticleGate, Reason } from "../../model/verdict.ts";
import {
  adviseOnQuotes,
  describeChange,
} from "../../model/describe-screen-change.ts";
import { cleanTexts } from "../clean-text.ts";
import { countRun, describeRun, judgeRun } from "../count-run.ts";
import {
  countNoun,
  describeGate,
  listTitles,
  toSentence,
} from "../describe-verdict.ts";
import {
  groupChangedScreens,
  type ChangedScreen,
  type GroupedChange,
} from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { gateTones } from "../tone.ts";
import { drawChangedSource } from "./draw-changed-source.ts";
import { drawFlakes } from "./draw-flakes.ts";
import { drawRefusals } from "./draw-refusals.ts";
import { renderFindings } from "./render-findings.ts";
import { drawCheckpoints, paintTone } from "./draw-checkpoints.ts";
import { hangText, measureText } from "./wrap-text.ts";

interface PrettyOptions {
  readonly paint: Paint;
  /** Path of the HTML report, as it is to be printed. */
  readonly reportFile: string;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A run for a terminal: every article's verdict with what to do, what has changed, and where the report is. Ends with a line end. */
export function renderRun(run: Run, options: PrettyOptions): string {
  const clean = cleanTexts(run);
  return [
    ...(clean.findings.length === 0
      ? []
      : [renderFindings(clean.findings, options.paint, options.width)]),
    ...clean.gates.flatMap((gate) => [...drawGate(gate, options), ""]),
    ...groupChangedScreens(clean).flatMap((screen) => [
      ...drawChangedScreen(screen, options),
      "",
    ]),
    ...clean.changedSources.flatMap((source) =>
      drawChangedSource(source, options.paint, options.width),
    ),
    ...drawFlakes(clean, options.paint, options.width),
    ...drawRefusals(clean.refused, options.paint, options.width),
    ...drawFoot(clean, options),
    "",
  ].join("\n");
}

function drawGate(
  gate: ArticleGate,
  { paint, width }: PrettyOptions,
): string[] {
  const colour = paintTone(gateTones[gate.status], paint);
  const verdict = describeGate(gate);
  return [
    `${paint.bold(colour(verdict))}  ${paint.bold(gate.title)}`,
    " ".repeat(measureText(verdict) + 2) + paint.dim(gate.file),
    ...drawReasons(gate.reasons, paint, width),
    "",
    ...drawCheckpoints(gate, paint, width - 2).map((line) =>
      `  ${line}`.trimEnd(),
    ),
    ...(gate.notices.length === 0 ? [] : [""]),
    ...gate.notices.flatMap((notice) =>
      hangText(notice, { lead: "  Note  ", width, paintLead: paint.yellow }),
    ),
  ];
}

function drawReasons(
  reasons: readonly Reason[],
  paint: Paint,
  width: number,
): string[] {
  const digits = String(reasons.length).length;
  return reasons.flatMap(({ text, todo }, index) => [
    "",
    ...hangText(toSentence(text), {
      lead: `  ${String(index + 1).padStart(digits)}. `,
      width,
      paintLead: paint.dim,
    }),
    ...hangText(toSentence(todo), {
      lead: `${" ".repeat(digits + 4)}→ `,
      width,
      paintLead: paint.cyan,
    }),
  ]);
}

function drawChangedScreen(
  { screenTitle, changes }: ChangedScreen,
  { paint, width }: PrettyOptions,
): string[] {
  const quoted = changes.filter(({ sentences }) => sentences.length > 0);
  const others = changes.filter(({ sentences }) => sentences.length === 0);
  const todo =
    "compare the pictures in the report and sign the screen off, as said above";
  return [
    `${paint.bold(paint.red("changed"))}  ${paint.bold(screenTitle)}`,
    ...quoted.flatMap((change) => drawQuotedChange(change, paint, width)),
    ...(others.length === 0
      ? []
      : ["", paint.dim("  No sentence quotes these:")]),
    ...others.flatMap((change) => drawWords(change, "  - ", paint, width)),
    "",
    ...hangText(toSentence(quoted.length === 0 ? todo : `then ${todo}`), {
      lead: "  → ",
      width,
      paintLead: paint.cyan,
    }),
  ];
}

function drawQuotedChange(
  change: GroupedChange,
  paint: Paint,
  width: number,
): string[] {
  return [
    "",
    ...drawWords(change, "  ", paint, width),
    `  ${paint.cyan("→")} ${adviseOnQuotes(change.change)}`,
    ...change.sentences.flatMap(({ file, line, text }) => [
      `    ${paint.cyan(`${file}:${line}`)}`,
      ...hangText(`“${text}”`, { lead: "      ", width }),
    ]),
  ];
}

function drawWords(
  { change, on }: GroupedChange,
  lead: string,
  paint: Paint,
  width: number,
): string[] {
  return [
    ...hangText(toSentence(describeChange(change)), { lead, width }),
    ...hangText(`on ${listTitles(on)}`, {
      lead: " ".repeat(lead.length),
      width,
      paintText: paint.dim,
    }),
  ];
}

function drawFoot(
  run: Run,
  { paint, reportFile, width }: PrettyOptions,
): string[] {
  const counts = countRun(run);
  const verdict = judgeRun(run);
  const colour =
    verdict === "ready"
      ? paint.green
      : verdict === "hold"
        ? paint.red
        : paint.yellow;
  const practice = `Practice: the target is the embedded imitation, not the real platform. It can never make an article publishable live.`;
  return [
    ...hangText(describeRun(run), {
      lead: "",
      width,
      paintText: (text) => paint.bold(colour(text)),
    }),
    `${counts.verified} of ${countNoun(counts.checkpoints, "checkpoint")} verified`,
    ...(run.facts.target === "practice"
      ? hangText(practice, { lead: "", width })
      : []),
    ...(counts.notUnderCheck === 0
      ? []
      : [
          `${countNoun(counts.notUnderCheck, "Markdown file")} not under press check`,
        ]),
    `Report: ${paint.cyan(reportFile)}`,
  ];
}
