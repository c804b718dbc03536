// Workflow commands, which GitHub Actions turns into annotations of a change:
// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
import {
  severityTitles,
  type Finding,
  type Severity,
} from "../../model/finding.ts";
import { cleanText } from "../clean-text.ts";
import type { Checked } from "./checked.ts";
import { describeFinding } from "./describe-finding.ts";
import { listProblems } from "./list-problems.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** One command a line; nothing at all when nothing is wrong. */
export function renderGithub(checked: Checked): string {
  return listProblems(checked)
    .map((problem) => `${writeCommand(problem)}\n`)
    .join("");
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
