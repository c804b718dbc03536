// One claim that waits for a person, as the terminal shows it.
import { compileClaims } from "../match/compile-claims.ts";
import { matchArticle } from "../match/match-article.ts";
import { cleanText } from "../report/clean-text.ts";
import { hangText } from "../report/pretty/wrap-text.ts";
import type { WaitingClaim } from "./commands/accept-by-asking.ts";
import type { Subject } from "./commands/decide.ts";
import type { Console } from "./console-port.ts";
import { drawWordChanges } from "../report/pretty/draw-word-changes.ts";

/** Statement, source, section, and the words before and after. Ends with a line end. */
export function drawWaitingClaim(
  waiting: WaitingClaim,
  subject: Subject,
  { paint, columns: width }: Pick<Console, "paint" | "columns">,
  position: string,
): string {
  const { claim, anchor, words, approved, because } = waiting;
  const { article, platform } = subject;
  const page = platform.linkById.get(claim.source.link);
  const line = anchor.sentence?.place.start.line ?? anchor.place.start.line;
  const row = (label: string, text: string) =>
    hangText(cleanText(text), {
      lead: label.padEnd(10),
      width,
      paintLead: paint.dim,
    });
  const doubt = findDoubt(waiting, subject);
  const changed = approved !== undefined && approved !== words;
  const [before, after] = changed
    ? drawWordChanges(cleanText(approved), cleanText(words), paint)
    : ["", cleanText(words).replace(/\s+/g, " ")];
  return [
    "",
    paint.bold(`${position}  ${claim.id}`) + paint.dim(`  ${because}`),
    ...row("Claim", claim.statement),
    ...row(
      "Source",
      page === undefined ? claim.source.link : `${page.title}, ${page.url}`,
    ),
    ...row("", `“${claim.source.quote}”`),
    ...row(
      "Where",
      `${article.file}:${line}${anchor.section === undefined ? "" : `, under “${anchor.section}”`}`,
    ),
    ...(changed ? [`${paint.dim("Before".padEnd(10))}${before}`] : []),
    `${paint.dim((changed ? "Now" : "Words").padEnd(10))}${after}`,
    ...(doubt === undefined ? [] : row("Careful", doubt).map(paint.yellow)),
    "",
  ].join("\n");
}

function findDoubt(
  { claim, anchor }: WaitingClaim,
  { article, platform }: Subject,
): string | undefined {
  const sight = matchArticle(article, compileClaims(platform)).find(
    ({ claim: id, verdict, sentence }) =>
      id === claim.id &&
      (verdict === "contradicts" || verdict === "hedged") &&
      anchor.marked.some(({ span }) => span.start === sentence.span.start),
  );
  if (sight === undefined) return undefined;
  return sight.verdict === "contradicts"
    ? `this seems to say the opposite: ${sight.because}.`
    : `this seems to leave it in doubt: ${sight.because}.`;
}
