import type { Finding } from "../model/finding.ts";

/** Orders findings by file, line and column. */
export function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const from = a.place?.start ?? { line: 0, column: 0 };
  const to = b.place?.start ?? { line: 0, column: 0 };
  return from.line - to.line || from.column - to.column;
}
