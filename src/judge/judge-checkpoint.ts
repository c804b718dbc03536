// One demanded look on one device → its verdict. Only "verified" is green;
// nothing skipped, missing, blocked or empty ever is.
import type { AccessNode } from "../model/access-node.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { Platform } from "../model/platform-registry.ts";
import { findBaseline } from "../model/platform-registry.ts";
import type { CheckpointVerdict } from "../model/verdict.ts";
import type { CheckpointFacts, Ruling } from "./checkpoint-facts.ts";
import { findEffects } from "./find-effects.ts";
import { ruleOnEvidence } from "./rule-on-evidence.ts";
import { lapseDate, ruleOnSignoff } from "./rule-on-signoff.ts";
import { sightLabels } from "./sight-labels.ts";
import { weighAnswers } from "./weigh-answers.ts";

export function judgeCheckpoint(facts: CheckpointFacts): CheckpointVerdict {
  const {
    article,
    demand,
    device,
    variant,
    platform,
    capture,
    comparison,
    signoff,
  } = facts;
  const screen = platform.screenById.get(demand.screen);
  const baseline = findBaseline(screen, device, variant);
  const tree = treeToReadFrom(capture, baseline);
  const answers = weighAnswers(demand, tree, signoff);
  const ruling =
    screen === undefined
      ? noScreen(demand, platform)
      : (ruleOnEvidence(facts, screen, baseline) ??
        ruleOnSignoff(facts, screen, baseline, answers));
  return {
    screen: demand.screen,
    screenTitle: screen?.title ?? demand.screen,
    section: demand.section,
    device,
    variant,
    ...ruling,
    failure: capture?.outcome === "failed" ? capture.failure : undefined,
    effects:
      // What could not be looked at, or is in quarantine, asks nobody to weigh changes.
      comparison?.outcome === "changed" && ruling.status !== "could-not-look"
        ? findEffects(comparison.changes, facts.articles, platform)
        : [],
    reRendered:
      ruling.status === "verified" && comparison?.outcome === "re-rendered",
    labels: sightLabels(article, demand, tree, comparison),
    answers,
    signedBy: signoff?.by,
    signedAt: signoff?.at,
    until: lapseDate(facts, baseline)?.toISOString(),
  };
}

function treeToReadFrom(
  capture: Capture | undefined,
  baseline: Baseline | undefined,
): readonly AccessNode[] {
  if (capture?.outcome === "captured") return capture.evidence.tree;
  return baseline?.tree ?? [];
}

function noScreen(demand: Demand, platform: Platform): Ruling {
  const file = `${platform.folder}/${demand.screen}/screen.yaml`;
  if (platform.unusableScreens?.includes(demand.screen) === true)
    return {
      status: "new",
      because: `what describes the screen “${demand.screen}” cannot be used`,
      todo: `Mend ${file}; its own finding says where.`,
    };
  return {
    status: "new",
    because: `no screen “${demand.screen}” is described for ${platform.name}`,
    todo: `Describe it in ${file}, or correct its name in the article.`,
  };
}
