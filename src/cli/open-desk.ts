// What the review page decides with: the queue as the files and the newest run are now, and
// the same `decide` that accept and apply hand their decisions to.
import type { Decision, PictureDecision } from "../model/decision.ts";
import type { Target } from "../model/device.ts";
import { idLook, titleLook } from "../model/look.ts";
import type { DecisionRequest, Queue } from "../model/review-wire.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readRepository } from "../parse/read-repository.ts";
import { cleanTexts } from "../report/clean-text.ts";
import { collectPassages } from "../report/collect-passages.ts";
import { collectPictures } from "../report/collect-pictures.ts";
import { claimStatusTitles } from "../report/describe-verdict.ts";
import { decide } from "../review/decide.ts";
import { listQueue } from "../review/list-queue.ts";
import type { DeskAnswer, ReviewDesk } from "../review-server/build-review.ts";
import type { Console } from "./console-port.ts";
import { findArticles } from "./find-articles.ts";
import { findRun, judgeNow } from "./judge-now.ts";
import { openUndo } from "./keep-undo.ts";
import type { Workspace } from "./load-settings.ts";
import type { DecisionPictures } from "./open-decisions.ts";
import { openDecisions, settleDecisions } from "./open-decisions.ts";
import { openPictures } from "./open-pictures.ts";
import { openQueuePictures } from "./open-queue-pictures.ts";
import { Trouble } from "./trouble.ts";

export interface DeskOptions {
  readonly target: Target;
  /** Who decides. */
  readonly by: string;
  /** Articles to decide about, from the root; all when there are none. */
  readonly articles: readonly string[];
}

export function openDesk(
  console: Console,
  workspace: Workspace,
  { target, by, articles }: DeskOptions,
): ReviewDesk & PictureKeeper {
  const undo = openUndo(workspace, target);
  let readPicture: ReviewDesk["readPicture"] = () => Promise.resolve(undefined);
  let queue: Queue | undefined;
  // One at a time: what was decided last must be the last thing that was written.
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<DeskAnswer>): Promise<DeskAnswer> => {
    const next = line.then(() => catchTrouble(work));
    line = next.catch(() => undefined);
    return next;
  };

  async function readQueue(): Promise<DeskAnswer> {
    await settleDecisions(workspace);
    const { settings, files, root } = workspace;
    const repository = await readRepository(
      files,
      settings,
      target,
      await findArticles(workspace, root, articles),
      await loadMarkdownParser(),
    );
    const run = await findRun(workspace, target);
    const judged = await judgeNow(console, workspace, target, repository, run);
    const captures = run?.captures ?? [];
    const pictures = collectPictures(repository, captures, judged.comparisons);
    readPicture = openQueuePictures(
      workspace,
      repository.platformById,
      pictures,
      run,
    );
    const last = undo.last();
    // No control or direction mark of a page's text may pass for other text here either.
    queue = cleanTexts({
      target,
      by,
      ...(run && { run: { id: run.facts.id, endedAt: run.facts.endedAt } }),
      items: listQueue({
        gates: judged.gates,
        articles: repository.articles,
        platformById: repository.platformById,
        captures,
        passages: collectPassages(repository.articles),
        pictures,
        claimTitles: claimStatusTitles,
      }),
      unread: [...repository.unparsed],
      decided: undo.count(),
      ...(last === undefined ? {} : { last }),
    });
    return { outcome: "done", queue };
  }

  async function keep(request: DecisionRequest): Promise<DeskAnswer> {
    const exception = findException(queue, request);
    const why = request.why.trim();
    const isRejection =
      request.kind === "screen" && request.verdict === "rejected";
    if (why === "" && (isRejection || exception !== undefined))
      return {
        outcome: "refused",
        because: isRejection
          ? "A rejection needs a reason."
          : `This approval needs a reason. ${exception}`,
        todo: "Write it, and decide again.",
      };
    const decision: Decision = {
      ...request,
      why: why === "" ? plainReason : why,
      by,
      at: console.now().toISOString(),
    };
    const ids = new Set(
      request.kind === "screen" && request.shown.run !== undefined
        ? [endOfId(request)]
        : [],
    );
    return settle(decision, await openPictures(workspace, ids));
  }

  async function settle(
    decision: Decision,
    pictures: DecisionPictures,
  ): Promise<DeskAnswer> {
    const ports = openDecisions(
      console,
      workspace,
      target,
      pictures,
      undo.beforeWriting,
    );
    const [outcome] = await decide([decision], target, "whole", ports);
    if (outcome === undefined) throw new Error("a decision without an outcome");
    if ("because" in outcome) return outcome;
    if (outcome.outcome === "kept") await undo.afterKeeping(sayWhat(decision));
    return readQueue();
  }

  async function takeBack(shown: string): Promise<DeskAnswer> {
    const last = undo.last();
    if (last === undefined || shown !== last)
      return {
        outcome: "superseded",
        because:
          last === undefined
            ? "Nothing has been decided since presscheck review was started."
            : `The last decision is another one: ${last}.`,
        todo: "See what it is, and undo again.",
      };
    if ((await undo.undo()) === "undone") return readQueue();
    return {
      outcome: "superseded",
      because:
        "Somebody has decided something else since, so nothing was undone.",
      todo: "Decide again: the new decision takes the old one's place.",
    };
  }

  return {
    readQueue: () => inTurn(readQueue),
    decide: (request) => inTurn(() => keep(request)),
    undo: (shown) => inTurn(() => takeBack(shown)),
    readPicture: (sha) => readPicture(sha),
    keepPicture: (decision, png) =>
      inTurn(() =>
        settle(decision, {
          captures: [],
          read: (sha) =>
            Promise.resolve(sha === decision.picture.file ? png : undefined),
        }),
      ),
  };
}

export interface PictureKeeper {
  /** @param png the bytes that the decision names */
  readonly keepPicture: (
    decision: PictureDecision,
    png: Uint8Array,
  ) => Promise<DeskAnswer>;
}

/** What stands as the reason where nothing is unusual and nobody wrote another. */
const plainReason = "seen beside its text in presscheck review";

function findException(
  queue: Queue | undefined,
  request: DecisionRequest,
): string | undefined {
  return queue?.items.find((item) =>
    request.kind === "wording"
      ? item.kind === "wording" &&
        item.article.file === request.article &&
        item.claim === request.claim
      : item.kind === "screen" &&
        item.article.file === request.article &&
        item.screen === request.screen &&
        item.section === request.section &&
        item.device === request.device &&
        item.variant === request.variant,
  )?.exception;
}

function endOfId({ screen, device, variant }: ScreenRequest): string {
  return idLook({ platform: "*", screen }, device, variant).slice(1);
}

type ScreenRequest = DecisionRequest & { readonly kind: "screen" };

function sayWhat(decision: Decision): string {
  switch (decision.kind) {
    case "wording":
      return `approved the wording of “${decision.claim}” in ${decision.article}`;
    case "screen":
      return `${decision.verdict} “${decision.screen}” on ${titleLook(decision)} in ${decision.article}`;
    case "picture":
      return `signed a picture of “${decision.screen}” on ${titleLook(decision)} in ${decision.article}`;
    case "waiver":
      return `decided about ${decision.article}`;
  }
}

// The environment's trouble is for the editor to read, not for the server to fall over.
async function catchTrouble(
  work: () => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const { message, todo = "" } = error;
    return { outcome: "trouble", because: message, todo };
  }
}
