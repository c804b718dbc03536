// Everything found → a gate for each article: ready, or hold with reasons in
// the order of what to do first.
import type { Article } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { Capture, CapturePlan } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Target } from "../model/device.ts";
import type { Finding } from "../model/finding.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { Observation } from "../model/observation.ts";
import { idLook } from "../model/look.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { variantsOn } from "../model/platform-registry.ts";
import type { Quarantine } from "../model/quarantine.ts";
import type { Signoffs } from "../model/signoff.ts";
import type {
  ArticleGate,
  CheckpointVerdict,
  ClaimStatus,
  LinkJudgement,
  Reason,
} from "../model/verdict.ts";
import {
  reasonOfFinding,
  reasonOfNothing,
  reasonOfUnaccounted,
  reasonsOfCheckpoints,
} from "./give-reasons.ts";
import { judgeCheckpoint } from "./judge-checkpoint.ts";
import { judgeClaims } from "./judge-claims.ts";
import { judgeLinks } from "./judge-links.ts";
import { nameDoubts } from "./name-doubts.ts";
import { noticeLapses } from "./notice-lapses.ts";

export interface JudgeFacts {
  readonly articles: readonly Article[];
  /** Files under press check that could not be parsed. */
  readonly unparsed: readonly string[];
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  /** What the matcher saw, by article file. */
  readonly sightsByFile: ReadonlyMap<string, readonly ClaimSight[]>;
  readonly findings: readonly Finding[];
  readonly observations: readonly (Observation & {
    readonly platform: string;
  })[];
  readonly plan: CapturePlan;
  readonly captures: readonly Capture[];
  readonly comparisons: readonly Comparison[];
  readonly target: Target;
  readonly now: Date;
  readonly followAgainAfter: string;
  /** Screens that are set aside because they do not look the same twice. */
  readonly quarantines: readonly Quarantine[];
  /** Gates of articles of which nothing has changed, by file: they are not judged again. */
  readonly standing?: ReadonlyMap<string, ArticleGate>;
}

/** One gate for every file under press check, parsed or not. */
export function judgeArticles(facts: JudgeFacts): ArticleGate[] {
  const index: LookIndex = {
    captureById: new Map(facts.captures.map((one) => [one.id, one])),
    comparisonById: new Map(facts.comparisons.map((one) => [one.id, one])),
  };
  const gates = facts.articles.map(
    (article) =>
      facts.standing?.get(article.file) ?? judgeArticle(article, facts, index),
  );
  const broken = facts.unparsed.map((file) => holdUnparsed(file, facts));
  return [...gates, ...broken].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** A thousand looks are found by their ids. */
interface LookIndex {
  readonly captureById: ReadonlyMap<string, Capture>;
  readonly comparisonById: ReadonlyMap<string, Comparison>;
}

function judgeArticle(
  article: Article,
  facts: JudgeFacts,
  index: LookIndex,
): ArticleGate {
  const { frontmatter, file } = article;
  const platform = facts.platformById.get(frontmatter.platform);
  const { target, now, followAgainAfter } = facts;
  const observationByLink = new Map(
    facts.observations
      .filter((observation) => observation.platform === frontmatter.platform)
      .map((observation) => [observation.link, observation]),
  );
  const signoffs = facts.signoffsByFile.get(file);
  const own = findingsFor(article, platform, facts.findings);
  const claims = nameDoubts(
    judgeClaims({
      article,
      platform,
      signoffs,
      observationByLink,
      target,
      now,
    }),
    {
      article,
      platform,
      sights: facts.sightsByFile.get(file) ?? [],
      findings: own,
    },
  );
  const links = judgeLinks({
    article,
    platform,
    observationByLink,
    target,
    now,
    followAgainAfter,
  });
  const checkpoints =
    platform === undefined
      ? []
      : judgeCheckpoints(article, platform, facts, index);
  const reasons: Reason[] = [
    ...own.flatMap(reasonOfFinding),
    ...claims
      .filter(({ status }) => status !== "stated" && !areFindings.has(status))
      .map(({ statement, because, todo }): Reason => ({
        subject: "claim",
        text: `“${statement}”: ${because}`,
        todo,
      })),
    ...links
      .filter(({ status }) => !isGoodEnough.has(status))
      .map(({ title, because, todo }): Reason => ({
        subject: "link",
        text: `The official page “${title}”: ${because}`,
        todo,
      })),
    ...reasonsOfCheckpoints(checkpoints),
    ...reasonOfUnaccounted(facts),
    ...reasonOfNothing(article),
  ];
  const isStated = claims.every(({ status }) => status === "stated");
  const isReady = reasons.length === 0 && isStated && platform !== undefined;
  return {
    file,
    title: frontmatter.title,
    platform: frontmatter.platform,
    platformName: platform?.name ?? frontmatter.platform,
    target,
    status:
      frontmatter.status === "draft" ? "draft" : isReady ? "ready" : "hold",
    reasons,
    notices: noticeLapses(article, checkpoints, links, now),
    checkpoints,
    claims,
    links,
  };
}

const isGoodEnough: ReadonlySet<LinkJudgement["status"]> = new Set([
  "good",
  "attested",
  "moved",
]);

// What these states mean is a finding already, with its place and what to do.
const areFindings: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  "contradicted",
  "forbidden",
  "misplaced",
  "missing",
  "unanchored",
]);

// What is wrong in a platform's files holds every article about it.
function findingsFor(
  { file, frontmatter }: Article,
  platform: Platform | undefined,
  findings: readonly Finding[],
): readonly Finding[] {
  const signoff = file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.md$/, ".signoff.yaml");
  return findings.filter(
    (finding) =>
      finding.file === file ||
      finding.file.endsWith(`/${signoff}`) ||
      (platform === undefined
        ? finding.file.endsWith(`/${frontmatter.platform}/platform.yaml`)
        : finding.file.startsWith(`${platform.folder}/`)),
  );
}

function judgeCheckpoints(
  article: Article,
  platform: Platform,
  facts: JudgeFacts,
  { captureById, comparisonById }: LookIndex,
): CheckpointVerdict[] {
  const signoffs = facts.signoffsByFile.get(article.file);
  return article.frontmatter.checkpoints.flatMap((demand) => {
    const screen = platform.screenById.get(demand.screen);
    return listLooks(demand, screen).map(({ device, variant }) => {
      const at = { platform: platform.id, screen: demand.screen };
      const id = idLook(at, device, variant);
      return judgeCheckpoint({
        article,
        demand,
        device,
        variant,
        platform,
        articles: facts.articles,
        capture: captureById.get(id),
        comparison: comparisonById.get(id),
        signoffs,
        target: facts.target,
        now: facts.now,
        quarantines: facts.quarantines,
      });
    });
  });
}

// Readers may meet any variant that is named, so each is judged for itself.
function listLooks(demand: Demand, screen: Screen | undefined) {
  return demand.on.flatMap((device) =>
    (screen === undefined ? [undefined] : variantsOn(screen, device)).map(
      (variant) => ({ device, variant }),
    ),
  );
}

function holdUnparsed(file: string, facts: JudgeFacts): ArticleGate {
  const reasons = facts.findings
    .filter((finding) => finding.file === file)
    .flatMap(reasonOfFinding);
  return {
    file,
    title: file.slice(file.lastIndexOf("/") + 1),
    platform: "",
    platformName: "",
    target: facts.target,
    status: "hold",
    reasons,
    notices: [],
    checkpoints: [],
    claims: [],
    links: [],
  };
}
