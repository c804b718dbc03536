// A run that is killed, or finds the disk full, at any step: the next run ends as a calm
// one and repeats nothing that was finished. With PRESSCHECK_EVERY=<n> it is cut short at
// every n-th step there is; `npm run bench -- crash` does that.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Capture } from "../../src/model/capture.ts";
import { listRuns, openSmallRepository, readTree } from "./small-repository.ts";
import type { Outcome, Workspace } from "./workspace.ts";
import { unwrap } from "./workspace.ts";

/** See disaster.js. */
interface Disaster {
  readonly by: "process" | "browser" | "limit" | "space";
  readonly step: string;
  readonly file: string;
  readonly nth: number;
}

let workspace: Workspace;
let calm: Record<string, string>;

beforeAll(async () => {
  workspace = openSmallRepository();
  const { exit, err } = await workspace.run(["verify"]);
  expect([exit, err]).toEqual([1, expect.not.stringContaining("cut short")]);
  calm = readTree(workspace);
  workspace.remove();
});

afterEach(() => {
  workspace.remove();
});

interface Struck extends Outcome {
  /** The step at which it happened, or that it did not. */
  readonly told: string;
}

async function strike(disaster: Disaster): Promise<Struck> {
  const told = join(workspace.path, "..", `${process.pid}-told`);
  const hook = new URL("./disaster.js", import.meta.url).href;
  const outcome = await workspace.run(["verify"], {
    env: {
      NODE_OPTIONS: `--import ${hook}`,
      PRESSCHECK_DISASTER: JSON.stringify({ ...disaster, told }),
    },
  });
  const text = readFileSync(told, "utf8");
  rmSync(told);
  return { ...outcome, told: text.split("/").at(-1) ?? text };
}

/** By run and look, the looks that had ended in runs that were cut short. */
function listFinished(): Map<string, string> {
  const finished = new Map<string, string>();
  for (const run of listRuns(workspace)) {
    const folder = join(workspace.path, "reports", run);
    const records = join(folder, "looks");
    const names = existsSync(records) ? readdirSync(records) : [];
    const captures = names
      .filter((name) => name.endsWith(".json"))
      .map((name) => readJson<Capture>(join(records, name)));
    const all = join(folder, "captures.json");
    if (existsSync(all)) captures.push(...readJson<Capture[]>(all));
    for (const { id, seal, outcome } of captures)
      if (outcome === "captured") finished.set(id, seal ?? "unsealed");
  }
  return finished;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

/** Runs once more, undisturbed, and holds what is there then against the calm run. */
async function expectCalmEnd(finished: Map<string, string>): Promise<void> {
  const { exit } = await workspace.run(["verify"]);
  expect(exit).toBe(1);
  const { captures } = workspace.latest();
  const again = captures.filter(
    ({ id, seal }) => finished.has(id) && finished.get(id) !== seal,
  );
  expect(again.map(({ id }) => id)).toEqual([]);
  expect(listDifferences(readTree(workspace))).toEqual([]);
  expect(listLeftovers()).toEqual([]);
  const check = await workspace.run(["evidence", "verify"]);
  expect([check.exit, check.out]).toEqual([
    0,
    expect.stringMatching(/0 faults/),
  ]);
}

/** Files that are not as in the calm run, and where they begin to differ. */
function listDifferences(tree: Record<string, string>): string[] {
  const files = new Set([...Object.keys(tree), ...Object.keys(calm)]);
  return [...files].flatMap((file) => {
    const [now, before] = [tree[file] ?? "(gone)", calm[file] ?? "(new)"];
    if (now === before) return [];
    let at = 0;
    while (now[at] === before[at]) at += 1;
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    return [`${file}: ${around(before)} → ${around(now)}`];
  });
}

/** Half-written files, marks, and evidence that no look of its run names. */
function listLeftovers(): string[] {
  const reports = join(workspace.path, "reports");
  const files = readdirSync(reports, { recursive: true }) as string[];
  const evidence = files.filter((file) => /blobs.[0-9a-f]{64}\./.test(file));
  const orphans = evidence.filter((file) => {
    const [run = ""] = file.split(/[\\/]/);
    const records = files.filter(
      (each) =>
        each.startsWith(run) && /(captures|looks.*|pictures)\.json$/.test(each),
    );
    const [sha = ""] = /[0-9a-f]{64}/.exec(file) ?? [];
    return !records.some((record) =>
      readFileSync(join(reports, record), "utf8").includes(sha),
    );
  });
  return [...files.filter((file) => /\.(tmp|running)$/.test(file)), ...orphans];
}

const by =
  (cause: Disaster["by"]) =>
  (step: string, file: string, nth = 1) => ({
    by: cause,
    step,
    file,
    nth,
  });
const killed = by("process");
const full = by("limit");

describe("killed again and again,", () => {
  test("a run comes to the same end as a calm one and repeats no finished look", async () => {
    workspace = openSmallRepository();
    const finished = new Map<string, string>();
    const struck: string[] = [];
    for (const disaster of [
      killed("mkdir", "reports"),
      killed("write", "plan.json"),
      killed("write", "\\.png"),
      killed("rename", "\\.png", 2),
      // The evidence is there, and its record is not.
      killed("open", "looks"),
      killed("write", "looks"),
      killed("rename", "looks"),
      killed("sync folder", "looks"),
      killed("rename", "looks", 3),
      killed("rename", "captures.json"),
      killed("rm", "looks"),
      killed("write", "facts.json"),
      killed("rename", "report.html"),
    ]) {
      const { told, exit, err } = await strike(disaster);
      expect([exit, told, err]).toEqual([
        null,
        expect.stringMatching(/^\w/),
        expect.not.stringContaining("fault of presscheck"),
      ]);
      struck.push(told);
      for (const [id, seal] of listFinished()) {
        expect([id, finished.get(id) ?? seal]).toEqual([id, seal]);
        finished.set(id, seal);
      }
    }
    expect(struck.filter((told) => told.startsWith("none"))).toEqual([]);
    expect(finished.size).toBe(12);
    await expectCalmEnd(finished);
  });
});

test.each([
  ["opens a page", "Network.enable", 9],
  ["takes a picture", "Page.captureScreenshot", 9],
])(
  "a browser that is killed as it %s is started again, or by the next run",
  async (_name, file, nth) => {
    workspace = openSmallRepository();
    const { told } = await strike({
      by: "browser",
      step: "message",
      file,
      nth,
    });
    expect(told).toBe(`message ${file}`);
    await expectCalmEnd(listFinished());
  },
);

describe("where the disk takes no more,", () => {
  const canLimit =
    process.platform === "linux" && existsSync("/usr/bin/prlimit");

  test.runIf(canLimit)(
    "a run says so in a sentence, and the next goes on from there",
    async () => {
      workspace = openSmallRepository();
      const finished = new Map<string, string>();
      for (const disaster of [
        full("write", "plan.json"),
        full("write", "\\.png", 4),
        full("write", "looks", 4),
        full("write", "report.html"),
      ]) {
        const { exit, err, told } = await strike(disaster);
        expect([exit, told]).toEqual([2, expect.not.stringContaining("none")]);
        expect(unwrap(err)).toContain(
          "presscheck: A limit of this computer keeps files from growing. What was finished is kept: make room, run the same command again, and it goes on from there.",
        );
        for (const [id, seal] of listFinished()) {
          expect([id, finished.get(id) ?? seal]).toEqual([id, seal]);
          finished.set(id, seal);
        }
      }
      expect(finished.size).toBe(12);
      await expectCalmEnd(finished);
    },
  );
});

const every = Number(process.env["PRESSCHECK_EVERY"] ?? "0");
const causes = ["process", "browser", "limit", "space"] as const;
const wanted = process.env["PRESSCHECK_BY"] ?? "";

// For `npm run bench -- crash`: it takes hours.
test
  .runIf(every > 0)
  .each(
    causes.filter(
      (cause) => wanted === "" || wanted.split(" ").includes(cause),
    ),
  )("cut short by %s, at every step", async (cause) => {
  let steps = 0;
  for (let nth = 1; ; nth += every) {
    workspace = openSmallRepository();
    const disk = join(workspace.path, "reports");
    if (cause === "space") {
      mkdirSync(disk);
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=64m", "none", disk]);
    }
    try {
      const step = cause === "browser" ? "message" : "any";
      const { told, exit } = await strike({ by: cause, step, file: "", nth });
      if (told.startsWith("none")) break;
      steps += 1;
      const finished = listFinished();
      rmSync(join(disk, "filler"), { force: true });
      process.stdout.write(
        `${cause} ${nth}: exit ${exit}, ${finished.size} looks finished, ${told}\n`,
      );
      await expectCalmEnd(finished);
    } finally {
      if (cause === "space") execFileSync("umount", ["--lazy", disk]);
      workspace.remove();
    }
  }
  expect(steps).toBeGreaterThan(0);
});
