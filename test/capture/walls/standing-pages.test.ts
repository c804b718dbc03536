// A proof that stands is not all: what the server answered, a sign-in nobody meant and
// a question about cookies over the page refuse a look all the same.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HardSite } from "../hard-site.ts";
import { hardHost, startHardSite } from "../hard-site.ts";
import type { Looker } from "../look-at.ts";
import { openLooker } from "../look-at.ts";
import { takeTurns } from "../take-turns.ts";
import { standingCases, standingSite } from "./standing-pages.ts";

let site: HardSite;
let looker: Looker;

beforeAll(async () => {
  site = await startHardSite(standingSite);
  looker = await openLooker(site.port);
});

afterAll(async () => {
  await looker.close();
  await site.close();
});

const takeTurn = takeTurns(3);
const addressOf = (path: string) => `https://${hardHost}/${path}`;

// The time of a test counts while it waits for its turn.
describe.concurrent("a look at", { timeout: 600_000 }, () => {
  test.each(Object.entries(standingCases))(
    "%s",
    async (_name, { screen, is }) => {
      const capture = await takeTurn(() =>
        looker.lookAtScreen(screen(addressOf), 30_000),
      );
      expect(
        capture.outcome === "captured" ? "captured" : capture.failure,
      ).toEqual(is);
    },
  );
});
