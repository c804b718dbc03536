import type { Finding } from "../model/finding.ts";
import type { Observation } from "../model/observation.ts";

/** Says of each source when its page was last seen alive. Practice does not age and has no dates. */
export function dateSources(
  findings: readonly Finding[],
  observations: readonly Observation[],
): Finding[] {
  const seenByUrl = new Map<string, string>();
  for (const { url, verdict, at } of observations)
    if (verdict === "alive" && at !== undefined) seenByUrl.set(url, at);
  return findings.map((finding) => {
    const { source } = finding;
    const seen = source && seenByUrl.get(source.url);
    return source === undefined || seen === undefined
      ? finding
      : { ...finding, source: { ...source, seen } };
  });
}
