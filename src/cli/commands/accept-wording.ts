// A person approves the wording of claims, named on the command line.
import type { Decider, WordingDecision } from "../../model/decision.ts";
import { showWording } from "../../model/shown.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { Trouble } from "../trouble.ts";
import type { Subject } from "./decide.ts";
import { keepDecisions } from "./decide.ts";

/** @throws Trouble when a claim is unknown or no sentence carries it; then nothing is written */
export async function acceptWording(
  console: Console,
  subject: Subject,
  ids: readonly string[],
  decider: Decider,
): Promise<ExitCode> {
  const { article, platform, repository, target } = subject;
  const before = repository.signoffsByFile.get(article.file)?.claims ?? [];
  const told: string[] = [];
  const decisions = ids.map((id): WordingDecision => {
    const claim = platform.claimById.get(id);
    if (claim === undefined) {
      const known = article.frontmatter.claims.join(", ") || "none";
      throw new Trouble(
        `There is no claim “${id}”.`,
        `The article makes: ${known}`,
      );
    }
    const anchor = article.anchors.find(
      (at) => at.kind === "claim" && at.id === id,
    );
    const approved = before.find((one) => one.claim === id);
    const shown = showWording(claim, anchor, approved);
    const words = anchor?.sentence?.text;
    if (shown === undefined || words === undefined) {
      throw new Trouble(
        `No sentence of the article carries the claim “${id}”.`,
        `Put <!-- claim: ${id} --> after the sentence that makes it.`,
      );
    }
    if (approved !== undefined && approved.words !== words)
      told.push(`${console.paint.red(`- ${approved.words}`)}\n`);
    told.push(`${console.paint.green(`+ ${words}`)}\n`);
    const about = { kind: "wording", article: article.file, target } as const;
    return { ...about, claim: id, shown, ...decider };
  });
  const file = await keepDecisions(console, subject, decisions);
  console.out(told.join(""));
  console.out(`Approved by ${decider.by}, kept in ${file}\n`);
  return 0;
}
