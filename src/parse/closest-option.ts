// Which of the forms that a value may have was meant.
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * Of a union's alternatives the one meant: it knows all of the keys given, or some that no other
 * knows as many of. Among those that know all it is the one with the fewest issues.
 */
export function closestOption(
  options: readonly (readonly Issue[])[],
  given: unknown,
): readonly Issue[] | undefined {
  const keys =
    typeof given === "object" && given !== null ? Object.keys(given).length : 0;
  const [best, next] = options
    .filter(
      (issues) =>
        !issues.some(
          ({ code, path }) => code === "invalid_type" && path.length === 0,
        ),
    )
    .map((issues) => ({ issues, unknown: countUnknown(issues) }))
    .toSorted(
      (a, b) => a.unknown - b.unknown || a.issues.length - b.issues.length,
    );
  if (best === undefined || best.unknown === 0) return best?.issues;
  return best.unknown < keys && best.unknown !== next?.unknown
    ? best.issues
    : undefined;
}

function countUnknown(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) =>
      issue.code === "unrecognized_keys" && issue.path.length === 0
        ? sum + issue.keys.length
        : sum,
    0,
  );
}
