import { digestValue } from "./digest.ts";
import type { Demand } from "./frontmatter.ts";
import type { RequiredClaim } from "./platform.ts";

/** Digest of a checkpoint's questions: an answer holds for the question that was asked. */
export function digestQuestions(demand: Demand): string {
  return digestValue(
    demand.confirm.map(({ id, ask, answer, ...rest }) => ({
      id,
      ask,
      answer,
      choices: "choices" in rest ? rest.choices : [],
      ...(rest.claim === undefined ? {} : { claim: rest.claim }),
    })),
  );
}

/** Digest of what a claim says and rests on: an approved wording is approved for that. */
export function digestClaim({ statement, source }: RequiredClaim): string {
  return digestValue({ statement, source });
}
