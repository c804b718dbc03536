// The world of one command: repository, run folder, network and clock, behind the pipeline's ports.
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { findChromium } from "../adapters/find-browser.ts";
import type { Watch } from "../adapters/browser.ts";
import { openPace } from "../adapters/pace.ts";
import type { RunFolder, RunStore } from "../adapters/run-store.ts";
import { openRunStore } from "../adapters/run-store.ts";
import type { Capture } from "../model/capture.ts";
import type { Target } from "../model/device.ts";
import { digest } from "../model/digest.ts";
import type { ShownPicture } from "../model/run.ts";
import type { Platform } from "../model/platform-registry.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readRepository } from "../parse/read-repository.ts";
import type { CheckRequest, World } from "../world.ts";
import type { Console } from "./console-port.ts";
import type { Secrets } from "../model/find-secret.ts";
import { countNoun } from "../report/describe-verdict.ts";
import { guardRun, listSecrets } from "./guard-run.ts";
import { describeRenderer } from "./describe-renderer.ts";
import type { Workspace } from "./load-settings.ts";
import { settleDecisions } from "./open-decisions.ts";
import { prepareNetwork } from "./open-network.ts";
import { readVersion } from "./read-version.ts";
import { showProgress } from "./show-progress.ts";
import type { Ledgers } from "./open-ledgers.ts";
import { openLedgers } from "./open-ledgers.ts";
import { openDiffer } from "./open-differ.ts";

export interface WorldOptions {
  readonly console: Console;
  readonly workspace: Workspace;
  readonly articles: readonly string[];
  readonly request: CheckRequest;
  readonly volume: "normal" | "quiet";
  /** How a person looks on, and with it where traces go. */
  readonly watch?: (run: RunFolder) => Watch;
  /** The run to write into; a new one when absent. */
  readonly run?: RunFolder;
}

export interface OpenWorld extends World {
  readonly run: RunFolder;
  readonly close: () => Promise<void>;
}

export function openReports(workspace: Workspace): RunStore {
  return openRunStore(join(workspace.root, workspace.settings.reports));
}

export async function openWorld(options: WorldOptions): Promise<OpenWorld> {
  const { console, workspace, request, articles } = options;
  const { settings, files, root } = workspace;
  const store = openReports(workspace);
  let secrets: Secrets = new Map();
  if (options.run === undefined) await tidyUp(store, options);
  const run = guardRun(
    options.run ?? (await store.create(console.now())),
    () => secrets,
  );
  const practiceRelease = request.practiceRelease === 2 ? 2 : 1;
  const network = prepareNetwork({
    target: request.target,
    practiceRelease,
    settings,
    run,
    console,
    ...(options.watch === undefined ? {} : { watch: options.watch(run) }),
  });
  let ledgers: Ledgers | undefined;
  return {
    run,
    tool: readVersion(),
    now: console.now,
    pace: openPace(),
    read: async () => {
      await settleDecisions(workspace);
      const repository = await readRepository(
        files,
        settings,
        request.target,
        articles,
        await loadMarkdownParser(),
      );
      secrets = listSecrets(repository.platformById, console.env);
      return repository;
    },
    keepRun: {
      id: run.id,
      save: run.save,
      adoptEvidence: (captures) => adoptEvidence(run, store, captures),
      gatherApproved: (shown, platformById) =>
        gatherApproved(run, root, shown, platformById),
      diffPictures: openDiffer(run, root),
    },
    earlierCaptures: store.findCaptures,
    renderer: async () => {
      const chromium = await findChromium();
      return chromium === undefined
        ? undefined
        : describeRenderer(chromium, settings);
    },
    network,
    keepObservations: async (observations, platformById) => {
      if (isRehearsal(request, workspace)) return;
      ledgers ??= openLedgers(workspace, platformById, request.target, secrets);
      await ledgers.write(observations);
    },
    progress: showProgress(console, options.volume),
    close: network.close,
  };
}

async function tidyUp(
  store: RunStore,
  { console, volume }: WorldOptions,
): Promise<void> {
  for (const { id, looks } of await store.tidy()) {
    if (volume === "quiet") continue;
    console.err(
      looks === 0
        ? `The run ${id} was cut short before a look was finished; what was left of it is tidied away.\n`
        : `The run ${id} was cut short; the ${countNoun(looks, "look")} it had finished ${looks === 1 ? "is" : "are"} kept and used.\n`,
    );
  }
}

// Another release than the repository's own is only tried out: what is seen then
// stays in the run and is never written beside the articles.
function isRehearsal(
  { target, practiceRelease }: CheckRequest,
  { settings }: Workspace,
): boolean {
  return (
    target === ("practice" satisfies Target) &&
    practiceRelease !== settings.practice.release
  );
}

async function adoptEvidence(
  run: RunFolder,
  store: RunStore,
  captures: readonly Capture[],
): Promise<void> {
  for (const { evidence, run: from } of captures) {
    if (evidence === undefined || from === run.id) continue;
    const source = store.open(from);
    await run.adoptBlob(evidence.picture.file, source);
    // Looks of older versions kept their text and tree in the record only.
    if (evidence.treeFile === undefined) continue;
    await run.adoptBlob(evidence.text, source, "txt");
    await run.adoptBlob(evidence.treeFile, source, "json");
  }
}

async function gatherApproved(
  run: RunFolder,
  root: string,
  shown: readonly ShownPicture[],
  platformById: ReadonlyMap<string, Platform>,
): Promise<void> {
  const wanted = new Set(shown.map(({ sha }) => sha));
  const baselines = [...platformById.values()]
    .flatMap(({ screenById }) => [...screenById.values()])
    .flatMap(({ baselineByDevice }) => [...baselineByDevice.values()]);
  for (const { picture, pictureFile, pictureNow } of baselines) {
    // Bytes that are not what was approved are not shown as if they were.
    if (
      !wanted.has(picture.file) ||
      pictureNow !== picture.file ||
      (await run.readBlob(picture.file)) !== undefined
    )
      continue;
    const bytes = await readFile(join(root, pictureFile));
    if (digest(bytes) === picture.file) await run.keepBlob(picture.file, bytes);
  }
}
