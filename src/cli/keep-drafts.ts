// What somebody typed on the review page and has not decided yet, kept beside the runs: the
// next start has it, whatever its port, and git has not.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeFolder, writeFileSafely } from "../adapters/write-file.ts";
import type { Target } from "../model/device.ts";
import { draftSchema, type Draft } from "../model/review-wire.ts";
import type { Workspace } from "./load-settings.ts";
import { reportsOf } from "./open-decisions.ts";

export interface DraftKeeper {
  readonly read: () => Promise<Readonly<Record<string, Draft>>>;
  /** @param draft undefined: it is decided about */
  readonly keep: (id: string, draft: Draft | undefined) => Promise<void>;
}

const fileSchema = z.record(z.string(), draftSchema);

/** Nobody types more at once; the oldest goes first. */
const most = 300;

/**
 * @param by whose they are; another's are left alone
 * @param guard throws where a text may not be written
 */
export function openDrafts(
  workspace: Workspace,
  target: Target,
  by: string,
  guard: (text: string) => void,
): DraftKeeper {
  const folder = reportsOf(workspace);
  const file = join(folder, `.review-drafts-${target}.json`);
  const ours = `${by}\n`;
  let line: Promise<unknown> = Promise.resolve();
  const readAll = async (): Promise<Record<string, Draft>> => {
    const text = await readFile(file, "utf8").catch(() => "{}");
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch {
      // Another program's, or an older presscheck's: there is nothing of ours in it.
      return {};
    }
  };
  const change = async (id: string, draft: Draft | undefined) => {
    const { [ours + id]: _before, ...others } = await readAll();
    const entries = Object.entries(others).slice(-most + 1);
    if (draft !== undefined) entries.push([ours + id, draft]);
    const text = JSON.stringify(Object.fromEntries(entries));
    guard(text);
    await makeFolder(folder);
    await writeFileSafely(file, text);
  };
  return {
    read: async () => {
      await line;
      return Object.fromEntries(
        Object.entries(await readAll())
          .filter(([key]) => key.startsWith(ours))
          .map(([key, draft]) => [key.slice(ours.length), draft]),
      );
    },
    keep: (id, draft) => {
      const next = line.then(() => change(id, draft));
      line = next.catch(() => undefined);
      return next;
    },
  };
}
