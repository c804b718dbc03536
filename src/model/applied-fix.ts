import type { Finding } from "./finding.ts";

/** A fix as it was made in a text. */
export interface AppliedFix {
  readonly finding: Finding;
  /** The lines that were touched, as they were and as they are after this fix alone. */
  readonly changes: readonly {
    readonly line: number;
    readonly before: string;
    readonly after: string;
  }[];
}
