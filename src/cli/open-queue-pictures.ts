import { readFile } from "node:fs/promises";
import { resolveInside } from "../adapters/resolve-inside.ts";
import { digest } from "../model/digest.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { QueuePicture } from "../model/review-wire.ts";
import type { Run } from "../model/run.ts";
import type { Workspace } from "./load-settings.ts";
import { openReports } from "./open-world.ts";

/**
 * The pictures of a queue by the digest of their files, and nothing else on this computer.
 * @returns a reader; undefined of a picture that is not in the queue, is missing, or whose
 *   bytes are not what its name says
 */
export function openQueuePictures(
  workspace: Workspace,
  platformById: ReadonlyMap<string, Platform>,
  pictures: readonly Pick<QueuePicture, "sha">[],
  run: Run | undefined,
): (sha: string) => Promise<Uint8Array | undefined> {
  const shown = new Set(pictures.map(({ sha }) => sha));
  const approved = new Map(
    [...platformById.values()]
      .flatMap(({ screenById }) => [...screenById.values()])
      .flatMap(({ baselineByDevice }) => [...baselineByDevice.values()])
      .map(({ picture, pictureFile }) => [picture.file, pictureFile]),
  );
  const folder = run && openReports(workspace).open(run.facts.id);
  return async (sha) => {
    if (!shown.has(sha)) return undefined;
    const taken = await folder?.readBlob(sha);
    if (taken !== undefined) return taken;
    const file = approved.get(sha);
    const path = file && (await resolveInside(workspace.root, file));
    if (path === undefined || path === "") return undefined;
    const bytes = await readFile(path).catch(() => undefined);
    return bytes !== undefined && digest(bytes) === sha ? bytes : undefined;
  };
}
