// Decisions from a file: each is held against what is there now, and kept or refused by itself.
import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { ScreenDecision, WordingDecision } from "../../model/decision.ts";
import { decisionsFileSchema } from "../../model/decision.ts";
import type { Target } from "../../model/device.ts";
import { idLook, titleLook } from "../../model/look.ts";
import { checkShape } from "../../parse/check-shape.ts";
import { parseYaml } from "../../parse/parse-yaml.ts";
import { cleanText, cleanTexts } from "../../report/clean-text.ts";
import { countNoun } from "../../report/describe-verdict.ts";
import { decide } from "../../review/decide.ts";
import type { DecisionOutcome } from "../../review/decision-ground.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { openWorkspace } from "../load-settings.ts";
import type { Workspace } from "../load-settings.ts";
import { openDecisions, settleDecisions } from "../open-decisions.ts";
import { openPictures, runsOf } from "../open-pictures.ts";
import { Trouble } from "../trouble.ts";

export interface ApplyOptions {
  readonly format: "pretty" | "json";
}

type FileDecision = ScreenDecision | WordingDecision;

interface Applied {
  readonly decision: FileDecision;
  readonly outcome: DecisionOutcome;
}

const maxBytes = 20_000_000;

/** @throws Trouble when the file is no file of decisions; then nothing is kept */
export async function apply(
  console: Console,
  file: string,
  options: ApplyOptions,
): Promise<ExitCode> {
  const decisions = await readDecisions(resolve(console.cwd, file), file);
  const workspace = await openWorkspace(console.cwd);
  await settleDecisions(workspace);
  const applied = await applyAll(console, workspace, decisions);
  const isAllKept = applied.every(
    ({ outcome: { outcome } }) => outcome === "kept" || outcome === "already",
  );
  console.out(
    options.format === "json" ? renderJson(applied) : render(applied, console),
  );
  return isAllKept ? 0 : 1;
}

async function applyAll(
  console: Console,
  workspace: Workspace,
  decisions: readonly FileDecision[],
): Promise<Applied[]> {
  const looks = decisions.flatMap((decision) => idsOf(decision));
  const runs = runsOf(decisions);
  const pictures = await openPictures(workspace, new Set(looks), runs);
  const outcomes = new Map<FileDecision, DecisionOutcome>();
  for (const target of ["live", "practice"] satisfies Target[]) {
    const own = decisions.filter((one) => one.target === target);
    if (own.length === 0) continue;
    const ports = openDecisions(console, workspace, target, pictures);
    const made = await decide(own, target, "each", ports);
    for (const [index, outcome] of made.entries()) {
      const decision = own[index];
      if (decision !== undefined) outcomes.set(decision, outcome);
    }
  }
  return decisions.flatMap((decision) => {
    const outcome = outcomes.get(decision);
    return outcome === undefined ? [] : [{ decision, outcome }];
  });
}

/** The looks a decision may rest on; which platform its article is about is in the article. */
function idsOf(decision: FileDecision): string[] {
  if (decision.kind === "wording" || decision.shown.run === undefined)
    return [];
  const { screen, device, variant } = decision;
  return [idLook({ platform: "*", screen }, device, variant).slice(1)];
}

async function readDecisions(
  path: string,
  named: string,
): Promise<readonly FileDecision[]> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isFile() !== true) throw new Trouble(`There is no file ${named}.`);
  if (facts.size > maxBytes)
    throw new Trouble(`${named} is larger than 20 MB.`);
  const text = await readFile(path, "utf8");
  const value = parseJson(text);
  if (value === undefined)
    throw new Trouble(
      `${named} is no file of decisions: it is not JSON.`,
      "Export it again from the report.",
    );
  const read = decisionsFileSchema.safeParse(value);
  if (!read.success)
    throw new Trouble(
      `${named} is no file of decisions${explain(text)}`,
      "Nothing was kept. Export it again from the report; its form is in schemas/decisions.json.",
    );
  if (read.data.decisions.length === 0)
    throw new Trouble(`${named} holds no decisions.`);
  return read.data.decisions;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

// JSON is YAML, whose reader knows lines and says what is wrong in words.
function explain(text: string): string {
  if (text.length > 1_000_000) return ".";
  const yaml = parseYaml(text, 1);
  if (yaml.troubles.length > 0) return ".";
  const { shortfalls } = checkShape(decisionsFileSchema, yaml);
  const [first, ...others] = shortfalls;
  if (first === undefined) return ".";
  const line = first.place?.start.line;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `: ${line === undefined ? "" : `line ${line}: `}${cleanText(first.title)}${more}`;
}

function describe(decision: FileDecision): string {
  const { article } = decision;
  return decision.kind === "wording"
    ? `${article}, the wording of ${decision.claim}`
    : `${article}, ${decision.screen} on ${titleLook(decision)}, for “${decision.section}”`;
}

const titles: Readonly<Record<DecisionOutcome["outcome"], string>> = {
  kept: "kept",
  already: "kept before",
  superseded: "superseded",
  refused: "refused",
};

function render(applied: readonly Applied[], { paint }: Console): string {
  const lines = applied.map(({ decision, outcome }, index) => {
    const colour =
      outcome.outcome === "kept"
        ? paint.green
        : outcome.outcome === "already"
          ? paint.dim
          : paint.red;
    const why =
      "because" in outcome
        ? `    ${outcome.because}\n    ${outcome.todo}\n`
        : "";
    const text = cleanText(`${index + 1}. ${describe(decision)}\n${why}`);
    return `${colour(titles[outcome.outcome])}  ${text}`;
  });
  const count = (...kinds: readonly DecisionOutcome["outcome"][]) =>
    applied.filter(({ outcome }) => kinds.includes(outcome.outcome)).length;
  const superseded = count("superseded");
  const refused = count("refused");
  const before = count("already");
  return `${lines.join("")}\n${[
    `${countNoun(count("kept"), "decision")} kept`,
    ...(before === 0 ? [] : [`${before} kept before`]),
    ...(superseded === 0 ? [] : [`${superseded} superseded`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
  ].join(", ")}\n`;
}

function renderJson(applied: readonly Applied[]): string {
  const decisions = applied.map(({ decision, outcome }) => {
    const { kind, article, target, by, at } = decision;
    const about =
      decision.kind === "wording"
        ? { claim: decision.claim }
        : {
            screen: decision.screen,
            section: decision.section,
            device: decision.device,
            variant: decision.variant,
          };
    return { kind, article, target, ...about, by, at, ...outcome };
  });
  return `${JSON.stringify(cleanTexts({ decisions }), null, 2)}\n`;
}
