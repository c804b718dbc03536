import type { Run } from "../../model/run.ts";

/** What the formats for other tools are made of. Every run is one; lint has findings and no gates. */
export interface Checked extends Pick<Run, "findings" | "gates"> {
  readonly facts: Pick<Run["facts"], "tool">;
}
