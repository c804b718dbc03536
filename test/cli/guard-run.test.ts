import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RunFolder } from "../../src/adapters/run-store.ts";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { guardRun, listSecrets } from "../../src/cli/guard-run.ts";
import {
  makeCapture,
  makePlatform,
  makeScreen,
  now,
} from "../model/specimens.ts";

const needs = ["EXAMPLE_TEST_USER", "EXAMPLE_TEST_PASSWORD"];
const platforms = new Map([["example", makePlatform([makeScreen({ needs })])]]);
const password = "tr0ub4dor&3";
const env = {
  EXAMPLE_TEST_USER: "reader",
  EXAMPLE_TEST_PASSWORD: password,
  OTHER_TEST_DATE: "2026-11-20",
  PRESSCHECK_SESSION_KEY: "0f".repeat(32),
};

let folder: string;
let run: RunFolder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "presscheck-guard-"));
  const bare = await openRunStore(folder).create(now);
  run = guardRun(bare, () => listSecrets(platforms, env));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("what recipes type and the key are watched for; words and other variables are not", () => {
  expect([...listSecrets(platforms, env)]).toEqual([
    ["$EXAMPLE_TEST_PASSWORD", password],
    ["$PRESSCHECK_SESSION_KEY", "0f".repeat(32)],
  ]);
});

test("no part, report or picture with a secret in it is written", async () => {
  const finding = {
    rule: "r",
    severity: "note",
    file: "a.md",
    title: `Log in as reader with ${password}`,
  } as const;
  const because = (file: string) =>
    `${file} was not written: the value of $EXAMPLE_TEST_PASSWORD could be read in it.`;
  await expect(run.save("findings", [finding])).rejects.toThrow(
    because("findings.json"),
  );
  await expect(
    run.saveReport("report.html", "<p>tr0ub4dor&amp;3</p>"),
  ).rejects.toThrow(because("report.html"));
  await expect(
    run.keepBlob("sha", Buffer.from(password, "utf16le")),
  ).rejects.toThrow(because("A file of the evidence"));
  const { provenance } = makeCapture();
  const url = `https://www.example.com/?said=${encodeURIComponent(password)}`;
  const look = makeCapture({ provenance: { ...provenance, url } });
  await expect(run.keepLook(look)).rejects.toThrow(
    because(`The record of ${look.id}`),
  );
  expect(await readdir(run.path, { recursive: true })).toEqual(["blobs"]);
});

test("everything else is", async () => {
  await run.save("findings", []);
  await run.saveReport("report.html", "<p>reader, 2026-11-20</p>");
  await run.keepBlob("sha", Buffer.from("x"), "txt");
  expect((await readdir(run.path, { recursive: true })).toSorted()).toEqual([
    "blobs",
    join("blobs", "sha.txt"),
    "findings.json",
    "report.html",
  ]);
});
