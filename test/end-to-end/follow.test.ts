// presscheck follow, as an editor runs it, on the practice platform.
import { execFileSync } from "node:child_process";
import { spawn } from "node:child_process";
import { afterEach, expect, test } from "vitest";
import { parse } from "yaml";
import type { Observation } from "../../src/model/observation.ts";
import type { Workspace } from "./workspace.ts";
import { guide, openWorkspace, unwrap } from "./workspace.ts";

const ledger = "checkpoints/instagram/practice/observations.yaml";
const links = "checkpoints/instagram/links.yaml";
const help = "https://help.instagram.com/1006568999411025";

let space: Workspace | undefined;
afterEach(() => {
  space?.remove();
  space = undefined;
});

function open(): Workspace {
  space = openWorkspace();
  return space;
}

function readLedger(at: Workspace): readonly Observation[] {
  const read = parse(at.read(ledger)) as {
    readonly observations: readonly Observation[];
  };
  return read.observations;
}

const find = (at: Workspace, link: string) =>
  readLedger(at).find((one) => one.link === link);

test("a second run asks the network nothing, and writes nothing", async () => {
  const at = open();
  at.write(ledger, "observations: []\n");
  const first = await at.run(["follow", guide]);
  const before = at.read(ledger);
  const second = await at.run(["follow", guide]);
  expect([first.exit, second.exit, at.read(ledger)]).toEqual([0, 0, before]);
  expect(first.err).toContain("Practice platform");
  expect(second.err).not.toContain("Practice platform");
  expect(second.out).toContain("3 official pages: 3 as they should be");
});

test("a page that only a browser gets to see is opened in one", async () => {
  const at = open();
  at.edit(links, `url: ${help}`, `url: ${help}?practice=consent`);
  const { exit, out } = await at.run(["follow", guide]);
  const seen = find(at, "backup-code-help");
  expect([seen?.verdict, seen?.kind, seen?.method]).toEqual([
    "unknown",
    "consent",
    "browser",
  ]);
  expect(exit).toBe(2);
  expect(out).toContain("It asks about cookies before it shows the page.");
});

test("what no machine can see a person can attest, until a day; not what is gone", async () => {
  const at = open();
  at.edit(links, `url: ${help}`, `url: ${help}?practice=captcha`);
  await at.run(["follow", guide]);
  const words = [
    "You can only get backup codes while you are logged in.",
    "Each code can be used only one time.",
  ].flatMap((saw) => ["--saw", saw]);
  const attest = [
    "attest",
    "instagram/backup-code-help",
    "--by",
    "the web desk",
  ];
  const none = await at.run([...attest, "--saw", "codes"]);
  expect([none.exit, unwrap(none.err)]).toEqual([
    2,
    expect.stringContaining("at least three words") as unknown,
  ]);
  const { exit, out } = await at.run([...attest, ...words]);
  expect([exit, out]).toEqual([
    0,
    expect.stringContaining("By the web desk, until ") as unknown,
  ]);
  expect(find(at, "backup-code-help")).toMatchObject({
    verdict: "unknown",
    kind: "captcha",
    attested: { by: "the web desk", saw: [words[1], words[3]] },
  });
  // It stays beside what the machine sees the next time.
  const again = await at.run(["follow", guide, "--all"]);
  expect([again.exit, find(at, "backup-code-help")?.attested?.by]).toEqual([
    0,
    "the web desk",
  ]);
  at.edit(links, "practice=captcha", "practice=not-found");
  await at.run(["follow", guide]);
  const gone = await at.run([...attest, ...words]);
  expect([gone.exit, find(at, "backup-code-help")?.verdict]).toEqual([
    2,
    "dead",
  ]);
  expect((await at.run(["follow", guide])).exit).toBe(1);
});

test("words that are gone from a page are shown before and after, with all that rests on them", async () => {
  const at = open();
  const claims = "checkpoints/instagram/claims.yaml";
  const old = "Each code can be used just three times.";
  at.edit(
    claims,
    "quote: Each code can be used only one time.",
    `quote: ${old}`,
  );
  const { exit, out } = await at.run(["follow"]);
  expect(exit).toBe(1);
  const said = unwrap(out);
  for (const part of [
    "Instagram changed this sentence on “How you can use a backup code on Instagram”: 1 claim, 1 article",
    "was Each code can be used [-just three times.-]",
    "now Each code can be used {+only one time.+}",
    "one-use: Each backup code works once.",
    `${guide}:100 “Each backup code works once.”`,
  ])
    expect(said).toContain(part);
  const verified = await at.run(["verify", "--offline"]);
  expect(unwrap(verified.out)).toContain("Instagram changed this sentence on");
});

test("--changed asks only about what differs from a commit", async () => {
  const at = open();
  const git = (...args: readonly string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=K", "-c", "user.email=k@example.com", ...args],
      { cwd: at.path, stdio: "pipe" },
    );
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "as it was");
  const none = await at.run(["follow", "--changed"]);
  expect([none.exit, none.out]).toEqual([
    0,
    "0 official pages: 0 as they should be\n",
  ]);
  at.edit(links, `url: ${help}`, `url: ${help}?a=1`);
  const one = await at.run(["follow", "--changed", "HEAD"]);
  expect([one.exit, one.out.split("\n").at(-2)]).toEqual([
    0,
    "1 official page: 1 as they should be",
  ]);
  const unknown = await at.run(["follow", "--changed", "no-such-branch"]);
  expect([unknown.exit, unknown.err]).toEqual([
    2,
    expect.stringContaining("no commit “no-such-branch”") as unknown,
  ]);
});

test("killed at any moment, the ledger parses and has all that was reported", async () => {
  const at = open();
  const count = 600;
  // One after the other, so that the run outlasts several writings of the ledger.
  at.write(
    "presscheck.yaml",
    `${at.read("presscheck.yaml")}politeness: { atOnce: 1 }\n`,
  );
  const ids = Array.from({ length: count }, (_, n) => `page-${n}`);
  at.write(
    links,
    `${at.read(links)}\n${ids
      .map((id, n) => `  - id: ${id}\n    title: t\n    url: ${help}?n=${n}\n`)
      .join("")}`,
  );
  at.edit(guide, /^links: \[/m, `links: [${ids.join(", ")}, `);
  at.write(ledger, "observations: []\n");
  for (const afterMs of [100, 400, 900]) {
    const before = readLedger(at).length;
    const reported = await killAfter(at, afterMs);
    expect(readLedger(at).length - before).toBeGreaterThanOrEqual(reported);
  }
  const { exit } = await at.run(["follow", guide]);
  expect(exit).toBe(0);
  expect(readLedger(at).length).toBe(count + 3);
});

/** Kills the run so long after it began to follow; @returns what it reported last */
function killAfter(at: Workspace, afterMs: number): Promise<number> {
  const script = process.env["PRESSCHECK_TESTED"];
  if (script === undefined) throw new Error("test/build-once.ts did not run");
  const child = spawn(process.execPath, [script, "follow", guide], {
    cwd: at.path,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.on("data", (data: Buffer) => {
    const isFirst = !err.includes("Practice platform");
    err += data.toString();
    if (isFirst && err.includes("Practice platform"))
      setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  const counts = () => [...err.matchAll(/official links: (\d+) of \d+$/gm)];
  return new Promise((resolve) => {
    child.on("close", () => resolve(Number(counts().at(-1)?.[1] ?? 0)));
  });
}
