import type { AppliedFix } from "../../model/applied-fix.ts";
import { cleanTexts } from "../clean-text.ts";
import { countNoun } from "../describe-verdict.ts";
import { groupBy } from "../group-checkpoints.ts";
import type { Paint } from "../paint.ts";
import { showFile } from "./show-file.ts";
import { clipText, hangText } from "./wrap-text.ts";

const titles = { write: "Fixed", dry: "Would fix" } as const;
const lead = "  ";
const linesLead = "      ";

/** What lint --fix wrote, or with --dry-run would write: every line that changes, before and after. Ends with a line end. */
export function renderFixes(
  fixes: readonly AppliedFix[],
  mode: keyof typeof titles,
  paint: Paint,
  width: number,
): string {
  if (fixes.length === 0)
    return "Nothing here can be fixed without a person.\n\n";
  const files = groupBy(cleanTexts(fixes), ({ finding }) => finding.file);
  const parts = files.flatMap((group) => [
    paint.bold(showFile(group[0].finding.file)),
    "",
    ...group.flatMap((fix) => [...drawFix(fix, paint, width), ""]),
  ]);
  const what = countNoun(fixes.length, "thing", "things");
  const where = countNoun(files.length, "file", "files");
  const count = `${titles[mode]} ${what} in ${where}.`;
  return [...parts, paint.green(count), "", ""].join("\n");
}

function drawFix(
  { finding, changes }: AppliedFix,
  paint: Paint,
  width: number,
): string[] {
  return [
    ...hangText(finding.fix?.says ?? finding.title, { lead, width }),
    ...changes.flatMap(({ line, before, after }) => [
      ...drawLines(before, `${line} - `, paint.red, width),
      ...drawLines(after, `${line} + `, paint.green, width),
    ]),
    paint.dim(`${lead}${finding.rule}`),
  ];
}

function drawLines(
  text: string,
  sign: string,
  colour: Paint["red"],
  width: number,
): string[] {
  const room = Math.max(20, width - linesLead.length - sign.length);
  return text
    .split("\n")
    .map(
      (line) =>
        linesLead +
        colour(
          `${sign}${clipText(line.replaceAll("\t", " "), room)}`.trimEnd(),
        ),
    );
}
