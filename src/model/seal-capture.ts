import type { Capture } from "./capture.ts";
import { digestValue } from "./digest.ts";

/** Digest of a look's record: everything but the run it lies in, which is another for every run that reuses it. */
export function digestCapture(capture: Capture): string {
  const record: Partial<Record<keyof Capture, unknown>> = { ...capture };
  delete record.run;
  delete record.seal;
  // As it reads on disk: what is undefined is not there.
  return digestValue(JSON.parse(JSON.stringify(record)));
}

/** The record with its digest in it. */
export function sealCapture(capture: Capture): Capture {
  return { ...capture, seal: digestCapture(capture) };
}
