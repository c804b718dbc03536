// One demanded look on one device → its verdict. Only "verified" is green;
// nothing skipped, missing, blocked or empty ever is.
import type { AccessNode } from "../model/access-node.ts";
import type { Article } from "../model/article.ts";
import { findSection, passageOf } from "../model/article.ts";
import type { Baseline } from "../model/baseline.ts";
import type { Capture } from "../model/capture.ts";
import type { Comparison } from "../model/comparison.ts";
import {
  adviseOnFailure,
  describeFailure,
} from "../model/describe-capture-failure.ts";
import type { Device, Target } from "../model/device.ts";
import { deviceTitles } from "../model/device.ts";
import { digest } from "../model/digest.ts";
import type { Demand } from "../model/frontmatter.ts";
import { periodMs } from "../model/period.ts";
import type { Platform, Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import type { CheckpointSignoff } from "../model/signoff.ts";
import type { CheckpointStatus, CheckpointVerdict } from "../model/verdict.ts";
import { digestWording } from "../model/wording.ts";
import { findEffects } from "./find-effects.ts";
import { sightLabels } from "./sight-labels.ts";
import { weighAnswers } from "./weigh-answers.ts";

export interface CheckpointFacts {
  readonly article: Article;
  readonly demand: Demand;
  readonly device: Device;
  readonly platform: Platform;
  /** Every article under check, for what a change touches. */
  readonly articles: readonly Article[];
  readonly capture: Capture | undefined;
  readonly comparison: Comparison | undefined;
  readonly signoff: CheckpointSignoff | undefined;
  readonly target: Target;
  readonly now: Date;
}

interface Ruling {
  readonly status: CheckpointStatus;
  readonly because: string;
  readonly todo: string;
}

export function judgeCheckpoint(facts: CheckpointFacts): CheckpointVerdict {
  const { article, demand, device, platform, capture, comparison, signoff } =
    facts;
  const screen = platform.screenById.get(demand.screen);
  const baseline = screen?.baselineByDevice.get(device);
  const tree = treeToReadFrom(capture, baseline);
  const answers = weighAnswers(demand, tree, signoff);
  const ruling =
    screen === undefined
      ? noScreen(demand, platform)
      : (ruleOnBaseline(facts, screen, baseline) ??
        ruleOnSignoff(facts, screen, baseline, answers));
  return {
    screen: demand.screen,
    screenTitle: screen?.title ?? demand.screen,
    section: demand.section,
    device,
    ...ruling,
    failure: capture?.outcome === "failed" ? capture.failure : undefined,
    effects:
      comparison?.outcome === "changed"
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
  return {
    status: "new",
    because: `no screen “${demand.screen}” is described for ${platform.name}`,
    todo: `Describe it in ${platform.folder}/${demand.screen}/screen.yaml, or correct its name in the article.`,
  };
}

/** What keeps the evidence itself from being good; undefined when nothing does. */
function ruleOnBaseline(
  facts: CheckpointFacts,
  screen: Screen,
  baseline: Baseline | undefined,
): Ruling | undefined {
  const { device, capture, comparison } = facts;
  const isByHand = isLookedAtByHand(screen, device);
  if (!isByHand && capture?.outcome === "failed") {
    return {
      status: "could-not-look",
      because: describeFailure(capture.failure),
      todo: adviseOnFailure(capture.failure),
    };
  }
  if (!isByHand && (capture === undefined || capture.target !== facts.target)) {
    const because = "could not look: this run took no picture of it";
    return { status: "could-not-look", because, todo: "Run: npm run verify" };
  }
  if (baseline === undefined) {
    return isByHand
      ? askByHand(facts, screen)
      : askForSignoff(facts, "nobody has signed this screen off yet");
  }
  if (baseline.signoff.decision === "rejected") {
    const because = `${baseline.signoff.by} rejected it: ${baseline.signoff.why}`;
    return {
      status: "rejected",
      because,
      todo: "Correct the article or the recipe, then sign off anew.",
    };
  }
  const damage = findDamage(baseline) ?? findStandIn(baseline, screen, facts);
  if (damage !== undefined)
    return { status: "changed", because: damage, todo: signoffTodo(facts) };
  if (baseline.recipe !== digestRecipe(screen)) {
    const because = "the recipe, proof or masks were edited after the sign-off";
    return { status: "recipe-changed", because, todo: signoffTodo(facts) };
  }
  if (
    !isByHand &&
    (comparison === undefined ||
      comparison.outcome === "no-baseline" ||
      comparison.outcome === "not-comparable")
  ) {
    const because =
      "could not look: the picture was not compared with the approved one";
    return { status: "could-not-look", because, todo: "Run: npm run verify" };
  }
  if (!isByHand && comparison?.outcome === "changed") {
    return {
      status: "changed",
      because: `the screen has changed (${comparison.changes.length} ${comparison.changes.length === 1 ? "difference" : "differences"})`,
      todo: `Correct the sentences that no longer hold, then sign off: ${signoffCommand(facts)}`,
    };
  }
  return undefined;
}

/** What keeps the article's own sign-off from holding; "verified" when nothing does. */
function ruleOnSignoff(
  facts: CheckpointFacts,
  screen: Screen,
  baseline: Baseline | undefined,
  answers: CheckpointVerdict["answers"],
): Ruling {
  const { article, demand, signoff } = facts;
  if (findSection(article, demand.section) === undefined) {
    const because = `the article has no section “${demand.section}”`;
    return {
      status: "new",
      because,
      todo: "Correct the section's name in the frontmatter.",
    };
  }
  if (signoff === undefined || baseline === undefined) {
    return askForSignoff(
      facts,
      "nobody has compared this screen with this section yet",
    );
  }
  if (
    signoff.picture !== baseline.picture.pixels ||
    signoff.text !== baseline.text
  ) {
    const because =
      "another picture was approved since this article was signed off";
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  if (signoff.recipe !== digestRecipe(screen)) {
    const because = "the recipe, proof or masks were edited after the sign-off";
    return { status: "recipe-changed", because, todo: signoffTodo(facts) };
  }
  if (signoff.passage !== digestWording(passageOf(article, demand))) {
    const because = `the section “${demand.section}” was edited after the sign-off`;
    return { status: "passage-changed", because, todo: signoffTodo(facts) };
  }
  const open = answers.find(({ signed }) => signed === undefined);
  if (open !== undefined)
    return askForSignoff(facts, `“${open.ask}” has no answer`);
  const lapsed = answers.find(
    ({ signed, proposed }) =>
      proposed !== undefined && !isSameAnswer(proposed, signed),
  );
  if (lapsed !== undefined) {
    const because = `“${lapsed.ask}” was answered ${say(lapsed.signed)}; the screen now says ${say(lapsed.proposed)}`;
    return { status: "changed", because, todo: signoffTodo(facts) };
  }
  const until = lapseDate(facts, baseline);
  if (until !== undefined && until <= facts.now) {
    const because = `the sign-off held until ${until.toISOString().slice(0, 10)}`;
    return { status: "expired", because, todo: signoffTodo(facts) };
  }
  return { status: "verified", because: "", todo: "" };
}

// The digests in the record are of what was shown; other bytes were never approved.
function findDamage(baseline: Baseline): string | undefined {
  if (baseline.pictureNow === undefined)
    return "the approved picture is missing";
  if (baseline.pictureNow !== baseline.picture.file) {
    return "the picture file is not the one that was approved";
  }
  if (digest(baseline.words) !== baseline.text)
    return "the text file is not the one that was approved";
  if (baseline.signoff.saw !== baseline.picture.pixels) {
    return "the sign-off names another picture than the one beside it";
  }
  return undefined;
}

// Evidence of another kind was put where this one belongs: a browser window of a
// phone's size for its app, practice for live.
function findStandIn(
  baseline: Baseline,
  screen: Screen,
  { device, target }: CheckpointFacts,
): string | undefined {
  if (baseline.device !== device)
    return `the approved picture was taken on another device (${deviceTitles[baseline.device]})`;
  if (baseline.target !== target)
    return baseline.target === "practice"
      ? "the approved picture shows the practice platform, not the real one"
      : "the approved picture shows the real platform, not the practice one";
  if (isLookedAtByHand(screen, device) && baseline.kind === "browser")
    return "the approved picture was taken by a browser; a person has to look";
  return undefined;
}

function askByHand(facts: CheckpointFacts, screen: Screen): Ruling {
  const steps =
    facts.device in screen.instructions ? " The steps are in the report." : "";
  return {
    status: "by-hand-due",
    because: `a person has to look, on the ${deviceTitles[facts.device]}`,
    todo: `Take a picture of “${screen.title}”, then: npx presscheck attach ${facts.article.file} ${screen.id} --on ${facts.device} --picture <file>.${steps}`,
  };
}

function askForSignoff(facts: CheckpointFacts, because: string): Ruling {
  return { status: "new", because, todo: signoffTodo(facts) };
}

function signoffTodo(facts: CheckpointFacts): string {
  return `Compare picture and section in the report, then sign off: ${signoffCommand(facts)}`;
}

function signoffCommand({ article, demand, device }: CheckpointFacts): string {
  return `npx presscheck accept ${article.file} --screen ${demand.screen} --on ${device} --reason "…"`;
}

// Practice does not age, so that a fresh clone is as ready in a year as today.
function lapseDate(
  facts: CheckpointFacts,
  baseline: Baseline | undefined,
): Date | undefined {
  const { signoff, demand, target } = facts;
  if (target === "practice" || signoff === undefined || baseline === undefined)
    return undefined;
  const seen = Math.min(
    Date.parse(baseline.capturedAt),
    Date.parse(signoff.at),
  );
  const byAge = seen + periodMs(demand.freshFor);
  const byWord =
    signoff.until === undefined ? Infinity : Date.parse(signoff.until);
  return new Date(Math.min(byAge, byWord));
}

function isSameAnswer(a: unknown, b: unknown): boolean {
  if (typeof a === "string" && typeof b === "string")
    return digestWording(a) === digestWording(b);
  return a === b;
}

function say(answer: string | number | boolean | undefined): string {
  if (answer === true) return "yes";
  if (answer === false) return "no";
  return `“${answer ?? ""}”`;
}
