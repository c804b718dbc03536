// Several may write one ledger: whoever follows links, and a person who attests meanwhile.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { openLedgers } from "../../src/cli/open-ledgers.ts";
import { openWorkspace as openSettings } from "../../src/cli/load-settings.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Workspace } from "../end-to-end/workspace.ts";
import { openWorkspace } from "../end-to-end/workspace.ts";
import { makeObservation, makePlatform } from "../model/specimens.ts";

const file = "checkpoints/example/observations.yaml";
const platform = makePlatform([]);
const help = makeObservation({ verdict: "unknown", kind: "captcha" });
const word = {
  saw: ["Each code can be used only one time."],
  by: "the web desk",
  at: "2026-11-24T12:00:00.000Z",
  until: "2026-12-24T12:00:00.000Z",
};

let workspace: Workspace;
beforeEach(() => {
  workspace = openWorkspace(undefined, ["presscheck.yaml"]);
  mkdirSync(join(workspace.path, "checkpoints/example"), { recursive: true });
});
afterEach(() => workspace.remove());

async function open() {
  const settings = await openSettings(workspace.path);
  const platforms = new Map([[platform.id, platform]]);
  const { write } = openLedgers(settings, platforms, "live", new Map());
  return (...seen: readonly Observation[]) =>
    write(seen.map((one) => ({ ...one, platform: platform.id })));
}

function readObservations(): readonly Observation[] {
  return (
    parse(workspace.read(file)) as { observations: readonly Observation[] }
  ).observations;
}

test("what a person attests while links are followed is kept", async () => {
  const [follow, attest] = [await open(), await open()];
  await follow(help);
  await attest({ ...help, attested: word });
  // Asked for before anybody had said a word.
  await follow(makeObservation({ link: "codes" }), {
    ...help,
    title: "Security check",
  });
  expect(
    readObservations().map(({ link, title, attested }) => [
      link,
      title,
      attested,
    ]),
  ).toEqual([
    ["codes", undefined, undefined],
    ["help", "Security check", word],
  ]);
});

test("of two words the later one counts", async () => {
  const [first, second] = [await open(), await open()];
  const later = {
    ...word,
    at: "2026-11-24T13:00:00.000Z",
    by: "the night desk",
  };
  await second({ ...help, attested: later });
  await first({ ...help, attested: word });
  expect(readObservations()).toMatchObject([{ attested: later }]);
});

test("a ledger that cannot be read is left as it is", async () => {
  const follow = await open();
  const torn = "<<<<<<< ours\nobservations: []\n";
  workspace.write(file, torn);
  await follow(help);
  expect(workspace.read(file)).toBe(torn);
});
