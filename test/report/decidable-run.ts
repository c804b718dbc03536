// A run of which something waits for a person, and the page its report is decided from.
import { pathToFileURL } from "node:url";
import type { QueueItem, QueuePicture } from "../../src/model/review-wire.ts";
import type { ShownPicture } from "../../src/model/run.ts";
import type { DecidePage } from "../../src/report/html/decide-part.ts";
import { makeQueue } from "../review-server/queue-fixture.ts";
import { makeRichRun, type RunFixture } from "./run-fixture.ts";

/** The rich run, with everything waiting that the review page has a form for. */
export async function makeDecidableRun(): Promise<RunFixture> {
  const { run, bytesBySha } = await makeRichRun();
  const waiting = await makeQueue();
  // Two headings of one article ask for the screen.
  const items = waiting.queue.items.map((item): QueueItem =>
    item.kind === "screen" && item.status === "new"
      ? { ...item, section: "When no code is left" }
      : item,
  );
  const pictures = items.flatMap((item) =>
    item.kind === "wording"
      ? []
      : [item.baseline, item.capture].flatMap((one) =>
          one === undefined ? [] : [toShown(one)],
        ),
  );
  return {
    run: {
      ...run,
      pictures: [...run.pictures, ...pictures],
      queue: { items, unread: [] },
    },
    bytesBySha: new Map([...bytesBySha, ...waiting.bytesBySha]),
  };
}

function toShown({
  sha,
  width,
  height,
  scale,
  caption,
}: QueuePicture): ShownPicture {
  return {
    platform: "instagram",
    screen: "waiting",
    device: "web",
    role: "capture",
    sha,
    width,
    height,
    scale,
    caption,
    outlines: [],
  };
}

/** As it was compiled. */
export async function readDecidePage(): Promise<DecidePage> {
  const compiled = pathToFileURL(process.env["PRESSCHECK_TESTED"] ?? "");
  const module = (await import(new URL("read-page.js", compiled).href)) as {
    readDecidePage: () => DecidePage | undefined;
  };
  const page = module.readDecidePage();
  if (page === undefined) throw new Error("the page was not compiled");
  return page;
}
