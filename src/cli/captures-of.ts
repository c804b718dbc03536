import type { Capture } from "../model/capture.ts";
import type { Run } from "../model/run.ts";

/** A run's captures by their id, "<platform>/<screen>@<device>". */
export function capturesOf(run: Run): ReadonlyMap<string, Capture> {
  return new Map(run.captures.map((capture) => [capture.id, capture]));
}
