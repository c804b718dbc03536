// What was seen at official links, into checkpoints/<platform>/observations.yaml:
// whole each time, so that a ledger on disk always parses.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveInside } from "../adapters/resolve-inside.ts";
import { removeUnfinished, writeFileSafely } from "../adapters/write-file.ts";
import type { PlatformObservation } from "../follow/follow-options.ts";
import { mergeLedger } from "../follow/merge-ledger.ts";
import { renderLedger } from "../follow/render-ledger.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Observation } from "../model/observation.ts";
import type { Platform } from "../model/platform-registry.ts";
import { ledgerFile } from "../parse/read-platform.ts";
import type { CheckRequest } from "../world.ts";
import { refuseSecret } from "./guard-run.ts";
import { Trouble } from "./trouble.ts";

export interface Ledgers {
  /** On disk, with all that was written before, when it resolves. One writing at a time. */
  readonly write: (
    observations: readonly PlatformObservation[],
  ) => Promise<void>;
}

export function openLedgers(
  root: string,
  platformById: ReadonlyMap<string, Platform>,
  { target, settings }: Pick<CheckRequest, "target" | "settings">,
  secrets: Secrets,
): Ledgers {
  const ledgers = new Map<string, ReadonlyMap<string, Observation>>();
  let isTidy = false;
  const tidy = async () => {
    isTidy = true;
    for (const { folder } of platformById.values())
      await removeUnfinished(join(root, ledgerFile(folder, target)));
  };
  return {
    write: async (observations) => {
      // What a run left behind that was killed while it wrote.
      if (!isTidy) await tidy();
      for (const platform of platformById.values()) {
        const seen = observations.filter((one) => one.platform === platform.id);
        if (seen.length === 0) continue;
        const before = ledgers.get(platform.id) ?? platform.observationByLink;
        const after = mergeLedger(before, seen, settings.followAgainAfter);
        ledgers.set(platform.id, after);
        const file = ledgerFile(platform.folder, target);
        const path = await resolveInside(root, file);
        if (path === undefined)
          throw new Trouble(
            `${file} was not written: it lies behind a link that leads out of this repository.`,
            "Put an ordinary folder or file in its place.",
          );
        const text = renderLedger(after);
        // It goes into git, where nothing is ever taken out of again.
        refuseSecret(file, text, secrets);
        const onDisk = await readFile(path, "utf8").catch(() => undefined);
        if (onDisk !== text) await writeFileSafely(path, text);
      }
    },
  };
}
