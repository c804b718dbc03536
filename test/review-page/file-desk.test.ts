// What a report hands out is what was decided in it, as apply reads it.
import { expect, test } from "vitest";
import { decisionsFileSchema } from "../../src/model/decision.ts";
import type { DecisionRequest } from "../../src/model/review-wire.ts";
import { openFileDesk } from "../../src/review-page/file-desk.ts";
import type {
  DecisionStore,
  KeptDecision,
} from "../../src/review-page/kept-decisions.ts";
import { makeQueue } from "../review-server/queue-fixture.ts";

function holdDecisions(): DecisionStore {
  let kept: readonly KeptDecision[] = [];
  return {
    read: () => kept,
    write: (decisions) => {
      kept = decisions;
    },
    isLasting: () => true,
    watch: () => undefined,
  };
}

async function openDesk() {
  const { queue } = await makeQueue();
  const { run, items, unread } = queue;
  if (run === undefined) throw new Error("no run");
  const desk = openFileDesk({
    queue: { target: "live", run, items, unread },
    store: holdDecisions(),
    readName: () => "",
    pictureAddress: (sha) => sha,
  });
  const [screen, , wording] = items;
  if (screen?.kind !== "screen" || screen.shown === undefined)
    throw new Error("no screen");
  if (wording?.kind !== "wording" || wording.shown === undefined)
    throw new Error("no wording");
  const screenRequest: DecisionRequest = {
    kind: "screen",
    article: screen.article.file,
    target: "live",
    screen: screen.screen,
    section: screen.section,
    device: screen.device,
    answers: { sms: true, error: "wrong" },
    verdict: "rejected",
    shown: screen.shown,
    why: "the wrong language",
  };
  const wordingRequest: DecisionRequest = {
    kind: "wording",
    article: wording.article.file,
    target: "live",
    claim: wording.claim,
    shown: wording.shown,
    why: "",
    until: "2027-01-01T23:59:59.999Z",
  };
  return { desk, screenRequest, wordingRequest };
}

test("every decision goes out as it was made, with who, when, why and until when", async () => {
  const { desk, screenRequest, wordingRequest } = await openDesk();
  await desk.decide(screenRequest);
  await desk.decide(wordingRequest);
  const file = decisionsFileSchema.parse(
    JSON.parse(desk.writeFile("The web desk")),
  );
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string;
  expect(file.decisions).toEqual([
    { ...screenRequest, by: "The web desk", at },
    {
      ...wordingRequest,
      why: "seen beside its text in the report",
      by: "The web desk",
      at,
    },
  ]);
});

test("what is decided no longer waits; undo takes back the last that was shown as such, and no other", async () => {
  const { desk, screenRequest, wordingRequest } = await openDesk();
  const first = await desk.decide(wordingRequest);
  const second = await desk.decide(screenRequest);
  if (first.status !== "done" || second.status !== "done")
    throw new Error("nothing was decided");
  expect([
    first.queue.decided,
    first.queue.items.length,
    second.queue.decided,
    second.queue.items.length,
  ]).toEqual([1, 3, 2, 2]);
  expect(await desk.undo(first.queue.last ?? "")).toMatchObject({
    status: "superseded",
  });
  expect(await desk.undo(second.queue.last ?? "")).toEqual(first);
});

test("a thing decided about again is decided once, as it was last", async () => {
  const { desk, screenRequest } = await openDesk();
  await desk.decide(screenRequest);
  if (screenRequest.kind !== "screen") throw new Error("no screen");
  await desk.decide({
    ...screenRequest,
    verdict: "approved",
    why: "after all",
  });
  const { decisions } = decisionsFileSchema.parse(
    JSON.parse(desk.writeFile("Ada")),
  );
  expect(
    decisions.map((one) => one.kind === "screen" && [one.verdict, one.why]),
  ).toEqual([["approved", "after all"]]);
});
