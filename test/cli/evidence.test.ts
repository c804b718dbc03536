// evidence verify: whatever was changed, lost or added after a run is told in words.
import {
  mkdtemp,
  readFile,
  readdir,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { verifyEvidence } from "../../src/cli/commands/evidence.ts";
import { digest, digestValue } from "../../src/model/digest.ts";
import type { Captured } from "../model/specimens.ts";
import { now } from "../model/specimens.ts";
import { drawPicture, keepRun } from "./keep-run.ts";
import { recordConsole } from "./record-console.ts";

let root: string;
let run: RunFolder;
let look: Captured;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "presscheck-evidence-"));
  await writeFile(join(root, "presscheck.yaml"), "target: live\n");
  run = await openRunStore(join(root, "reports")).create(now);
  look = await keepRun(run, await drawPicture("#123456"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function verify(named = "latest") {
  const { console, said } = recordConsole(root, {
    columns: 80,
    now: () => now,
  });
  const exit = await verifyEvidence(console, named);
  return { exit, lines: said.out.trimEnd().split("\n") };
}

const blob = (sha: string, ending: string) =>
  join(run.path, "blobs", `${sha}.${ending}`);

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(run.path, file);
  const before = await readFile(path, "utf8");
  expect(before).toContain(from);
  await writeFile(path, before.replace(from, to));
}

/** The faults told, without the sum. */
async function faults(): Promise<string[]> {
  const { exit, lines } = await verify();
  expect(exit).toBe(1);
  return lines.slice(0, -1).map((line) => line.replace(/^differs {2}/, ""));
}

test("a run as it was written is as recorded, by its name and as the latest", async () => {
  const sum = `as recorded  ${run.id}: 15 checks hold, 0 faults`;
  expect([await verify(), await verify(run.id)]).toEqual([
    { exit: 0, lines: [sum] },
    { exit: 0, lines: [sum] },
  ]);
});

test.each(["2020-01-01T00-00-00Z-abcd", "../reports", ""])(
  "a run that is not there (%j) is no run",
  async (named) => {
    await expect(verify(named)).rejects.toThrow(
      `There is no run ${named} under reports/.`,
    );
  },
);

const id = "example/failed-code@web";

test("another picture under the same name", async () => {
  const { file } = look.evidence.picture;
  await writeFile(blob(file, "png"), await drawPicture("#654321"));
  expect(await faults()).toEqual([
    `blobs/${file}.png holds other bytes than its name says`,
  ]);
});

test("another picture under its own name, and a record that names it", async () => {
  const other = await drawPicture("#654321");
  const { file } = look.evidence.picture;
  await rename(blob(file, "png"), blob(digest(other), "png"));
  await writeFile(blob(digest(other), "png"), other);
  await edit("captures.json", file, digest(other));
  expect(await faults()).toEqual([
    `${id}: the record in captures.json is not what was written when the look was taken`,
    `${id}: the picture shows other pixels than its record says`,
  ]);
});

test("a picture that is no picture any more", async () => {
  const { file } = look.evidence.picture;
  await writeFile(blob(file, "png"), "torn");
  expect(await faults()).toEqual([
    `blobs/${file}.png holds other bytes than its name says`,
  ]);
});

test("files that are gone, each by what it was", async () => {
  const { picture, text, treeFile = "" } = look.evidence;
  await rm(join(run.path, "blobs"), { recursive: true });
  expect(await faults()).toEqual([
    `${id}: the picture is missing: blobs/${picture.file}.png`,
    `${id}: the visible text is missing: blobs/${text}.txt`,
    `${id}: the accessibility tree is missing: blobs/${treeFile}.json`,
  ]);
});

test("words and names changed in the record", async () => {
  await edit("captures.json", "Try another way", "Try again");
  const told = await faults();
  expect(told).toHaveLength(2);
  expect(told[0]).toContain("the record in captures.json");
  expect(told[1]).toContain("the visible text in captures.json");
  await edit("captures.json", '"name": "Confirm"', '"name": "Continue"');
  expect((await faults())[2]).toBe(
    `${id}: the accessibility tree in captures.json is not the tree of the look`,
  );
});

test.each([
  ["the address", "https://example.com/login", "https://example.org/login"],
  ["the time", now.getUTCFullYear().toString(), "2025"],
  ["the outcome", "browser-crashed", "unreachable"],
])("a record changed in one place: %s", async (_what, from, to) => {
  await edit("captures.json", from, to);
  const told = await faults();
  expect(told).toHaveLength(1);
  expect(told[0]).toContain("is not what was written when the look was taken");
});

test("a text of the evidence that was changed", async () => {
  const { text } = look.evidence;
  await writeFile(blob(text, "txt"), "Something else\n");
  expect(await faults()).toEqual([
    `blobs/${text}.txt holds other bytes than its name says`,
  ]);
});

test("what nobody named is extra", async () => {
  const name = `${digest("x")}.png`;
  await writeFile(join(run.path, "blobs", name), "x");
  await writeFile(join(run.path, "blobs", "notes.txt"), "y");
  expect((await faults()).toSorted()).toEqual([
    `blobs/${name} is extra: no record of this run names it, so it is no evidence`,
    "blobs/notes.txt is extra: no record of this run names it, so it is no evidence",
  ]);
});

test("a plan that was changed, and looks that were not planned or are gone", async () => {
  await edit("plan.json", "example/other@web", "example/third@web");
  expect(await faults()).toEqual([
    "the plan is not the one that was made: its digest differs",
    "example/third@web: it was planned, and there is no record of a look",
    "example/other@web: the look is extra: nobody planned it",
  ]);
});

test.each(["plan.json", "captures.json"])("%s is torn", async (file) => {
  await writeFile(join(run.path, file), "{");
  expect(await faults()).toContain(`${file} is missing or cannot be read`);
});

test("a run of an older version is read, and what it did not record is said", async () => {
  const { seal: _seal, ...old } = look;
  const { treeFile = "", ...evidence } = look.evidence;
  await run.save("captures", [{ ...old, evidence }]);
  const plan = JSON.parse(
    await readFile(join(run.path, "plan.json"), "utf8"),
  ) as { items: { id: string; recipe: string }[] };
  const items = plan.items.slice(0, 1);
  const identity = items.map(({ id, recipe }) => ({ id, recipe }));
  await writeFile(
    join(run.path, "plan.json"),
    JSON.stringify({
      target: "live",
      items,
      digest: digestValue({ target: "live", identity }),
    }),
  );
  await rm(blob(treeFile, "json"));
  await rm(blob(look.evidence.text, "txt"));
  expect(await verify()).toEqual({
    exit: 0,
    lines: [
      `not checked  ${id}: the record carries no digest; it was written by an older version`,
      `not checked  ${id}: text and accessibility tree are not kept as files; the look was taken by an older version`,
      `as recorded  ${run.id}: 7 checks hold, 0 faults`,
    ],
  });
  expect(await readdir(join(run.path, "blobs"))).toHaveLength(1);
});
