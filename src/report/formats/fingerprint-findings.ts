// What makes a finding the same one in a later run, though lines were added above it.
import { digest } from "../../model/digest.ts";
import type { Finding } from "../../model/finding.ts";

/**
 * A fingerprint for each finding, in their order: SHA-256 of rule, file, subject and
 * the line it stands on with white space evened out, and a count for those alike in
 * all of that. Neither line number nor wording of the finding enters, unless it has no line.
 */
export function fingerprintFindings(findings: readonly Finding[]): string[] {
  const countByDigest = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, file, subject } = finding;
    const line = lineOf(finding);
    const about = [rule, file, subject ?? "", line ?? finding.title];
    const sha = digest(JSON.stringify(about));
    const count = (countByDigest.get(sha) ?? 0) + 1;
    countByDigest.set(sha, count);
    return `${sha}:${count}`;
  });
}

function lineOf({ place, excerpt }: Finding): string | undefined {
  if (place === undefined || excerpt === undefined) return undefined;
  return excerpt.lines[place.start.line - excerpt.firstLine]
    ?.replace(/\s+/g, " ")
    .trim();
}
