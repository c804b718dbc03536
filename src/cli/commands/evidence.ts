// A run's evidence held against its own records.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readEvidence } from "../../adapters/read-evidence.ts";
import { checkEvidence } from "../../model/check-evidence.ts";
import type { KeptRun } from "../../model/check-evidence.ts";
import type { Console, ExitCode } from "../console-port.ts";
import type { Workspace } from "../load-settings.ts";
import { openWorkspace } from "../load-settings.ts";
import { Trouble } from "../trouble.ts";

/** Exit 0 when everything is as it was recorded, 1 when something is not, 2 when there is no such run. */
export async function verifyEvidence(
  console: Console,
  named: string,
): Promise<ExitCode> {
  const { id, run } = await openEvidence(
    await openWorkspace(console.cwd),
    named,
  );
  const { faults, unchecked, checked } = checkEvidence(run);
  const { paint, out } = console;
  for (const fault of faults) out(`${paint.red("differs")}  ${fault}\n`);
  for (const what of unchecked)
    out(`${paint.yellow("not checked")}  ${what}\n`);
  const held = `${checked} ${checked === 1 ? "check holds" : "checks hold"}`;
  out(
    faults.length === 0
      ? `${paint.green("as recorded")}  ${id}: ${held}, 0 faults\n`
      : `${id} is not as it was recorded: ${held}, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

export interface OpenedEvidence {
  readonly id: string;
  /** Absolute path of the run. */
  readonly path: string;
  readonly run: KeptRun;
}

/** @throws Trouble when there is no such run */
export async function openEvidence(
  { root, settings }: Workspace,
  named: string,
): Promise<OpenedEvidence> {
  const folder = join(root, settings.reports);
  const id = await findRun(folder, named);
  const path = join(folder, id ?? "");
  const run = id === undefined ? undefined : await readEvidence(path);
  if (id !== undefined && run !== undefined) return { id, path, run };
  throw new Trouble(
    named === "latest"
      ? "There is no run yet."
      : `There is no run ${named} under ${settings.reports}/.`,
    "Run: npx presscheck verify",
  );
}

const runName = /^\d{4}-\d\d-\d\dT[0-9A-Za-z-]{1,40}$/;

async function findRun(
  folder: string,
  named: string,
): Promise<string | undefined> {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    runName.test(name),
  );
  return named === "latest"
    ? names.sort().at(-1)
    : names.find((name) => name === named);
}
