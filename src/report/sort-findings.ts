import type { Finding, Severity } from "../model/finding.ts";

/** The worst first. */
export const severityOrder: readonly Severity[] = ["error", "warning", "note"];

/** The worst first, then by place. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
      (a.place?.start.line ?? 0) - (b.place?.start.line ?? 0) ||
      (a.place?.start.column ?? 0) - (b.place?.start.column ?? 0),
  );
}
