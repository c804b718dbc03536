// What the review page decides with: the queue as the files and the newest run are now, and
// the same `decide` that accept and apply hand their decisions to.
import type { Decision, PictureDecision } from "../model/decision.ts";
import { rememberFiles } from "../adapters/remember-files.ts";
import type { CaptureSearch } from "../adapters/run-store.ts";
import type { Target } from "../model/device.ts";
import { digestValue } from "../model/digest.ts";
import type { Secrets } from "../model/find-secret.ts";
import { idLook, titleLook } from "../model/look.ts";
import type {
  DecisionRequest,
  Queue,
  QueueItem,
  QueuePicture,
} from "../model/review-wire.ts";
import { cleanText } from "../report/clean-text.ts";
import { decide } from "../review/decide.ts";
import type { Shelf } from "../review/list-queue.ts";
import type { DeskAnswer, ReviewDesk } from "../review-server/build-review.ts";
import type { Console } from "./console-port.ts";
import { openUndo } from "./keep-undo.ts";
import type { Workspace } from "./load-settings.ts";
import { openDrafts } from "./keep-drafts.ts";
import { listSecrets, refuseSecret } from "./guard-run.ts";
import type { DecisionPictures } from "./open-decisions.ts";
import { openDecisions } from "./open-decisions.ts";
import { choosePictures } from "./open-pictures.ts";
import { openQueuePictures } from "./open-queue-pictures.ts";
import { openShelves } from "./open-shelves.ts";
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
  opened: Workspace,
  { target, by, articles }: DeskOptions,
): ReviewDesk & PictureKeeper {
  // Asked again after every decision: what has not changed is neither read nor compared anew.
  const files = rememberFiles(opened.files, opened.root);
  const workspace: Workspace = { ...opened, files };
  const shelves = openShelves(console, workspace, target, articles);
  const undo = openUndo(workspace, target);
  let secrets: Secrets = new Map();
  const drafts = openDrafts(workspace, target, by, (text) =>
    refuseSecret("What you typed", text, secrets),
  );
  let readPicture: ReviewDesk["readPicture"] = () => Promise.resolve(undefined);
  /** Of everything that was shown and is there still, whichever tab showed it. */
  let exceptionByShown: ReadonlyMap<string, string> = new Map();
  // One at a time: what was decided last must be the last thing that was written.
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<DeskAnswer>): Promise<DeskAnswer> => {
    const next = line.then(() => catchTrouble(work));
    line = next.catch(() => undefined);
    return next;
  };

  async function readShelf(shelf: Shelf): Promise<DeskAnswer> {
    const { repository, run, items } = await shelves.read();
    secrets = listSecrets(repository.platformById, console.env);
    readPicture = openQueuePictures(
      workspace,
      repository.platformById,
      [...items.waiting, ...items.settled].flatMap(listPictures),
      run,
    );
    exceptionByShown = mapExceptions(exceptionByShown, items[shelf]);
    const last = undo.last();
    const queue: Queue = {
      target,
      by,
      ...(run && { run: { id: run.facts.id, endedAt: run.facts.endedAt } }),
      items: [...items[shelf]],
      settled: items.settled.length,
      unread: repository.unparsed.map(cleanText),
      decided: undo.count(),
      ...(last === undefined ? {} : { last: cleanText(last) }),
    };
    return { outcome: "done", queue };
  }

  async function keep(request: DecisionRequest): Promise<DeskAnswer> {
    const exception = exceptionByShown.get(digestValue(request.shown));
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
    const pictures =
      request.kind === "screen" && request.shown.run !== undefined
        ? await choosePictures(shelves.store, searchShown(request))
        : await choosePictures(shelves.store);
    return settle(decision, pictures);
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
    return readShelf("waiting");
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
    if ((await undo.undo()) === "undone") return readShelf("waiting");
    return {
      outcome: "superseded",
      because:
        "Somebody has decided something else since, so nothing was undone.",
      todo: "Decide again: the new decision takes the old one's place.",
    };
  }

  return {
    readQueue: () => inTurn(() => readShelf("waiting")),
    readSettled: () => inTurn(() => readShelf("settled")),
    decide: (request) => inTurn(() => keep(request)),
    undo: (shown) => inTurn(() => takeBack(shown)),
    readDrafts: drafts.read,
    keepDraft: (id, draft) => drafts.keep(id, draft).catch(forgiveTrouble),
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

function listPictures(item: QueueItem): QueuePicture[] {
  if (item.kind === "wording") return [];
  return [item.baseline, item.capture].filter((one) => one !== undefined);
}

// A tab that shows what is verified must not make the other forget its exceptions.
function mapExceptions(
  before: ReadonlyMap<string, string>,
  items: readonly QueueItem[],
): Map<string, string> {
  const known = new Map(before);
  for (const { shown, exception } of items) {
    if (shown === undefined) continue;
    const key = digestValue(shown);
    if (exception === undefined) known.delete(key);
    else known.set(key, exception);
  }
  return known;
}

// Whether something newer was seen is told by the newest; what lies behind the one that was
// shown says no more.
function searchShown({
  screen,
  device,
  variant,
  shown,
}: ScreenRequest): CaptureSearch {
  const ending = idLook({ platform: "", screen }, device, variant);
  return {
    isMeant: ({ id }) => id.endsWith(ending),
    isLast: (capture) =>
      capture.outcome === "captured" &&
      capture.evidence.picture.pixels === shown.picture &&
      capture.evidence.text === shown.text,
  };
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

// What may not be written, or cannot be, still stands in its field and in its tab.
function forgiveTrouble(error: unknown): void {
  const isOfDisk = error instanceof Error && "code" in error;
  if (!(error instanceof Trouble) && !isOfDisk) throw error;
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
