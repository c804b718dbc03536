// The one way in which a decision comes to be. Whoever asks — the command line, a file of
// decisions, a review page — says what was shown; it is kept only where that is still so.
import type { Decision } from "../model/decision.ts";
import type { Target } from "../model/device.ts";
import type { Signoffs } from "../model/signoff.ts";
import type {
  BaselineChange,
  DecisionGround,
  DecisionOutcome,
  Looks,
  Weighed,
} from "./decision-ground.ts";
import { refuse, withDecision } from "./decision-ground.ts";
import { renewWaivers } from "./renew-signoffs.ts";
import { weighPicture } from "./weigh-picture.ts";
import { weighScreen } from "./weigh-screen.ts";
import { weighWording } from "./weigh-wording.ts";

/** What decisions change on disk. */
export interface DecisionChanges {
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  readonly baselines: readonly BaselineChange[];
}

export interface DecisionPorts extends Looks {
  /** Runs the work while nobody else decides about this repository. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  /** Reads these articles, and all they rest on, as they are now. */
  readonly read: (articles: readonly string[]) => Promise<DecisionGround>;
  /** Writes all of it or nothing. */
  readonly keep: (changes: DecisionChanges) => Promise<void>;
}

/**
 * Weighs each decision against the repository as it is now, and keeps those that hold, in
 * their order and written together: what is killed meanwhile has kept all of them or none.
 * @param unit each: one that does not hold is no reason against the others. whole: then
 *   none is kept
 * @returns what became of each, in their order
 */
export function decide(
  decisions: readonly Decision[],
  target: Target,
  unit: "each" | "whole",
  ports: DecisionPorts,
): Promise<DecisionOutcome[]> {
  return ports.exclusively(async () => {
    const files = [...new Set(decisions.map(({ article }) => article))];
    let ground = await ports.read(files);
    const touched = new Set<string>();
    const baselines: BaselineChange[] = [];
    const outcomes: DecisionOutcome[] = [];
    for (const decision of decisions) {
      const weighed =
        decision.target === target
          ? await weigh(decision, ground, ports)
          : refuse(
              `It is about the ${decision.target} platform.`,
              `Decide again, about ${target}.`,
            );
      if (weighed.outcome === "kept") {
        const { signoffs, change } = weighed;
        ground = withDecision(ground, decision.article, signoffs, change);
        touched.add(decision.article);
        if (change !== undefined) baselines.push(change);
        outcomes.push({ outcome: "kept" });
      } else outcomes.push(weighed);
    }
    const signoffsByFile = new Map(
      [...ground.signoffsByFile].filter(([file]) => touched.has(file)),
    );
    const isWhole = outcomes.every(
      ({ outcome }) => outcome === "kept" || outcome === "already",
    );
    if (touched.size > 0 && (unit === "each" || isWhole))
      await ports.keep({ signoffsByFile, baselines });
    return outcomes;
  });
}

async function weigh(
  decision: Decision,
  ground: DecisionGround,
  looks: Looks,
): Promise<Weighed> {
  const { article: file } = decision;
  const obstacle = ground.obstacleByFile.get(file);
  if (obstacle !== undefined)
    return refuse(obstacle, "Mend it, then decide again.");
  const article = ground.articleByFile.get(file);
  const platform =
    article && ground.platformById.get(article.frontmatter.platform);
  if (article === undefined || platform === undefined)
    return refuse(
      "There is no such article under press check.",
      "It may have been moved or renamed: decide again where it is now.",
    );
  if (decision.kind === "waiver") {
    const before = ground.signoffsByFile.get(file);
    return {
      outcome: "kept",
      signoffs: renewWaivers(before, decision.waivers),
    };
  }
  const flaw = findTimeFlaw(decision, ground.now);
  if (flaw !== undefined) return refuse(flaw, "Decide again.");
  const subject = { ground, article, platform };
  switch (decision.kind) {
    case "wording":
      return weighWording(decision, subject);
    case "screen":
      return weighScreen(decision, subject, looks);
    case "picture":
      return weighPicture(decision, subject);
  }
}

function findTimeFlaw(
  { at, until }: { readonly at: string; readonly until?: string | undefined },
  now: Date,
): string | undefined {
  if (Date.parse(at) > now.getTime())
    return `It is dated ${at.slice(0, 16)}, which is yet to come.`;
  if (until !== undefined && Date.parse(until) <= now.getTime())
    return `It holds until ${until.slice(0, 10)}, and that is over.`;
  return undefined;
}
