import { spawnSync } from "node:child_process";
import {
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { digest } from "../../src/model/digest.ts";
import { sealCapture } from "../../src/model/seal-capture.ts";
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

test("what waits is a part of a run that has it, and a run without it is whole", async () => {
  const store = openRunStore(folder);
  const run = await store.create(now);
  const queue = { items: [], unread: ["a.md"] };
  await save(run, { ...runOf(run.id), queue });
  expect(await store.load(run.id)).toEqual({ ...runOf(run.id), queue });
  await rm(join(run.path, "queue.json"));
  expect(await store.load(run.id)).toEqual(runOf(run.id));
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

describe("of a run that was cut short", () => {
  /** A run with one look that has ended, its evidence on disk. */
  async function cutShort() {
    const store = openRunStore(folder);
    const run = await store.create(now);
    const sha = digest(bytes);
    const picture = { ...makeCapture().evidence.picture, file: sha };
    await run.keepBlob(sha, bytes);
    const look = sealCapture(makeCapture({}, { picture }));
    await run.keepLook(look);
    const record = join(run.path, "looks", (await list(run, "looks"))[0] ?? "");
    return { store, run, sha, look, record };
  }
  const list = (run: RunFolder, part: string) => readdir(join(run.path, part));

  test("a look that had ended is found", async () => {
    const { store, run, look } = await cutShort();
    expect(await store.findCaptures()).toEqual([{ ...look, run: run.id }]);
  });

  test("a look whose record or picture is torn has not ended", async () => {
    const { store, run, sha, record } = await cutShort();
    await writeFile(join(run.path, "blobs", `${sha}.png`), "a pic");
    expect(await store.findCaptures()).toEqual([]);
    await run.keepBlob(sha, bytes);
    expect(await store.findCaptures()).toHaveLength(1);
    await truncate(record, 400);
    expect(await store.findCaptures()).toEqual([]);
  });

  test("a record that was edited has not ended either", async () => {
    const { store, look, record } = await cutShort();
    await writeFile(record, JSON.stringify({ ...look, screen: "other" }));
    expect(await store.findCaptures()).toEqual([]);
  });

  test("what is half done is tidied away and it is named, once its process is gone", async () => {
    const { store, run, sha, look } = await cutShort();
    const unfinished = `${sha}.png.0b5f1c9e-3d1a-4c55-9b0e-1f6f7a0c2d11.tmp`;
    await writeFile(join(run.path, "blobs", unfinished), "a pic");
    await run.keepBlob(digest("of no record"), bytes);
    const other = await store.create(later(1));
    await leaveTo(run, runningProcess());
    await leaveTo(other, runningProcess());
    expect(await store.tidy()).toEqual([]);
    await leaveTo(run, goneProcess());
    await leaveTo(other, goneProcess());
    expect(await store.tidy()).toEqual([
      { id: run.id, looks: 1 },
      { id: other.id, looks: 0 },
    ]);
    expect(await list(run, "blobs")).toEqual([`${sha}.png`]);
    expect(await store.tidy()).toEqual([]);
    expect(await readdir(folder)).toEqual([run.id]);
    expect(await store.findCaptures()).toEqual([{ ...look, run: run.id }]);
  });

  // As if another process had begun the run.
  async function leaveTo({ id }: RunFolder, pid: number): Promise<void> {
    const names = await readdir(folder);
    const mark = names.find((name) => name.startsWith(`${id}.`)) ?? "";
    await rename(
      join(folder, mark),
      join(folder, mark.replace(/\d+\.running$/, `${pid}.running`)),
    );
  }
  const runningProcess = () => process.ppid;
  const goneProcess = () => spawnSync(process.execPath, ["--version"]).pid;
});

test("once all looks stand in one file their own records go, and a run that ends leaves no mark", async () => {
  const run = await openRunStore(folder).create(now);
  await run.keepLook(sealCapture(makeCapture()));
  await run.save("captures", [makeCapture()]);
  await run.end();
  expect(await readdir(folder)).toEqual([run.id]);
  expect((await readdir(run.path)).toSorted()).toEqual([
    "blobs",
    "captures.json",
  ]);
});
