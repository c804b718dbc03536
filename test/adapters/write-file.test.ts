import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeUnfinished } from "../../src/adapters/write-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "presscheck-write-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const hourAgo = new Date(Date.now() - 3_600_000);
const id = "0b5f1c9e-3d1a-4c55-9b0e-1f6f7a0c2d";
const ledger = "observations.yaml";

test("of what lies beside a ledger only old unfinished writings of its own are removed", async () => {
  const names = [
    ledger,
    `${ledger}.${id}11.tmp`,
    `${ledger}.${id}22.tmp`,
    `links.yaml.${id}11.tmp`,
    `${ledger}.notes.tmp`,
    `${ledger}.${id}11.tmp.bak`,
  ];
  for (const name of names) {
    writeFileSync(join(folder, name), name);
    utimesSync(join(folder, name), hourAgo, hourAgo);
  }
  // Another run writes it now.
  writeFileSync(join(folder, `${ledger}.${id}22.tmp`), "new");
  mkdirSync(join(folder, `${ledger}.${id}33.tmp`));
  symlinkSync(join(folder, ledger), join(folder, `${ledger}.${id}44.tmp`));
  await removeUnfinished(join(folder, ledger));
  const gone = `${ledger}.${id}11.tmp`;
  expect(readdirSync(folder).toSorted()).toEqual(
    [
      ...names.filter((name) => name !== gone),
      `${ledger}.${id}33.tmp`,
      `${ledger}.${id}44.tmp`,
    ].toSorted(),
  );
});

test("a folder that is not there has nothing to tidy", async () => {
  await removeUnfinished(join(folder, "none", ledger));
  expect(readdirSync(folder)).toEqual([]);
});
