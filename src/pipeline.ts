// The press check from the first file to the report: the only file that knows
// the order of the stages. Each stage's result is written down before the next
// begins, so that any later stage runs again from disk.
import { captureScreens } from "./capture/capture-screens.ts";
import { compareCaptures } from "./compare/compare-captures.ts";
import { isAskedAbout } from "./compare/is-asked-about.ts";
import type {
  LinkToFollow,
  PlatformObservation,
} from "./follow/follow-options.ts";
import { findLinksToFollow } from "./follow/find-links.ts";
import { followLinks } from "./follow/follow-links.ts";
import { limitsFor } from "./follow/limits.ts";
import { listKnown, renewKnown } from "./follow/renew-known.ts";
import { findChangedSources } from "./judge/find-changed-sources.ts";
import { judgeArticles } from "./judge/judge-articles.ts";
import { addExcerpts } from "./lint/add-excerpts.ts";
import { applyWaivers } from "./lint/apply-waivers.ts";
import { dateSources } from "./lint/date-sources.ts";
import { compareFindings } from "./lint/compare-findings.ts";
import { lintArticles } from "./lint/lint-articles.ts";
import { nameWords } from "./lint/name-words.ts";
import { setKnownAside } from "./lint/set-known-aside.ts";
import { compareAnswers, matchArticles } from "./match/match-articles.ts";
import type { ClaimSight } from "./model/claim-sight.ts";
import type { Capture, CapturePlan } from "./model/capture.ts";
import type { Finding } from "./model/finding.ts";
import type { Run } from "./model/run.ts";
import type { Repository } from "./parse/read-repository.ts";
import { planCaptures, planScreens } from "./plan/plan-captures.ts";
import type { NamedScreen } from "./plan/plan-captures.ts";
import { collectPassages } from "./report/collect-passages.ts";
import { collectPictures } from "./report/collect-pictures.ts";
import { claimStatusTitles } from "./report/describe-verdict.ts";
import { listRunQueue } from "./review/list-run-queue.ts";
import type { CheckRequest, World } from "./world.ts";

/** The whole way: parse, lint, follow, plan, capture, compare, judge; the run is on disk when it returns. */
export async function checkArticles(
  request: CheckRequest,
  world: World,
): Promise<Run> {
  const startedAt = world.now();
  const repository = await world.read();
  const linted = lint(repository, startedAt);

  const observations = await follow(request, repository, world);
  await world.keepRun.save("observations", observations);

  const { plan, captures } = await look(request, repository, world);
  await world.keepRun.save("captures", captures);

  world.progress.end();
  return judge(request, world, startedAt, repository, {
    ...linted,
    observations,
    plan,
    captures,
    refused: world.network.refused(),
  });
}

/** What was gathered before judging. */
interface Gathered extends Linted {
  readonly observations: readonly PlatformObservation[];
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
  /** What the door to the network refused meanwhile. */
  readonly refused: Run["refused"];
}

/** Compares and judges what was gathered, today or in an earlier run, against the repository as it is now. */
export async function judge(
  request: CheckRequest,
  world: World,
  startedAt: Date,
  repository: Repository,
  gathered: Gathered,
): Promise<Run> {
  const { platformById, articles } = repository;
  const { findings, observations, plan, captures } = gathered;
  await world.keepRun.adoptEvidence(captures);
  const { diffPictures } = world.keepRun;
  const comparisons = await compareCaptures(
    captures,
    platformById,
    diffPictures,
  );
  const gates = judgeArticles({
    ...repository,
    ...gathered,
    comparisons,
    target: request.target,
    now: world.now(),
    followAgainAfter: request.settings.followAgainAfter,
    quarantines: request.settings.quarantine,
  });
  const pictures = collectPictures(repository, captures, comparisons);
  await world.keepRun.gatherApproved(pictures, platformById);
  const judged: Run = {
    facts: {
      id: world.keepRun.id,
      tool: world.tool,
      target: request.target,
      practiceRelease: request.practiceRelease,
      startedAt: startedAt.toISOString(),
      endedAt: world.now().toISOString(),
      articles: gates.map(({ file }) => file),
      notUnderCheck: [...repository.notUnderCheck],
    },
    findings: dateSources(findings, observations),
    observations,
    plan,
    captures,
    comparisons,
    gates,
    changedSources: findChangedSources(observations, articles, platformById),
    passages: collectPassages(articles),
    pictures,
    refused: gathered.refused,
  };
  const queue = listRunQueue(judged, repository, request, claimStatusTitles);
  const run = queue === undefined ? judged : { ...judged, queue };
  for (const part of Object.keys(run) as (keyof Run)[])
    if (!gatheredParts.has(part)) await world.keepRun.save(part, run[part]);
  return run;
}

/** On disk since they were gathered. */
const gatheredParts: ReadonlySet<keyof Run> = new Set([
  "observations",
  "plan",
  "captures",
] as const);

export interface Linted {
  readonly findings: readonly Finding[];
  /** What the matcher saw of claims, by article file. */
  readonly sightsByFile: ReadonlyMap<string, readonly ClaimSight[]>;
}

/** Parse's findings and lint's, with the lines around each; what is waived or known is set aside. */
export function lint(repository: Repository, now: Date): Linted {
  const { articles, platformById, signoffsByFile, textByFile } = repository;
  const sightsByFile = matchArticles(articles, platformById);
  const clashesByFile = compareAnswers(articles, platformById, sightsByFile);
  const facts = {
    platformById,
    signoffsByFile,
    sightsByFile,
    clashesByFile,
    now,
  };
  const found = [...repository.findings, ...lintArticles(articles, facts)];
  const named = nameWords(found, articles);
  const weighed = applyWaivers(named, { articles, signoffsByFile, now });
  const files = new Set(textByFile.keys());
  const counted = [...setKnownAside([weighed], repository.known, files)].flat();
  const findings = counted.toSorted(compareFindings);
  return { findings: addExcerpts(findings, textByFile), sightsByFile };
}

/** Everything known about the official links: the ledgers, brought up to date. @param isMeant narrows what is asked about */
export async function follow(
  request: CheckRequest,
  repository: Repository,
  world: World,
  isMeant: (toFollow: LinkToFollow) => boolean = () => true,
): Promise<PlatformObservation[]> {
  const { platformById, articles } = repository;
  const known = listKnown(platformById);
  const options = {
    target: request.target,
    practiceRelease: request.practiceRelease,
    now: world.now(),
    followAgainAfter: request.settings.followAgainAfter,
    scope:
      request.scope === "everything" ? ("all" as const) : ("stale" as const),
  };
  const links = findLinksToFollow(articles, platformById, options).filter(
    isMeant,
  );
  if (links.length === 0 || request.network === "offline") return known;
  world.progress.stage("Following official links");
  const door = await world.network.openDoor(platformById);
  const ports = {
    door,
    pace: world.pace,
    openViewer: () => world.network.openViewer(platformById),
    keep: (observations: readonly PlatformObservation[]) =>
      world.keepObservations(observations, platformById),
    progress: (done: number, of: number) =>
      world.progress.count(done, of, "links"),
  };
  const limits = limitsFor(request.target, request.settings);
  const seen = await followLinks(links, ports, limits, options);
  return renewKnown(known, seen);
}

/**
 * Plans the looks and takes those that no earlier run answers.
 * @param named screens asked for by name, in place of what articles demand
 */
export async function look(
  request: CheckRequest,
  repository: Repository,
  world: World,
  named?: readonly NamedScreen[],
): Promise<{ readonly plan: CapturePlan; readonly captures: Capture[] }> {
  const { platformById, articles } = repository;
  const earlier = await world.earlierCaptures();
  const options = {
    target: request.target,
    practiceRelease: request.practiceRelease,
    earlier: request.scope === "fresh" ? earlier : [],
    renderer: await world.renderer(),
    lookAgainAfter: request.settings.lookAgainAfter,
    now: world.now(),
  };
  const plan =
    named === undefined
      ? planCaptures(articles, platformById, options)
      : planScreens(named, platformById, options);
  await world.keepRun.save("plan", plan);
  const isAnswered = plan.items.every(({ reuse }) => reuse !== undefined);
  if (!isAnswered && request.network === "online")
    world.progress.stage("Looking at the screens");
  const items =
    request.network === "online"
      ? plan.items
      : plan.items.filter(({ reuse }) => reuse !== undefined);
  const captures = await captureScreens(
    { ...plan, items },
    platformById,
    earlier,
    world.keepRun.id,
    (capture) =>
      isAskedAbout(
        capture,
        platformById,
        request.settings.quarantine,
        world.now(),
        world.keepRun.diffPictures,
      ),
    () => world.network.openCapture(platformById),
    (done, of, item) => world.progress.count(done, of, item.id),
  );
  await world.keepRun.adoptEvidence(captures);
  return { plan, captures };
}
