// Workflow commands, which GitHub Actions turns into annotations of a change:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
import {
  severityTitles,
  type Finding,
  type Severity,
} from "../../model/finding.ts";
import { cleanText } from "../clean-text.ts";
import type { Checked } from "./checked.ts";
import { severityOrder } from "../sort-findings.ts";
import { describeFinding } from "./describe-finding.ts";
import { listProblems } from "./list-problems.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** GitHub shows so many annotations of a kind for one step, and drops the others without a word. */
const mostShown = 10;

/** One command a line, the worst first; nothing at all when nothing is wrong. Where GitHub would drop some, the last one shown says so. */
export function renderGithub(checked: Checked): string {
  const problems = listProblems(checked);
  return severityOrder
    .flatMap((severity) =>
      announceRest(
        problems.filter((problem) => problem.severity === severity),
        severity,
      ),
    )
    .map((line) => `${line}\n`)
    .join("");
}

// All of them stand in the log, where nothing is dropped.
function announceRest(
  problems: readonly Finding[],
  severity: Severity,
): string[] {
  const lines = problems.map(writeCommand);
  if (lines.length <= mostShown) return lines;
  const shown = mostShown - 1;
  const title = escapeProperty(severityTitles[severity]);
  const rest = `::${commands[severity]} title=${title}::${lines.length - shown} more are listed in the log of this step.`;
  return [...lines.slice(0, shown), rest, ...lines.slice(shown)];
}

function writeCommand(finding: Finding): string {
  const { rule, severity, file, place } = finding;
  const properties = Object.entries({
    file,
    line: place?.start.line ?? 1,
    endLine: place?.end.line ?? 1,
    // GitHub drops a column of something that spans lines.
    ...(place !== undefined && place.start.line === place.end.line
      ? { col: place.start.column }
      : {}),
    title: `${severityTitles[severity]} (${rule})`,
  }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = escapeMessage(describeFinding(finding));
  return `::${commands[severity]} ${properties.join(",")}::${message}`;
}

// As the runner undoes it; "%" first. A line end that stayed would begin a command
// of the article's own making. Other controls could steer the log, and are replaced.
function escapeMessage(text: string): string {
  const escaped = text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
  return cleanText(escaped);
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
