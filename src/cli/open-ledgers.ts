// What was seen at official links, into checkpoints/<platform>/observations.yaml:
// whole each time, so that a ledger on disk always parses.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { resolveInside } from "../adapters/resolve-inside.ts";
import { removeUnfinished, writeFileSafely } from "../adapters/write-file.ts";
import type { PlatformObservation } from "../follow/follow-options.ts";
import { mergeLedger } from "../follow/merge-ledger.ts";
import { renderLedger } from "../follow/render-ledger.ts";
import { digest } from "../model/digest.ts";
import type { Secrets } from "../model/find-secret.ts";
import type { Target } from "../model/device.ts";
import type { Observation } from "../model/observation.ts";
import { observationsFileSchema } from "../model/observation.ts";
import type { Platform } from "../model/platform-registry.ts";
import { ledgerFile } from "../parse/read-platform.ts";
import { readRecord } from "../parse/read-record.ts";
import type { RepositoryFiles } from "../parse/repository-files.ts";
import { refuseSecret } from "./guard-run.ts";
import type { Workspace } from "./load-settings.ts";
import { holdDecisions } from "./open-decisions.ts";
import { Trouble } from "./trouble.ts";

export interface Ledgers {
  /** On disk, beside all that is there by then, when it resolves. */
  readonly write: (
    observations: readonly PlatformObservation[],
  ) => Promise<void>;
}

export function openLedgers(
  workspace: Workspace,
  platformById: ReadonlyMap<string, Platform>,
  target: Target,
  secrets: Secrets,
): Ledgers {
  const { root, files, settings } = workspace;
  const fileOf = ({ folder }: Platform) => ledgerFile(folder, target);
  const written = new Map<string, Written>();
  // As it is now: while links were followed, somebody may have said what they read on one.
  const read = async (file: string) => {
    const last = written.get(file);
    return last !== undefined && (await files.digest(file)) === last.digest
      ? last.ledger
      : readLedger(files, file);
  };
  let isTidy = false;
  const tidy = async () => {
    isTidy = true;
    for (const platform of platformById.values())
      await removeUnfinished(join(root, fileOf(platform)));
  };
  return {
    write: (observations) =>
      holdDecisions(workspace, async () => {
        // What a run left behind that was killed while it wrote.
        if (!isTidy) await tidy();
        for (const platform of platformById.values()) {
          const seen = observations.filter(
            (one) => one.platform === platform.id,
          );
          if (seen.length === 0) continue;
          const file = fileOf(platform);
          const before = await read(file);
          // It is a finding, and what it holds must not be lost.
          if (before === undefined) continue;
          const after = mergeLedger(before, seen, settings.followAgainAfter);
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
          written.set(file, { digest: digest(text), ledger: after });
        }
      }),
  };
}

interface Written {
  readonly digest: string;
  readonly ledger: Ledger;
}

type Ledger = ReadonlyMap<string, Observation>;

async function readLedger(
  files: RepositoryFiles,
  file: string,
): Promise<Ledger | undefined> {
  const read = await readRecord(files, file, observationsFileSchema);
  if (read.outcome === "wrong") return undefined;
  const observations = read.outcome === "read" ? read.value.observations : [];
  return new Map(observations.map((one) => [one.link, one]));
}
