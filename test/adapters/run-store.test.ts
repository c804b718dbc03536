import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { digest } from "../../src/model/digest.ts";
import type { Run } from "../../src/model/run.ts";
import { makeCapture, makeFailure, now } from "../model/specimens.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "presscheck-runs-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function runOf(id: string, captures: Run["captures"] = []): Run {
  return {
    facts: {
      id,
      tool: "0.1.0",
      target: "live",
      practiceRelease: 1,
      startedAt: now.toISOString(),
      endedAt: now.toISOString(),
      articles: [],
      notUnderCheck: [],
    },
    findings: [
      {
        rule: "r",
        severity: "note",
        file: "a.md",
        title: "“quoted” 😀 </script>",
      },
    ],
    observations: [],
    plan: { target: "live", practiceRelease: 1, items: [], digest: "d" },
    captures,
    comparisons: [],
    gates: [],
    passages: [],
    pictures: [],
    refused: [],
    changedSources: [],
  };
}

async function save(run: RunFolder, value: Run): Promise<void> {
  for (const part of Object.keys(value) as (keyof Run)[])
    await run.save(part, value[part]);
}

function later(seconds: number): Date {
  return new Date(now.getTime() + seconds * 1_000);
}

test("a run saved is the run loaded, by its name and as the latest", async () => {
  const store = openRunStore(folder);
  const run = await store.create(now);
  expect(run.id).toMatch(/^2026-06-01T12-00-00Z-[0-9a-f]{4}$/);
  await save(run, runOf(run.id));
  expect(await store.load(run.id)).toEqual(runOf(run.id));
  expect(await store.load("latest")).toEqual(runOf(run.id));
});

test("the latest run is the newest that is complete", async () => {
  const store = openRunStore(folder);
  const [first, second, third] = [
    await store.create(later(0)),
    await store.create(later(1)),
    await store.create(later(2)),
  ];
  await save(second, runOf(second.id));
  await save(first, runOf(first.id));
  await third.save("findings", []);
  await mkdir(join(folder, "zzz-not-a-run"));
  expect((await store.load("latest"))?.facts.id).toBe(second.id);
});

test.each(["", "{", '{"id": "x"', "\u0000"])(
  "a run with a torn file (%j) is not loaded",
  async (torn) => {
    const store = openRunStore(folder);
    const run = await store.create(now);
    await save(run, runOf(run.id));
    await writeFile(join(run.path, "gates.json"), torn);
    expect([await store.load(run.id), await store.load("latest")]).toEqual([
      undefined,
      undefined,
    ]);
  },
);

test("without reports there is no run, and no earlier look", async () => {
  const store = openRunStore(join(folder, "nowhere"));
  expect([
    await store.load("latest"),
    await store.load("2026-06-01T12-00-00Z-aaaa"),
    await store.findCaptures(),
  ]).toEqual([undefined, undefined, []]);
});

const bytes = new TextEncoder().encode("a picture");

test("a picture is read back only when its bytes are what its name says", async () => {
  const run = await openRunStore(folder).create(now);
  await run.keepBlob(digest(bytes), bytes);
  expect(new TextDecoder().decode(await run.readBlob(digest(bytes)))).toBe(
    "a picture",
  );
  expect(await run.readBlob(digest("other"))).toBeUndefined();
  await writeFile(
    join(run.path, "blobs", `${digest(bytes)}.png`),
    "another picture",
  );
  expect(await run.readBlob(digest(bytes))).toBeUndefined();
});

test("a picture is taken over from another run, once, and a missing one harms nothing", async () => {
  const store = openRunStore(folder);
  const [from, into] = [
    await store.create(later(0)),
    await store.create(later(1)),
  ];
  await from.keepBlob(digest(bytes), bytes);
  await into.adoptBlob(digest(bytes), from);
  await into.adoptBlob(digest(bytes), from);
  await into.adoptBlob(digest("missing"), from);
  expect(await readdir(join(into.path, "blobs"))).toEqual([
    `${digest(bytes)}.png`,
  ]);
});

test("earlier looks come newest first, from the run they lie in, and only with their picture", async () => {
  const store = openRunStore(folder);
  const sha = digest(bytes);
  const looked = makeCapture(
    {},
    { picture: { ...makeCapture().evidence.picture, file: sha } },
  );
  const [first, second, third] = [
    await store.create(later(0)),
    await store.create(later(1)),
    await store.create(later(2)),
  ];
  for (const run of [first, second]) {
    await run.save("captures", [
      looked,
      makeFailure({ kind: "browser-crashed" }),
    ]);
    await run.keepBlob(sha, bytes);
  }
  await third.save("captures", [looked]);
  expect((await store.findCaptures()).map(({ id, run }) => [id, run])).toEqual([
    [looked.id, second.id],
    [looked.id, first.id],
  ]);
});

test.each([
  "{",
  "{}",
  "null",
  "[null]",
  "[1]",
  '[{"evidence": null}]',
  '[{"evidence": {}}]',
  '[{"evidence": {"picture": {"file": 5}}}]',
])("looks that another program wrote (%s) are passed over", async (text) => {
  const store = openRunStore(folder);
  const run = await store.create(now);
  await writeFile(join(run.path, "captures.json"), text);
  expect(await store.findCaptures()).toEqual([]);
});
