// The same screen is the same picture every time, whatever moves on it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HardSite } from "./hard-site.ts";
import { startHardSite } from "./hard-site.ts";
import type { Looker } from "./look-at.ts";
import { openLooker } from "./look-at.ts";
import { takeTurns } from "./take-turns.ts";

let site: HardSite;
let looker: Looker;

beforeAll(async () => {
  site = await startHardSite();
  looker = await openLooker(site.port);
});

afterAll(async () => {
  await looker.close();
  await site.close();
});

const moving = [
  "calm",
  "clock that ticks",
  "random order",
  "3 minutes ago",
  "carousel",
  "lazy pictures",
  "grows where it is scrolled to",
  "scrolls without end",
  "animation without end",
  "moving pictures",
  "drawing that moves (SMIL)",
  "video",
  "animation that begins late",
  "skeleton that is filled",
  "number counted up by frames",
  "fades in where it is seen",
  "header that shrinks",
  "only drawn where it is seen",
  "poster of a film",
];

const takeTurn = takeTurns(4);

// The time of a test counts while it waits for its turn.
describe.concurrent("one picture of", { timeout: 900_000 }, () => {
  test.each(moving)("%s", async (path) => {
    const seen = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const capture = await takeTurn(() => looker.look(path, 60_000));
      seen.add(
        capture.outcome === "captured"
          ? `${capture.evidence.picture.pixels} ${capture.evidence.text}`
          : JSON.stringify(capture.failure),
      );
    }
    expect([...seen]).toEqual([expect.stringMatching(/^\w{64} \w{64}$/)]);
  });
});
