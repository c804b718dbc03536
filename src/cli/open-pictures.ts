import type { Capture } from "../model/capture.ts";
import type { DecisionRequest } from "../model/review-wire.ts";
import type { Workspace } from "./load-settings.ts";
import type { DecisionPictures } from "./open-decisions.ts";
import type { CaptureSearch, RunStore } from "../adapters/run-store.ts";
import { openReports } from "./open-world.ts";

/**
 * What the runs on this computer took of some looks; a picture whose bytes are not what its
 * name says is none.
 * @param endings ends of ids, "/<screen>@<device>": the platform is the article's
 * @param runs those in which they were taken; they may be old, and brought from elsewhere
 */
export async function openPictures(
  workspace: Workspace,
  endings: ReadonlySet<string>,
  runs: ReadonlySet<string>,
): Promise<DecisionPictures> {
  if (endings.size === 0) return choosePictures(openReports(workspace));
  return choosePictures(openReports(workspace), {
    isMeant: ({ id }) => endings.has(id.slice(id.indexOf("/"))),
    isLast: () => false,
    runs,
  });
}

/** The same, of a store that is open already. @param search none: there are no captures */
export async function choosePictures(
  store: RunStore,
  search?: CaptureSearch,
): Promise<DecisionPictures> {
  const captures: Capture[] = [];
  const runByPicture = new Map<string, string>();
  const found = search === undefined ? [] : await store.findCaptures(search);
  for (const capture of found) {
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

/** The runs in which the pictures of decisions were taken. */
export function runsOf(
  decisions: readonly DecisionRequest[],
): ReadonlySet<string> {
  return new Set(
    decisions.flatMap((one) =>
      one.kind === "screen" && one.shown.run !== undefined
        ? [one.shown.run]
        : [],
    ),
  );
}
