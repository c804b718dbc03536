import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ScreenDecision } from "../../src/model/decision.ts";
import type { Workspace } from "./workspace.ts";

/** Puts beside a run's captures the parts a whole run has: then it is the newest there is. */
export function makeRunWhole(
  { path }: Workspace,
  { shown: { run = "" } }: ScreenDecision,
): void {
  const write = (part: string, value: unknown) =>
    writeFileSync(
      join(path, "reports", run, `${part}.json`),
      JSON.stringify(value),
    );
  const at = new Date().toISOString();
  write("facts", {
    id: run,
    tool: "test",
    target: "live",
    startedAt: at,
    endedAt: at,
    articles: [],
    notUnderCheck: [],
  });
  write("plan", { target: "live", items: [], digest: "" });
  for (const part of [
    "findings",
    "observations",
    "comparisons",
    "gates",
    "passages",
    "pictures",
    "refused",
    "changedSources",
  ])
    write(part, []);
}
