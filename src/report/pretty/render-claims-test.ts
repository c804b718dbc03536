import type {
  ClaimFlaw,
  ClaimsTest,
  MutationTrial,
} from "../../model/claims-test.ts";
import { mutationKinds } from "../../model/mutation.ts";
import { cleanTexts } from "../clean-text.ts";
import { countNoun } from "../describe-verdict.ts";
import { groupBy } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { severityPaints } from "./severity-paints.ts";
import { severityTitles } from "../../model/finding.ts";
import { showFile } from "./show-file.ts";
import { hangText, padText } from "./wrap-text.ts";

/** What claims test found, for editors: examples, flaws, edits, and what slipped through. Ends with a line end. */
export function renderClaimsTest(
  found: ClaimsTest,
  paint: Paint,
  width = 80,
): string {
  const test = cleanTexts(found);
  return [
    ...drawExamples(test, paint, width),
    ...drawMutations(test, paint, width),
    ...drawSurvivors(test, paint, width),
    ...drawUntried(test, paint, width),
    concludeTest(test, paint),
    "",
  ].join("\n");
}

function drawExamples(
  { examples, flaws }: ClaimsTest,
  paint: Paint,
  width: number,
): string[] {
  const rows = groupBy(
    examples,
    ({ platform, claim }) => `${platform} ${claim}`,
  ).map((group) => {
    const [{ platform, claim, mode }] = group;
    const count = (expected: "makes" | "doesNot") => {
      const those = group.filter((trial) => trial.expected === expected);
      const right = those.filter(({ outcome }) => outcome === "right");
      return those.length === 0 ? "—" : `${right.length} of ${those.length}`;
    };
    return [
      platform,
      mode === "must" ? claim : `${claim} (never)`,
      count("makes"),
      count("doesNot"),
    ];
  });
  return [
    paint.bold("Examples"),
    "",
    ...drawTable(
      ["Platform", "Claim", "Make it", "Only come close"],
      rows,
      paint,
    ),
    "",
    ...flaws.flatMap((flaw) => [...drawFlaw(flaw, paint, width), ""]),
  ];
}

function drawFlaw(flaw: ClaimFlaw, paint: Paint, width: number): string[] {
  const { platform, claim, severity, title, because, todo } = flaw;
  const label = `${severityTitles[severity]}  `;
  const [first = "", ...rest] = hangText(title, {
    lead: " ".repeat(label.length),
    width,
  });
  const detail = { lead: "    ", width };
  return [
    severityPaints[severity](paint)(label) + first.trimStart(),
    ...rest,
    ...(because === undefined
      ? []
      : hangText(`The matcher: ${because}.`, detail)),
    ...hangText(todo, detail),
    paint.dim(`    ${platform}: ${claim}`),
  ];
}

function drawMutations(
  { trials, skipped, untried }: ClaimsTest,
  paint: Paint,
  width: number,
): string[] {
  if (trials.length === 0 && untried.length === 0) return [];
  const articles = groupBy(trials, ({ article }) => article);
  const rows = articles.flatMap((group) =>
    mutationKinds.map((kind, index) => {
      const { article } = group[0];
      const those = group.filter((trial) => trial.kind === kind);
      const count = (noticed: MutationTrial["noticed"]) =>
        String(those.filter((trial) => trial.noticed === noticed).length);
      const idle = skipped
        .filter((at) => at.article === article && at.kind === kind)
        .reduce((sum, at) => sum + at.count, 0);
      return [
        index === 0 ? showFile(article) : "",
        kind,
        String(those.length),
        count("lock"),
        count("lint"),
        count("nobody"),
        String(idle),
      ];
    }),
  );
  const loose = trials.filter(({ unapproved }) => unapproved === "noticed");
  return [
    paint.bold("Edits to approved sentences"),
    "",
    ...drawTable(
      ["Article", "Edit", "Tried", "By lock", "By matcher", "Survived", "Idle"],
      rows,
      paint,
    ),
    "",
    ...hangText(
      `By lock: the approved wording, or the mark, no longer fits. By matcher: the text check alone held the article. Idle: the edit found nothing to change. Had nobody approved any wording, ${loose.length} of ${trials.length} edits (${percent(loose.length, trials.length)}) would have been pointed out.`,
      { lead: "", width },
    ).map(paint.dim),
    "",
  ];
}

function drawSurvivors(
  { trials }: ClaimsTest,
  paint: Paint,
  width: number,
): string[] {
  const survivors = trials.filter(({ noticed }) => noticed === "nobody");
  if (survivors.length === 0) return [];
  return [
    paint.bold("Nobody noticed"),
    "",
    ...survivors.flatMap(({ article, claim, line, how, before, after }) => [
      paint.red(`${showFile(article)}:${line}`) +
        paint.dim(`  ${claim}, ${how}`),
      ...hangText(before, { lead: "  - ", width }),
      ...hangText(after === "" ? "(nothing)" : after, {
        lead: "  + ",
        width,
      }),
      "",
    ]),
  ];
}

function drawUntried(
  { untried }: ClaimsTest,
  paint: Paint,
  width: number,
): string[] {
  if (untried.length === 0) return [];
  return [
    paint.bold("Not tried"),
    "",
    ...untried.flatMap(({ article, claim, because }) =>
      hangText(`${showFile(article)}, ${claim}: ${because}`, {
        lead: "  ",
        width,
      }),
    ),
    "",
  ];
}

function concludeTest(
  { examples, flaws, trials }: ClaimsTest,
  paint: Paint,
): string {
  const wrong = flaws.filter(({ severity }) => severity === "error").length;
  const survived = trials.filter(({ noticed }) => noticed === "nobody").length;
  const tried = `${countNoun(examples.length, "example", "examples")} and ${countNoun(trials.length, "edit", "edits")} tried`;
  if (wrong + survived === 0)
    return paint.green(`${tried}: all as they should.`);
  const parts = [
    ...(wrong === 0 ? [] : [countNoun(wrong, "thing to fix", "things to fix")]),
    ...(survived === 0
      ? []
      : [`${countNoun(survived, "edit", "edits")} that nobody noticed`]),
  ];
  return paint.red(`${tried}: ${parts.join(", ")}.`);
}

/** Columns as wide as their widest cell; the first row is the heading. */
function drawTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  paint: Paint,
): string[] {
  const widths = heading.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const draw = (row: readonly string[]) =>
    row
      .map((cell, column) => padText(cell, widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [paint.dim(draw(heading)), ...rows.map(draw)];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${Math.floor((part / whole) * 100)} %`;
}
