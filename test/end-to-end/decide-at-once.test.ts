// Two people decide at once; a computer dies while one does. Real processes, real files.
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { digest } from "../../src/model/digest.ts";
import {
  decideOneByOne,
  decideWordings,
  openDecisionRepository,
  readSignoffs,
  readWorkspace,
  takePicture,
  writeDecisionsFile,
} from "./decision-repository.ts";
import type { Workspace } from "./workspace.ts";

let workspace: Workspace;
afterEach(() => workspace.remove());

/** Files that a lock, a journal or a half-written file would be. */
function listLeftovers(): string[] {
  const names = readdirSync(workspace.path, {
    recursive: true,
    encoding: "utf8",
  });
  return names.filter((name) => /\.tmp$|\.deciding/.test(name));
}

test("two people who decide about the same 200 wordings at once: each is decided once, by one of them, and the other is told", async () => {
  workspace = openDecisionRepository(20);
  const ofAda = await decideWordings(workspace, "Ada");
  const ofKim = await decideWordings(workspace, "Kim");
  expect([ofAda.length, ofKim.length]).toEqual([200, 200]);
  const [ada, kim] = await Promise.all([
    decideOneByOne(workspace, writeDecisionsFile(workspace, "ada.json", ofAda)),
    // From the other end, so that they meet in the middle and contend all the way.
    decideOneByOne(
      workspace,
      writeDecisionsFile(workspace, "kim.json", ofKim.toReversed()),
    ),
  ]);
  expect([ada.errors, kim.errors]).toEqual(["", ""]);
  const wrong: string[] = [];
  for (const [index, decision] of ofAda.entries()) {
    const { article, claim } = decision;
    const one = ada.told.get(index);
    const other = kim.told.get(ofKim.length - 1 - index);
    const kept = readSignoffs(workspace, article).claims.filter(
      (signed) => signed.claim === claim,
    );
    const winner = one === "kept" ? "Ada" : "Kim";
    const isOnce =
      [one, other].toSorted().join(" ") === "kept superseded" &&
      kept.length === 1 &&
      kept[0]?.by === winner;
    if (!isOnce) wrong.push(`${article} ${claim}: ${one} ${other}`);
  }
  expect(wrong).toEqual([]);
  const won = [...ada.told.values()].filter((one) => one === "kept").length;
  // Both had a share in it, or they never met.
  expect(won).toBeGreaterThan(0);
  expect(won).toBeLessThan(200);
  expect(listLeftovers()).toEqual([]);
});

test("two people who decide about 200 wordings each, in the same files: none is lost", async () => {
  workspace = openDecisionRepository(40);
  const all = await decideWordings(workspace, "Ada");
  const ofAda = all.filter((_, index) => index % 2 === 0);
  const ofKim = all
    .filter((_, index) => index % 2 === 1)
    .map((one) => ({ ...one, by: "Kim" }));
  const told = await Promise.all([
    decideOneByOne(workspace, writeDecisionsFile(workspace, "ada.json", ofAda)),
    decideOneByOne(workspace, writeDecisionsFile(workspace, "kim.json", ofKim)),
  ]);
  expect(told.map(({ told: of }) => new Set(of.values()))).toEqual([
    new Set(["kept"]),
    new Set(["kept"]),
  ]);
  const kept = [...new Set(all.map(({ article }) => article))].flatMap(
    (article) =>
      readSignoffs(workspace, article).claims.map(
        ({ claim, by }) => `${article} ${claim} ${by}`,
      ),
  );
  expect(kept.toSorted()).toEqual(
    [...ofAda, ...ofKim]
      .map(({ article, claim, by }) => `${article} ${claim} ${by}`)
      .toSorted(),
  );
});

test("killed again and again while deciding, all that was told is on disk, nothing is half there, and the lock heals", async () => {
  workspace = openDecisionRepository(4);
  const decisions = await decideWordings(workspace, "Ada");
  const file = writeDecisionsFile(workspace, "ada.json", decisions);
  const told = new Set<number>();
  let killed = 0;
  for (const killAfter of [1, 3, 8, 15, 24, 33]) {
    const run = await decideOneByOne(workspace, file, killAfter);
    for (const [index, outcome] of run.told) {
      expect(outcome).toBe(told.has(index) ? "already" : outcome);
      told.add(index);
    }
    if (run.signal === "SIGKILL") killed += 1;
    for (const index of told) {
      const { article, claim } = decisions[index] ?? { article: "", claim: "" };
      const kept = readSignoffs(workspace, article).claims.filter(
        (one) => one.claim === claim,
      );
      expect(kept.length).toBe(1);
    }
  }
  expect(killed).toBeGreaterThan(3);
  const last = await decideOneByOne(workspace, file);
  expect(last.told.size).toBe(40);
  expect(last.errors).toBe("");
  expect(listLeftovers()).toEqual([]);
});

/** What is approved of the screen, if all of it fits together; what is wrong otherwise. */
async function readApproved(): Promise<string> {
  const { articles, platformById, signoffsByFile } =
    await readWorkspace(workspace);
  const screen = platformById.get("example")?.screenById.get("failed-code");
  const baseline = screen?.baselineByDevice.get("web");
  const signed = signoffsByFile.get(articles[0]?.file ?? "")?.checkpoints[0];
  if (baseline === undefined || signed === undefined) return "nothing";
  const isWhole =
    baseline.pictureNow === baseline.picture.file &&
    digest(baseline.words) === baseline.text &&
    baseline.signoff.saw === baseline.picture.pixels &&
    signed.picture === baseline.picture.pixels &&
    signed.text === baseline.text;
  return isWhole ? baseline.signoff.why : "half";
}

test("killed at any step of approving a picture, either the old approval is there, whole, or the new one", async () => {
  workspace = openDecisionRepository(1);
  const red = await takePicture(workspace, "red");
  const first = writeDecisionsFile(workspace, "red.json", [red]);
  expect((await workspace.run(["apply", first])).exit).toBe(0);
  expect(await readApproved()).toBe("it is red");
  const blue = await takePicture(workspace, "blue");
  const second = writeDecisionsFile(workspace, "blue.json", [blue]);
  const hook = new URL("./disaster.js", import.meta.url).href;
  const told = join(workspace.path, "told");
  const seen: string[] = [];
  // Every step there is, where there is time for it.
  const every = Number(process.env["PRESSCHECK_EVERY"] ?? 3);
  for (let nth = 1; nth < 90; nth += every) {
    const disaster = {
      by: "process",
      step: "any",
      file: "deciding",
      nth,
      told,
    };
    const { exit, err } = await workspace.run(["apply", second], {
      env: {
        NODE_OPTIONS: `--import ${hook}`,
        PRESSCHECK_DISASTER: JSON.stringify(disaster),
      },
    });
    const isOver = readFileSync(told, "utf8").startsWith("none");
    rmSync(told);
    // Whoever decides next heals the lock, and puts in place what was decided.
    const calm = await workspace.run(["apply", first]);
    expect([calm.exit, calm.err]).toEqual([0, ""]);
    const approved = await readApproved();
    seen.push(approved);
    expect(["it is red", "it is blue"]).toContain(approved);
    if (isOver) {
      expect([exit, err]).toEqual([0, ""]);
      break;
    }
    if (approved === "it is blue") await putBack();
  }
  expect(seen.at(-1)).toBe("it is blue");
  expect(new Set(seen)).toEqual(new Set(["it is red", "it is blue"]));
  expect(seen.length).toBeGreaterThan(45 / every - 3);
  expect(listLeftovers()).toEqual([]);

  // As `git checkout` would.
  async function putBack(): Promise<void> {
    rmSync(join(workspace.path, "articles/a0.signoff.yaml"));
    for (const ending of ["png", "txt", "yaml"])
      rmSync(
        join(workspace.path, `checkpoints/example/failed-code/web.${ending}`),
      );
    expect((await workspace.run(["apply", first])).exit).toBe(0);
    expect(await readApproved()).toBe("it is red");
  }
});

test("a decision that was cut short in the middle of its writing is put in place by whatever reads the repository next", async () => {
  workspace = openDecisionRepository(1);
  const red = await takePicture(workspace, "red");
  const file = writeDecisionsFile(workspace, "red.json", [red]);
  const hook = new URL("./disaster.js", import.meta.url).href;
  const told = join(workspace.path, "told");
  // Of the four files the picture is in place, and the words are next.
  const disaster = { by: "process", step: "rename", file: "staged/1$", nth: 1 };
  await workspace.run(["apply", file], {
    env: {
      NODE_OPTIONS: `--import ${hook}`,
      PRESSCHECK_DISASTER: JSON.stringify({ ...disaster, told }),
    },
  });
  expect(readFileSync(told, "utf8")).toMatch(/^rename /);
  expect(await readApproved()).toBe("nothing");
  const { exit, out } = await workspace.run(["status", "--format", "json"]);
  expect(exit).toBe(0);
  expect(out).toContain('"by": "Ada"');
  expect(await readApproved()).toBe("it is red");
});
