import type { Capture } from "../model/capture.ts";
import type { Workspace } from "./load-settings.ts";
import type { DecisionPictures } from "./open-decisions.ts";
import { openReports } from "./open-world.ts";

/**
 * What the runs on this computer took of some looks; a picture whose bytes are not what its
 * name says is none.
 * @param endings ends of ids, "/<screen>@<device>": the platform is the article's
 */
export async function openPictures(
  workspace: Workspace,
  endings: ReadonlySet<string>,
): Promise<DecisionPictures> {
  const store = openReports(workspace);
  const captures: Capture[] = [];
  const runByPicture = new Map<string, string>();
  for (const capture of endings.size === 0 ? [] : await store.findCaptures()) {
    if (!endings.has(capture.id.slice(capture.id.indexOf("/")))) continue;
    if (capture.outcome === "captured") {
      const { file } = capture.evidence.picture;
      const isKnown = runByPicture.has(file);
      const folder = store.open(capture.run);
      if (!isKnown && (await folder.readBlob(file)) === undefined) continue;
      if (!isKnown) runByPicture.set(file, capture.run);
    }
    captures.push(capture);
  }
  return {
    captures,
    read: async (file) => {
      const run = runByPicture.get(file);
      return run === undefined ? undefined : store.open(run).readBlob(file);
    },
  };
}
