// The main job in a real browser against the practice platform.
import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  approveDrawn,
  approvedPicture,
  readApproved,
} from "./approve-drawn.ts";
import type { Outcome, Workspace } from "./workspace.ts";
import { guide, openWorkspace, shortGuide, unwrap } from "./workspace.ts";

let first: Workspace;
let fresh: Outcome;
const opened: Workspace[] = [];

/** A workspace whose looks are those of the first run. */
function another(): Workspace {
  const workspace = openWorkspace(first);
  opened.push(workspace);
  return workspace;
}

beforeAll(async () => {
  first = openWorkspace();
  fresh = await first.run(["verify"]);
});

afterAll(() => {
  first.remove();
  for (const workspace of opened) workspace.remove();
});

describe("a fresh clone", () => {
  test("has kept what its records say, and nothing else", async () => {
    const { exit, out } = await first.run(["evidence", "verify"]);
    expect([exit, out]).toEqual([0, expect.stringMatching(/0 faults/)]);
  });

  test("ends ready (practice) for every article, with a table and the report's path", () => {
    expect(fresh.err).not.toMatch(/\n\s+at /);
    expect(fresh.exit).toBe(0);
    expect(fresh.out.match(/^ready \(practice\)/gm)).toHaveLength(2);
    expect(fresh.out).toMatch(/Screen\s+Web\s+iPhone/);
    expect(fresh.out).toMatch(/Report: reports\/.*report\.html/);
    expect(unwrap(fresh.out)).toContain(
      "can never make an article publishable live",
    );
  });

  test("looked at every screen in a browser once per device, and at every official link", () => {
    const { captures, plan, observations, comparisons } = first.latest();
    expect(captures).toHaveLength(plan.items.length);
    expect(new Set(captures.map(({ id }) => id)).size).toBe(captures.length);
    expect(captures.filter(({ outcome }) => outcome !== "captured")).toEqual(
      [],
    );
    expect(captures.every(({ run }) => run === first.latest().facts.id)).toBe(
      true,
    );
    expect(
      comparisons.filter(
        ({ outcome }) => outcome !== "same" && outcome !== "re-rendered",
      ),
    ).toEqual([]);
    expect(observations.map(({ verdict }) => verdict)).toEqual(
      observations.map(() => "alive"),
    );
  });

  test("leaves nothing of the imitated account's secrets in any file of the run", () => {
    const written = JSON.stringify(first.latest());
    for (const secret of [
      "practice-reader",
      "for-practice-only-1",
      "84720163",
      "135790",
    ]) {
      expect(written).not.toContain(secret);
    }
  });

  test("writes a report that opens from disk without network or script and shows every picture", async () => {
    const browser = await chromium.launch({
      executablePath: process.env["PRESSCHECK_BROWSER"] ?? "",
      chromiumSandbox: false,
      args: ["--disable-background-networking"],
    });
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => requests.push(request.url().slice(0, 5)));
    await page.goto(`file://${first.latestReport()}`);
    const pictures = await page.evaluate(() =>
      [...document.images].map(({ naturalWidth, alt }) => ({
        isDrawn: naturalWidth > 0,
        alt,
      })),
    );
    const scripts = await page.evaluate(() => document.scripts.length);
    await browser.close();
    const shas = new Set(first.latest().pictures.map(({ sha }) => sha));
    expect(pictures.length).toBeGreaterThanOrEqual(shas.size);
    expect(
      pictures.filter(({ isDrawn, alt }) => !isDrawn || alt === ""),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    expect(scripts).toBe(0);
    expect(
      requests.filter((url) => url !== "file:" && url !== "data:"),
    ).toEqual([]);
  });
});

describe("a second run", () => {
  test("with nothing changed repeats no look and asks nobody", async () => {
    const workspace = another();
    const outcome = await workspace.run(["verify"]);
    expect(outcome.exit).toBe(0);
    expect(outcome.err).toBe("");
    const { facts, captures } = workspace.latest();
    expect(captures.filter(({ run }) => run === facts.id)).toEqual([]);
    expect(captures.map(({ provenance }) => provenance.endedAt)).toEqual(
      first.latest().captures.map(({ provenance }) => provenance.endedAt),
    );
  });

  test("with --no-cache repeats everything", async () => {
    const workspace = another();
    const outcome = await workspace.run(["verify", shortGuide, "--no-cache"]);
    expect(outcome.exit).toBe(0);
    const { facts, captures } = workspace.latest();
    expect(captures).toHaveLength(4);
    expect(captures.filter(({ run }) => run !== facts.id)).toEqual([]);
  });

  test("says the same from disk: report, gate and compare start no browser", async () => {
    const workspace = another();
    const env = { PRESSCHECK_BROWSER: "/nowhere" };
    const gate = await workspace.run(["gate", "--from", "latest"], { env });
    expect(gate).toMatchObject({ exit: 0, err: "" });
    const compare = await workspace.run(
      ["compare", "--from", workspace.latest().facts.id],
      { env },
    );
    expect(compare).toMatchObject({ exit: 0, err: "" });
    rmSync(join(workspace.path, "articles"), { recursive: true });
    const report = await workspace.run(["report"], { env });
    expect(report).toMatchObject({ exit: 0, err: "" });
    expect(report.out).toBe(fresh.out.replace(/^/, ""));
  });
});

describe("the second release of the platform", () => {
  let outcome: Outcome;
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = another();
    outcome = await workspace.run(["verify", "--practice-release", "2"]);
  });

  test("holds, and names the renamed control, its devices and the sentences that quote it", () => {
    const said = unwrap(outcome.out);
    expect(outcome.exit).toBe(1);
    expect(said).toContain(
      "“Try another way” is now called “Choose another way to log in”. on Web and Android browser",
    );
    const line =
      workspace
        .read(guide)
        .split("\n")
        .findIndex((text) => text.includes("**Try another way**")) + 1;
    expect(said).toContain(`${guide}:${line}`);
    expect(said).toContain("“Backup code” is now called “Recovery code”");
    expect(said).toMatch(/“Text message” has moved/);
  });

  test("says which claims rest on words that changed", () => {
    expect(unwrap(outcome.out)).toContain(
      "the official page no longer says “Each code can be used only one time.”",
    );
  });

  test("leaves the other platform's article ready", () => {
    const gates = Object.fromEntries(
      workspace.latest().gates.map(({ file, status }) => [file, status]),
    );
    expect(gates).toEqual({ [guide]: "hold", [shortGuide]: "ready" });
  });

  test("is only tried out: nothing is written beside the articles", () => {
    for (const platform of ["instagram", "github"]) {
      const ledger = `checkpoints/${platform}/practice/observations.yaml`;
      expect(workspace.read(ledger)).toBe(first.read(ledger));
    }
  });
});

describe("what holds an article", () => {
  test("a baseline that was removed", async () => {
    const workspace = another();
    rmSync(
      join(workspace.path, "checkpoints/instagram/sign-in/practice/web.yaml"),
    );
    const { exit, out, err } = await workspace.run(["verify"]);
    expect({ exit, err }).toEqual({ exit: 1, err: "" });
    expect(out).toContain("nobody has signed this screen off yet");
    expect(statusOf(workspace, "sign-in", "web")).toBe("new");
  });

  test("a baseline picture that was exchanged", async () => {
    const workspace = another();
    const folder = "checkpoints/instagram/sign-in/practice";
    workspace.write(`${folder}/iphone.png`, Buffer.from("another picture"));
    const { exit, out } = await workspace.run(["verify"]);
    expect(exit).toBe(1);
    expect(unwrap(out)).toContain(
      "the picture file is not the one that was approved",
    );
  });

  test("a device taken away from the platform", async () => {
    const workspace = another();
    workspace.edit(
      "checkpoints/instagram/platform.yaml",
      ", iphone, android]",
      ", iphone]",
    );
    const { exit, out } = await workspace.run(["verify"]);
    expect(exit).toBe(1);
    expect(unwrap(out)).toMatch(/android/i);
    expect(out).not.toMatch(/ready \(practice\) {2}Instagram/);
  });

  test("a device taken away from the article, while its text speaks of it", async () => {
    const workspace = another();
    const text = workspace
      .read(guide)
      .replaceAll(
        /, iphone, android\]|, iphone-web, android-web, iphone, android\]/g,
        "]",
      );
    workspace.write(guide, text);
    const { exit, out } = await workspace.run(["verify"]);
    expect(exit).toBe(1);
    expect(out).toMatch(/device-without-checkpoint|Android/);
  });

  test("the practice platform stopped in the middle of a run", async () => {
    const workspace = openWorkspace();
    opened.push(workspace);
    let isStopped = false;
    const outcome = await workspace.run(["verify"], {
      onError: (text) => {
        const pid = /\(process (\d+)\)/.exec(text)?.[1];
        if (
          isStopped ||
          pid === undefined ||
          !/Looking at the screens: \d/.test(text)
        )
          return;
        isStopped = true;
        process.kill(Number(pid), "SIGKILL");
      },
    });
    expect(isStopped).toBe(true);
    expect(outcome.exit).toBe(1);
    expect(outcome.err).not.toMatch(/\n\s+at |fault of presscheck/);
    expect(unwrap(outcome.out)).toContain("could not look: ");
    expect(unwrap(outcome.out)).toContain("could not be reached");
    expect(workspace.latest().captures).toHaveLength(
      workspace.latest().plan.items.length,
    );
    // What failed is looked at again next time, what was seen is kept.
    const again = await workspace.run(["verify"]);
    expect(again.exit).toBe(0);
  });

  test("an edited passage, until a person compares again", async () => {
    const workspace = another();
    workspace.edit(
      shortGuide,
      "## Make the new set and save it\n",
      "## Make the new set and save it\n\nDo it slowly.\n",
    );
    expect((await workspace.run(["verify"])).exit).toBe(1);
    expect(statusOf(workspace, "recovery-codes", "web")).toBe(
      "passage-changed",
    );
    expect(statusOf(workspace, "security-settings", "web")).toBe("verified");
    const reason = ["--by", "Test editor", "--reason", "read again"];
    const on = ["--on", "web", "iphone-web"];
    const accepted = await workspace.run([
      "accept",
      shortGuide,
      "--screen",
      "recovery-codes",
      ...on,
      ...reason,
    ]);
    expect(accepted).toMatchObject({ exit: 0, err: "" });
    expect((await workspace.run(["gate"])).exit).toBe(0);
  });

  test("offline, what has not been looked at", async () => {
    const workspace = openWorkspace();
    opened.push(workspace);
    const { exit, out } = await workspace.run(["verify", "--offline"]);
    expect(exit).toBe(1);
    expect(unwrap(out)).toContain("this run took no picture of it");
  });

  test("live: practice evidence counts for nothing", async () => {
    const workspace = another();
    const { exit, out } = await workspace.run([
      "verify",
      "--target",
      "live",
      "--offline",
    ]);
    expect(exit).toBe(1);
    expect(out).not.toContain("ready");
    expect(
      workspace
        .latest()
        .gates.flatMap(({ checkpoints }) => checkpoints)
        .filter(({ status }) => status === "verified"),
    ).toEqual([]);
  });
});

test("another browser build with the same words is re-rendered and stays verified", async () => {
  const workspace = another();
  const { default: sharp } = await import("sharp");
  const drawn = await sharp(join(workspace.path, approvedPicture))
    .modulate({ brightness: 0.97 })
    .png()
    .toBuffer();
  const { environment } = readApproved(workspace);
  if (environment === undefined) throw new Error("nothing drew it");
  await approveDrawn(workspace, drawn, { ...environment, build: "155.0.0.0" });
  const { exit } = await workspace.run(["verify"]);
  expect(exit).toBe(0);
  const verdicts = workspace
    .latest()
    .gates.flatMap(({ checkpoints }) => checkpoints);
  const verdict = verdicts.find(
    ({ screen, device }) => screen === "recovery-codes" && device === "web",
  );
  expect(verdict).toMatchObject({ status: "verified", reRendered: true });
});

test("the report stays small enough to send", () => {
  expect(statSync(first.latestReport()).size).toBeLessThan(6_000_000);
});

function statusOf(
  workspace: Workspace,
  screen: string,
  device: string,
): string | undefined {
  return workspace
    .latest()
    .gates.flatMap(({ checkpoints }) => checkpoints)
    .find((verdict) => verdict.screen === screen && verdict.device === device)
    ?.status;
}
