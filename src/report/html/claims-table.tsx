import type { ClaimVerdict } from "../../model/verdict.ts";
import { claimStatusTitles, toSentence } from "../describe-verdict.ts";
import { claimTones } from "../tone.ts";
import { Badge } from "./badge.tsx";
import { calmIf } from "./view.ts";

/** What the article must say, and whether it does. */
export function ClaimsTable({
  claims,
  file,
}: {
  readonly claims: readonly ClaimVerdict[];
  readonly file: string;
}) {
  if (claims.length === 0) {
    return <p class="empty">No claim is asked of this article.</p>;
  }
  return (
    <div class="scroll" tabindex={0} role="group" aria-label="Claims">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col">Verdict</th>
            <th scope="col">What the article says</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((verdict) => (
            <tr {...calmIf(verdict.status === "stated")}>
              <th scope="row">
                {verdict.statement}
                <code class="id">{verdict.claim}</code>
              </th>
              <td>
                <Badge
                  tone={claimTones[verdict.status]}
                  words={claimStatusTitles[verdict.status]}
                />
              </td>
              <td>
                <ClaimWords verdict={verdict} file={file} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ClaimWords({
  verdict,
  file,
}: {
  readonly verdict: ClaimVerdict;
  readonly file: string;
}) {
  const { words, approved, because, todo, place, status } = verdict;
  return (
    <>
      {approved !== undefined && approved !== words && (
        <p class="was">
          <span class="eyebrow">Approved</span> <del>{approved}</del>
        </p>
      )}
      {words !== undefined && (
        <p>
          {approved !== undefined && approved !== words && (
            <span class="eyebrow">Now </span>
          )}
          <q>{words}</q>{" "}
          {place !== undefined && (
            <code class="where">
              {file}:{place.start.line}
            </code>
          )}
        </p>
      )}
      {status !== "stated" && (
        <div class="because">
          {because !== "" && <p>{toSentence(because)}</p>}
          {todo !== "" && <p class="todo">{toSentence(todo)}</p>}
        </div>
      )}
    </>
  );
}
