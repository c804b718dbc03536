/** What keeps a file from being read or checked, and what is said of waivers themselves. */
const neverWaived: ReadonlySet<string> = new Set([
  "frontmatter",
  "known-findings",
  "registry",
  "rule-crashed",
  "unreadable",
  "waiver",
  "yaml",
]);

/** Whether findings of a rule can be waived, or adopted as known. */
export function isWaivable(rule: string): boolean {
  return !neverWaived.has(rule);
}
