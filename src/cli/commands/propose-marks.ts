// accept --propose: finds the sentences that make an article's claims, and marks them.
import { join } from "node:path";
import { rewriteText } from "../../adapters/rewrite-text.ts";
import { parseArticle } from "../../parse/parse-article.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { cleanText } from "../../report/clean-text.ts";
import { countNoun } from "../../report/describe-verdict.ts";
import { hangText } from "../../report/pretty/wrap-text.ts";
import { quoteForShell } from "../../report/write-command.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { applyMarks, type MarkEdit } from "../place-mark.ts";
import {
  planMarks,
  type MarkCandidate,
  type MarkProposal,
} from "../plan-marks.ts";
import type { Prompts } from "../prompts-port.ts";
import { Trouble } from "../trouble.ts";
import type { Subject } from "./decide.ts";

/**
 * Marks what a person agrees to, one claim at a time; with "yes", all that is
 * unambiguous. Where nobody can be asked it shows the proposals and writes nothing.
 * @throws Trouble when the article changed on disk meanwhile; it stays as it is
 */
export async function proposeMarks(
  console: Console,
  subject: Subject,
  mode: "ask" | "yes",
): Promise<ExitCode> {
  const { article, platform, repository } = subject;
  const parser = await loadMarkdownParser();
  await parser.prepareAny();
  const wordings = repository.signoffsByFile.get(article.file)?.claims ?? [];
  const proposals = planMarks({ article, platform, wordings, parser });
  const name = quoteForShell(article.file) ?? "<article>";
  if (proposals.length === 0) {
    console.out("Every claim of this article is marked.\n");
    return 0;
  }
  const open = mode === "ask" ? console.prompts : undefined;
  const edits =
    open === undefined
      ? showProposals(console, subject, proposals)
      : await askProposals(console, subject, proposals, await open());
  if (edits === undefined) {
    console.out("Nothing was written.\n");
    return 1;
  }
  if (mode === "ask" && open === undefined) {
    console.out(
      edits.length === 0
        ? "None of this is unambiguous: run it in a terminal to choose, or put the comments in by hand.\n"
        : `Nothing was written. To mark what is unambiguous (${edits.length} of ${proposals.length}): npx presscheck accept ${name} --propose --yes\n`,
    );
    return 1;
  }
  if (edits.length > 0) {
    const after = applyMarks(article.text, edits);
    if (parseArticle(article.file, after, parser).article === undefined)
      throw new Trouble("With these marks the article could not be read.");
    await write(subject, after);
    console.out(
      `Marked ${countNoun(edits.length, "sentence", "sentences")} in ${article.file}. See what still wants approval: npx presscheck accept ${name}\n`,
    );
  }
  const left = proposals.length - edits.length;
  if (left > 0)
    console.out(
      `${countNoun(left, "claim is", "claims are")} left for you to settle.\n`,
    );
  return left === 0 ? 0 : 1;
}

/** Shows every proposal; gives the edits that need no choice. */
function showProposals(
  console: Console,
  subject: Subject,
  proposals: readonly MarkProposal[],
): MarkEdit[] {
  return proposals.flatMap((proposal) => {
    console.out(drawClaim(proposal, console));
    for (const candidate of proposal.candidates.slice(0, mostShown))
      console.out(drawCandidate(candidate, subject, console));
    const [only] = proposal.candidates;
    return proposal.certainty === "sure" && only ? [only.edit] : [];
  });
}

const mostShown = 5;

/** undefined when the person broke off. */
async function askProposals(
  console: Console,
  subject: Subject,
  proposals: readonly MarkProposal[],
  prompts: Prompts,
): Promise<MarkEdit[] | undefined> {
  const edits: MarkEdit[] = [];
  for (const proposal of proposals) {
    console.out(drawClaim(proposal, console));
    for (const candidate of proposal.candidates) {
      console.out(drawCandidate(candidate, subject, console));
      const answer = await prompts.choose("Mark this sentence?", [
        { value: "yes", label: "Yes" },
        { value: "no", label: "No, not this one" },
        { value: "skip", label: "Skip this claim" },
      ]);
      if (answer === undefined) return undefined;
      if (answer === "yes") edits.push(candidate.edit);
      if (answer !== "no") break;
    }
  }
  return edits;
}

function drawClaim(
  { claim, because, candidates }: MarkProposal,
  { paint, columns: width }: Console,
): string {
  const none =
    candidates.length > 0
      ? []
      : hangText(
          "No sentence was found that says it where a mark can stand. Write one, and put the comment behind it:",
          { lead: "  ", width },
        ).concat(`  ${cleanText(claim.statement)} <!-- claim: ${claim.id} -->`);
  return [
    `${paint.bold(claim.id)}  ${cleanText(claim.statement)}`,
    ...hangText(because, { lead: "  ", width }),
    ...none,
    "",
    "",
  ].join("\n");
}

function drawCandidate(
  { sentence, because, edit }: MarkCandidate,
  { article }: Subject,
  { paint, columns: width }: Console,
): string {
  const { line } = article.lines.pointAt(edit.at);
  const { before, after } = excerptLine(article.text, edit);
  const removal =
    edit.remove === undefined
      ? []
      : [
          `  ${paint.dim(`the mark on line ${article.lines.pointAt(edit.remove.end).line} is taken away`)}`,
        ];
  return [
    ...hangText(
      `Line ${sentence.place.start.line}, because ${cleanText(because)}:`,
      { lead: "  ", width },
    ),
    `  ${paint.red(`${line} - ${cleanText(before)}`)}`,
    `  ${paint.green(`${line} + ${cleanText(after)}`)}`,
    ...removal,
    "",
    "",
  ].join("\n");
}

const shownBefore = 90;
const shownBehind = 30;

/** The line around the mark, without it and with it; a long line is cut on both sides. */
function excerptLine(text: string, { at, text: mark }: MarkEdit) {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.slice(at).search(/\r?\n/);
  const lineEnd = next === -1 ? text.length : at + next;
  const from = Math.max(lineStart, at - shownBefore);
  const to = Math.min(lineEnd, at + shownBehind);
  const head = (from > lineStart ? "…" : "") + text.slice(from, at);
  const tail = text.slice(at, to) + (to < lineEnd ? "…" : "");
  return { before: head + tail, after: head + mark + tail };
}

async function write(
  { workspace: { root }, article }: Subject,
  after: string,
): Promise<void> {
  const path = join(root, article.file);
  const outcome = await rewriteText(root, path, article.text, after);
  if (outcome === "written") return;
  throw new Trouble(
    `${article.file} changed on disk meanwhile, so nothing was written there.`,
    "Save it in your editor and run the command again.",
  );
}
