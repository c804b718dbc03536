// A person approves the wording of claims, named on the command line.
import type { Anchor } from "../../model/article.ts";
import type { RequiredClaim } from "../../model/platform.ts";
import { digestClaim } from "../../model/question-digest.ts";
import type { WordingSignoff } from "../../model/signoff.ts";
import { digestWording } from "../../model/wording.ts";
import type { Decision } from "../../review/approve-capture.ts";
import { updateSignoffs } from "../../review/update-signoffs.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { Trouble } from "../trouble.ts";
import { writeSignoffs } from "../write-decisions.ts";
import type { Subject } from "./decide.ts";

/** @throws Trouble when a claim is unknown or no sentence carries it; then nothing is written */
export async function acceptWording(
  console: Console,
  { article, platform, repository, workspace, target }: Subject,
  ids: readonly string[],
  decision: Decision,
): Promise<ExitCode> {
  const before = repository.signoffsByFile.get(article.file);
  const claims = ids.map((id): WordingSignoff => {
    const anchor = article.anchors.find(
      (at) => at.kind === "claim" && at.id === id,
    );
    const claim = platform.claimById.get(id);
    if (claim === undefined) {
      const known = article.frontmatter.claims.join(", ") || "none";
      throw new Trouble(
        `There is no claim “${id}”.`,
        `The article makes: ${known}`,
      );
    }
    if (anchor?.sentence === undefined) {
      throw new Trouble(
        `No sentence of the article carries the claim “${id}”.`,
        `Put <!-- claim: ${id} --> after the sentence that makes it.`,
      );
    }
    const words = anchor.sentence.text;
    const was = before?.claims.find(({ claim }) => claim === id)?.words;
    if (was !== undefined && was !== words)
      console.out(`${console.paint.red(`- ${was}`)}\n`);
    console.out(`${console.paint.green(`+ ${words}`)}\n`);
    return signWording(claim, anchor, words, decision);
  });
  const signoffs = updateSignoffs(before, { claims });
  const file = await writeSignoffs(
    workspace.root,
    article.file,
    target,
    signoffs,
  );
  console.out(`Approved by ${decision.by}, kept in ${file}\n`);
  return 0;
}

/** The decision about one claim, bound to the words and to what the claim says and rests on. */
export function signWording(
  claim: RequiredClaim,
  { section }: Pick<Anchor, "section">,
  words: string,
  decision: Decision,
): WordingSignoff {
  return {
    claim: claim.id,
    hash: digestWording(words),
    words,
    claimed: digestClaim(claim),
    ...(section === undefined ? {} : { section }),
    ...decision,
  };
}
