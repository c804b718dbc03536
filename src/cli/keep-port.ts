// The port the review page was served on last: an editor's tab is of that port.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, writeFileSafely } from "../adapters/write-file.ts";
import type { Workspace } from "./load-settings.ts";
import { reportsOf } from "./open-decisions.ts";

/** Undefined where none is known. */
export function readLastPort(workspace: Workspace): number | undefined {
  try {
    const port = Number(readFileSync(fileOf(workspace), "utf8"));
    return Number.isInteger(port) && port >= 1024 && port < 65_536
      ? port
      : undefined;
  } catch {
    // The first start.
    return undefined;
  }
}

export async function keepLastPort(
  workspace: Workspace,
  port: number,
): Promise<void> {
  await makeFolder(reportsOf(workspace));
  await writeFileSafely(fileOf(workspace), `${port}\n`);
}

function fileOf(workspace: Workspace): string {
  return join(reportsOf(workspace), ".review-port");
}
