// The matcher's figures as a page, every sentence it gets wrong included.
import {
  countFigures,
  judgeHalf,
  type Figure,
  type Figures,
  type Half,
  type Judged,
} from "./labelled-set.ts";

export const figureTitles: Readonly<Record<keyof Figures, string>> = {
  contradictionsFound: "contradictions found",
  falseAlarms: "false alarms (called a contradiction, and is none)",
  statementsFound: "statements found",
  statesRight: "right when it says “states”",
  hedgesFound: "hedged statements found",
  proposalsRight: "anchors proposed that are right",
  proposalsMade: "anchors proposed, of four asked for per claim",
  forbiddenFound: "forbidden claims found",
  forbiddenFalseAlarms: "false alarms for forbidden claims",
  forbiddenSecondLooks:
    "harmless sentences called suspected, questions among them",
};

const halves: Readonly<Record<Half, string>> = {
  tune: "Tuned on",
  unseen: "Not tuned on",
};

export function describeFigures(): string {
  const parts = (Object.keys(halves) as Half[]).map((half) =>
    [
      `## ${halves[half]} (${half}.json)`,
      listFigures(countFigures(half)),
      "### What it gets wrong",
      ...listMistakes(judgeHalf(half)),
    ].join("\n\n"),
  );
  return ["# The claim matcher's figures", ...parts].join("\n\n") + "\n";
}

function listFigures(figures: Figures): string {
  return (Object.keys(figureTitles) as (keyof Figures)[])
    .map((key) => `- ${figureTitles[key]}: ${describeFigure(figures[key])}`)
    .join("\n");
}

export function describeFigure({ right, of }: Figure): string {
  return `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;
}

const rightOf: Readonly<Record<string, readonly string[]>> = {
  makes: ["forbidden", "suspected"],
  doesNot: ["silent"],
};

function isRight(label: string, verdict: string): boolean {
  return (rightOf[label] ?? [label]).includes(verdict);
}

function listMistakes(judged: readonly Judged[]): string[] {
  const wrong = judged.filter(({ label, verdict }) => !isRight(label, verdict));
  const kinds = [
    ...new Set(
      wrong.map(({ label, verdict }) => `${label}, called ${verdict}`),
    ),
  ].sort();
  return kinds.map((kind) =>
    [
      `${kind}:`,
      "",
      ...wrong
        .filter(({ label, verdict }) => `${label}, called ${verdict}` === kind)
        .map(
          ({ claim, sentence, because }) =>
            `- ${claim}: ${sentence} (${because})`,
        ),
    ].join("\n"),
  );
}
