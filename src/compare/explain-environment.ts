import type { Environment } from "../model/baseline.ts";

/** What draws differently, in words; undefined when the same environment drew both. */
export function explainEnvironment(
  was: Environment | undefined,
  is: Environment,
): string | undefined {
  if (was === undefined) return undefined;
  const differences = [
    was.engine === is.engine
      ? undefined
      : `${is.engine} instead of ${was.engine}`,
    was.build === is.build
      ? undefined
      : `browser build ${is.build} instead of ${was.build}`,
    was.fonts === is.fonts ? undefined : "other fonts are installed",
    was.system === is.system
      ? undefined
      : `drawn on ${is.system} instead of ${was.system}`,
    was.processor === is.processor ? undefined : "drawn by another processor",
  ].filter((difference) => difference !== undefined);
  return differences.length === 0 ? undefined : differences.join(", ");
}
