// The press check from the first file to the report: the only file that knows
// the order of the stages. Each stage's result is written down before the next
// begins, so that any later stage runs again from disk.
import { captureScreens } from "./capture/capture-screens.ts";
import type { CapturePorts } from "./capture/browser-port.ts";
import { compareCaptures } from "./compare/compare-captures.ts";
import type { HttpDoor } from "./follow/http-door.ts";
import type { PlatformObservation } from "./follow/follow-links.ts";
import { findLinksToFollow, followLinks } from "./follow/follow-links.ts";
import { judgeArticles } from "./judge/judge-articles.ts";
import { addExcerpts } from "./lint/add-excerpts.ts";
import { lintArticles } from "./lint/lint-articles.ts";
import type { Capture, CapturePlan } from "./model/capture.ts";
import type { Target } from "./model/device.ts";
import type { Finding } from "./model/finding.ts";
import type { Platform } from "./model/platform-registry.ts";
import type { Run } from "./model/run.ts";
import type { Settings } from "./model/settings.ts";
import type { Repository } from "./parse/read-repository.ts";
import { planCaptures } from "./plan/plan-captures.ts";
import { collectPassages } from "./report/collect-passages.ts";
import { collectPictures } from "./report/collect-pictures.ts";

export interface CheckRequest {
  readonly settings: Settings;
  readonly target: Target;
  readonly practiceRelease: number | undefined;
  /** fresh: repeat nothing that still holds. everything: look at and ask all again. */
  readonly scope: "fresh" | "everything";
  /** offline: use what is known; what would need the network stays unseen. */
  readonly network: "online" | "offline";
}

/** The world as the pipeline needs it. */
export interface World {
  readonly tool: string;
  readonly now: () => Date;
  /** Reads the repository; called once per run. */
  readonly read: () => Promise<Repository>;
  readonly keepRun: KeepRun;
  readonly earlierCaptures: () => Promise<readonly Capture[]>;
  /** See Provenance; undefined when no browser is installed yet. */
  readonly renderer: () => Promise<string | undefined>;
  readonly network: Network;
  /** Writes what was seen at official links into the ledgers. */
  readonly keepObservations: (
    observations: readonly PlatformObservation[],
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<void>;
  readonly progress: Progress;
}

/** Opened when the first stage needs it; a run that needs nothing new starts no browser. */
export interface Network {
  readonly openDoor: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<HttpDoor>;
  readonly openCapture: (
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<CapturePorts>;
  readonly refused: () => Run["refused"];
}

export interface KeepRun {
  readonly id: string;
  readonly save: <Part extends keyof Run>(
    part: Part,
    value: Run[Part],
  ) => Promise<void>;
  /** Brings the pictures of reused looks and of baselines into the run. */
  readonly gatherPictures: (
    captures: readonly Capture[],
    platformById: ReadonlyMap<string, Platform>,
  ) => Promise<void>;
}

export interface Progress {
  readonly stage: (what: string) => void;
  readonly count: (done: number, of: number, what: string) => void;
  readonly end: () => void;
}

/** The whole way: parse, lint, follow, plan, capture, compare, judge; the run is on disk when it returns. */
export async function checkArticles(
  request: CheckRequest,
  world: World,
): Promise<Run> {
  const startedAt = world.now();
  const repository = await world.read();
  const findings = lint(repository, startedAt);
  await world.keepRun.save("findings", findings);

  const observations = await follow(request, repository, world);
  await world.keepRun.save("observations", observations);

  const { plan, captures } = await look(request, repository, world);
  await world.keepRun.save("plan", plan);
  await world.keepRun.save("captures", captures);

  world.progress.end();
  return judge(request, world, startedAt, repository, {
    findings,
    observations,
    plan,
    captures,
  });
}

/** What was gathered before judging. */
interface Gathered {
  readonly findings: readonly Finding[];
  readonly observations: readonly PlatformObservation[];
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
}

/** Compares and judges what was gathered, today or in an earlier run, against the repository as it is now. */
export async function judge(
  request: CheckRequest,
  world: World,
  startedAt: Date,
  repository: Repository,
  gathered: Gathered,
): Promise<Run> {
  const { platformById, articles, unparsed, signoffsByFile, notUnderCheck } =
    repository;
  const { findings, observations, plan, captures } = gathered;
  const comparisons = compareCaptures(captures, platformById);
  const gates = judgeArticles({
    articles,
    unparsed,
    platformById,
    signoffsByFile,
    findings,
    observations,
    plan,
    captures,
    comparisons,
    target: request.target,
    now: world.now(),
    followAgainAfter: request.settings.followAgainAfter,
  });
  await world.keepRun.gatherPictures(captures, platformById);
  const run: Run = {
    facts: {
      id: world.keepRun.id,
      tool: world.tool,
      target: request.target,
      practiceRelease: request.practiceRelease,
      startedAt: startedAt.toISOString(),
      endedAt: world.now().toISOString(),
      articles: gates.map(({ file }) => file),
      notUnderCheck: [...notUnderCheck],
    },
    findings,
    observations,
    plan,
    captures,
    comparisons,
    gates,
    passages: collectPassages(articles),
    pictures: collectPictures(articles, platformById, captures, comparisons),
    refused: world.network.refused(),
  };
  for (const part of Object.keys(run) as (keyof Run)[])
    await world.keepRun.save(part, run[part]);
  return run;
}

/** Parse's findings and lint's, with the lines around each. */
export function lint(repository: Repository, now: Date): Finding[] {
  const findings = [
    ...repository.findings,
    ...lintArticles(repository.articles, repository.platformById, { now }),
  ];
  return addExcerpts(findings, repository.textByFile);
}

/** Everything known about the official links: the ledgers, brought up to date. */
export async function follow(
  request: CheckRequest,
  repository: Repository,
  world: World,
): Promise<PlatformObservation[]> {
  const { platformById, articles } = repository;
  const known = [...platformById.values()].flatMap((platform) =>
    [...platform.observationByLink.values()].map((seen) => ({
      ...seen,
      platform: platform.id,
    })),
  );
  const options = {
    target: request.target,
    practiceRelease: request.practiceRelease,
    now: world.now(),
    followAgainAfter: request.settings.followAgainAfter,
    scope:
      request.scope === "everything" ? ("all" as const) : ("stale" as const),
  };
  const links = findLinksToFollow(articles, platformById, options);
  if (links.length === 0 || request.network === "offline") return known;
  world.progress.stage("Following official links");
  const door = await world.network.openDoor(platformById);
  const seen = await followLinks(links, door, options, (done, of) => {
    world.progress.count(done, of, "links");
  });
  await world.keepObservations(seen, platformById);
  const isNew = (old: PlatformObservation) =>
    seen.some(
      ({ platform, link }) => platform === old.platform && link === old.link,
    );
  return [...known.filter((old) => !isNew(old)), ...seen];
}

/** Plans the looks and takes those that no earlier run answers. */
export async function look(
  request: CheckRequest,
  repository: Repository,
  world: World,
): Promise<{ readonly plan: CapturePlan; readonly captures: Capture[] }> {
  const { platformById, articles } = repository;
  const earlier =
    request.scope === "fresh" ? await world.earlierCaptures() : [];
  const plan = planCaptures(articles, platformById, {
    target: request.target,
    practiceRelease: request.practiceRelease,
    earlier,
    renderer: await world.renderer(),
    lookAgainAfter: request.settings.lookAgainAfter,
    now: world.now(),
  });
  const isAnswered = plan.items.every(({ reuse }) => reuse !== undefined);
  if (!isAnswered && request.network === "online")
    world.progress.stage("Looking at the screens");
  const doable =
    request.network === "online"
      ? plan
      : {
          ...plan,
          items: plan.items.filter(({ reuse }) => reuse !== undefined),
        };
  const captures = await captureScreens(
    doable,
    platformById,
    earlier,
    world.keepRun.id,
    () => world.network.openCapture(platformById),
    (done, of, item) => world.progress.count(done, of, item.id),
  );
  return { plan, captures };
}
