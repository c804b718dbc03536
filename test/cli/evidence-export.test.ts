// evidence export: only what is as it was recorded, and holds no secret, is handed on.
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import type { ExportOptions } from "../../src/cli/commands/evidence-export.ts";
import { exportEvidence } from "../../src/cli/commands/evidence-export.ts";
import { digestValue } from "../../src/model/digest.ts";
import { openArchive } from "../archive/open-archive.ts";
import type { Captured } from "../model/specimens.ts";
import { now } from "../model/specimens.ts";
import { drawPicture, keepRun } from "./keep-run.ts";
import { recordConsole } from "./record-console.ts";

const password = "tr0ub4dor&3";

let root: string;
let run: RunFolder;
let look: Captured;
let said = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "presscheck-export-"));
  await writeFile(join(root, "presscheck.yaml"), "target: live\n");
  const folder = join(root, "checkpoints/example");
  await mkdir(join(folder, "failed-code"), { recursive: true });
  await writeFile(
    join(folder, "platform.yaml"),
    "name: Examplegram\ndomains: [example.com]\ndevices: [web]\n",
  );
  await writeFile(
    join(folder, "failed-code/screen.yaml"),
    "title: A code was refused\nproof: [{ role: alert, name: Wrong }]\nneeds: [EXAMPLE_TEST_PASSWORD]\nrecipe:\n  - goto: https://example.com/login\n  - fill: { label: Password, with: $EXAMPLE_TEST_PASSWORD }\n",
  );
  run = await openRunStore(join(root, "reports")).create(now);
  look = await keepRun(run, await drawPicture("#123456"));
  said = "";
});
afterEach(() => rm(root, { recursive: true, force: true }));

function exportRun(
  options: ExportOptions = {},
  named = "latest",
  maxBytes?: number,
) {
  const { console } = recordConsole(root, {
    out: (text) => void (said += text),
    columns: 80,
    env: { EXAMPLE_TEST_PASSWORD: password },
    now: () => now,
  });
  return exportEvidence(console, named, options, maxBytes);
}

const findArchives = async () =>
  (await readdir(root, { recursive: true })).filter((name) =>
    name.includes(".wacz"),
  );

test("the last run becomes a file in its folder, which is still as it was recorded", async () => {
  expect(await exportRun()).toBe(0);
  const bytes = await readFile(join(run.path, "evidence.wacz"));
  expect(said).toBe(
    `written  ${join("reports", run.id, "evidence.wacz")} (${Math.ceil(bytes.length / 1000)} kB): 1 look at 1 address\n` +
      "To see it, open https://replayweb.page in a browser and choose the file there; it stays on your computer.\n",
  );
  const archive = openArchive(bytes);
  const { file } = look.evidence.picture;
  expect(
    archive.at(`https://presscheck.invalid/blobs/${file}.png`).content,
  ).toEqual(await readFile(join(run.path, "blobs", `${file}.png`)));
  const [, , page] = archive.pages;
  expect(page?.["url"]).toBe("https://example.com/login");
  // Written anew, it takes the place of the one before.
  expect(await exportRun({}, run.id)).toBe(0);
  expect(await findArchives()).toEqual([
    join("reports", run.id, "evidence.wacz"),
  ]);
});

test("a place of one's own is used, but no file there is overwritten", async () => {
  expect(await exportRun({ out: "hand/on.wacz" })).toBe(0);
  expect(await findArchives()).toEqual([join("hand", "on.wacz")]);
  await expect(exportRun({ out: "hand/on.wacz" })).rejects.toThrow(
    "There is a file hand/on.wacz already.",
  );
  await expect(exportRun({ out: "report.zip" })).rejects.toThrow(
    "The file's name must end in .wacz: report.zip",
  );
});

test("evidence that is not as recorded is not handed on, and what differs is said", async () => {
  const { text } = look.evidence;
  await writeFile(join(run.path, "blobs", `${text}.txt`), "Something else\n");
  expect(await exportRun()).toBe(1);
  expect(said).toBe(
    `differs  blobs/${text}.txt holds other bytes than its name says\n` +
      `Nothing was written: ${run.id} is not as it was recorded. Look at the screens again: npx presscheck verify --no-cache\n`,
  );
  expect(await findArchives()).toEqual([]);
});

test("a look of an older version, whose record carries no digest, is not handed on", async () => {
  const { seal: _seal, ...old } = look;
  await run.save("captures", [old]);
  expect(await exportRun()).toBe(1);
  expect(said).toContain(
    "the record carries no digest; it was written by an older version",
  );
  expect(await findArchives()).toEqual([]);
});

test("a run in which a secret can be read is not handed on, also where its digests hold", async () => {
  await keepRun(
    run,
    await drawPicture("#123456"),
    `Log in with ${encodeURIComponent(password)}`,
  );
  await rm(join(run.path, "blobs", `${look.evidence.text}.txt`));
  await expect(exportRun()).rejects.toThrow(
    "Nothing was written: the value of $EXAMPLE_TEST_PASSWORD can be read in what this run kept.",
  );
  expect(await findArchives()).toEqual([]);
});

test("a run without a picture, one that is too large, and one that is not there are refused in words", async () => {
  await expect(exportRun({}, "latest", 100)).rejects.toThrow(
    `The pictures of ${run.id} are too many for one file`,
  );
  await expect(exportRun({}, "2020-01-01T00-00-00Z-abcd")).rejects.toThrow(
    "There is no run 2020-01-01T00-00-00Z-abcd under reports/.",
  );
  const captures = JSON.parse(
    await readFile(join(run.path, "captures.json"), "utf8"),
  ) as object[];
  const plan = JSON.parse(
    await readFile(join(run.path, "plan.json"), "utf8"),
  ) as { items: object[] };
  const [, failed] = captures;
  const item = plan.items[1] as { id: string; recipe: string };
  const identity = [{ id: item.id, recipe: item.recipe }];
  await writeFile(join(run.path, "captures.json"), JSON.stringify([failed]));
  await writeFile(
    join(run.path, "plan.json"),
    JSON.stringify({
      target: "live",
      items: [item],
      digest: digestValue({ target: "live", identity }),
    }),
  );
  await rm(join(run.path, "blobs"), { recursive: true });
  await expect(exportRun()).rejects.toThrow(
    `No look of ${run.id} kept a picture, so there is nothing to export.`,
  );
});
