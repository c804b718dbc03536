// Whether the evidence itself is good: looked at, approved, undamaged and unchanged.
import type { Baseline } from "../model/baseline.ts";
import {
  adviseOnFailure,
  describeFailure,
} from "../model/describe-capture-failure.ts";
import { deviceTitles } from "../model/device.ts";
import { digest } from "../model/digest.ts";
import type { Screen } from "../model/platform-registry.ts";
import { isLookedAtByHand } from "../model/platform-registry.ts";
import { findQuarantine } from "../model/quarantine.ts";
import { digestRecipe } from "../model/recipe-digest.ts";
import { screenOn } from "../model/screen-on.ts";
import { findBaselineFlaw } from "../model/seal-baseline.ts";
import type { CheckpointFacts, Ruling } from "./checkpoint-facts.ts";
import {
  askForSignoff,
  attachTodo,
  looksWithoutMeeting,
  meetTodo,
  signoffCommand,
  signoffTodo,
} from "./checkpoint-facts.ts";

/** What keeps the evidence itself from being good; undefined when nothing does. */
export function ruleOnEvidence(
  facts: CheckpointFacts,
  screen: Screen,
  baseline: Baseline | undefined,
): Ruling | undefined {
  const { device, capture, comparison } = facts;
  const isByHand = isLookedAtByHand(screen, device);
  // What the platform did not show today is judged by when it was last seen.
  const missed = looksWithoutMeeting(facts);
  const isLookedAtNow = !isByHand && missed === undefined;
  if (!isByHand) {
    const set = ruleOnQuarantine(facts, screen);
    if (set !== undefined) return set;
  }
  if (isLookedAtNow && capture?.outcome === "failed") {
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
  if (baseline === undefined && missed !== undefined) {
    const because = `the variant “${facts.variant}” was not shown in ${countLooks(missed)}, and nobody has signed it off yet`;
    return { status: "new", because, todo: meetTodo(facts, screen) };
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
  const todo = isByHand
    ? attachTodo(facts, screen)
    : missed === undefined
      ? signoffTodo(facts)
      : meetTodo(facts, screen);
  if (damage !== undefined) return { status: "changed", because: damage, todo };
  if (
    baseline.recipe !== digestRecipe(screenOn(screen, device), facts.variant)
  ) {
    const because = "the recipe, proof or masks were edited after the sign-off";
    return { status: "recipe-changed", because, todo };
  }
  const at = `${screen.platform}/${screen.id}`;
  const flaw = findBaselineFlaw(baseline, at);
  if (flaw !== undefined) return { status: "changed", because: flaw, todo };
  if (
    isLookedAtNow &&
    (comparison === undefined ||
      comparison.outcome === "no-baseline" ||
      comparison.outcome === "not-comparable")
  ) {
    const because =
      "could not look: the picture was not compared with the approved one";
    return { status: "could-not-look", because, todo: "Run: npm run verify" };
  }
  if (isLookedAtNow && comparison?.outcome === "changed") {
    return {
      status: "changed",
      because: `the screen has changed (${comparison.changes.length} ${comparison.changes.length === 1 ? "difference" : "differences"})`,
      todo: `Correct the sentences that no longer hold, then sign off: ${signoffCommand(facts)}`,
    };
  }
  return undefined;
}

/** "1 look", "5 looks". */
export function countLooks(looks: number): string {
  return `${looks} ${looks === 1 ? "look" : "looks"}`;
}

// Not compared, so nobody is asked; not verified either, so the article is held.
function ruleOnQuarantine(
  { quarantines, platform, device, now }: CheckpointFacts,
  screen: Screen,
): Ruling | undefined {
  const found = findQuarantine(
    quarantines,
    platform.id,
    screen.id,
    device,
    now,
  );
  if (found === undefined) return undefined;
  const { owner, until, why } = found;
  return {
    status: "could-not-look",
    because: `could not look: the screen is in quarantine until ${until} (${why})`,
    todo: `${owner} mends it by ${until}; then take it out of “quarantine” in presscheck.yaml.`,
  };
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
  { device, variant, target }: CheckpointFacts,
): string | undefined {
  if (baseline.device !== device)
    return `the approved picture was taken on another device (${deviceTitles[baseline.device]})`;
  if (baseline.variant !== variant)
    return baseline.variant === undefined
      ? "the approved picture does not say which variant it shows"
      : `the approved picture shows the variant “${baseline.variant}”`;
  if (baseline.target !== target)
    return baseline.target === "practice"
      ? "the approved picture shows the practice platform, not the real one"
      : "the approved picture shows the real platform, not the practice one";
  if (isLookedAtByHand(screen, device) && baseline.kind === "browser")
    return "the approved picture was taken by a browser; a person has to look";
  return undefined;
}

function askByHand(facts: CheckpointFacts, screen: Screen): Ruling {
  return {
    status: "by-hand-due",
    because: `a person has to look, on the ${deviceTitles[facts.device]}`,
    todo: attachTodo(facts, screen),
  };
}
