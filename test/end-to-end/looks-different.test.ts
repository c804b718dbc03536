// An approved picture of which no word differs: noise in it asks nobody, a painted control holds the article.
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BaselineFacts } from "../../src/model/baseline.ts";
import { approveDrawn, readApproved } from "./approve-drawn.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace, shortGuide, unwrap } from "./workspace.ts";

const look = "github/recovery-codes@web";
let first: Workspace;
const opened: Workspace[] = [];

beforeAll(async () => {
  first = openWorkspace();
  await first.run(["verify", shortGuide]);
}, 300_000);

afterAll(() => {
  for (const workspace of [first, ...opened]) workspace.remove();
});

/** As if a person had approved another picture of the same words, drawn by the same browser. */
async function approveOther(
  draw: (png: Buffer, approved: BaselineFacts) => Promise<Buffer>,
): Promise<Workspace> {
  const workspace = openWorkspace(first);
  opened.push(workspace);
  const taken = first.latest().captures.find(({ id }) => id === look);
  if (taken?.outcome !== "captured") throw new Error("it is looked at");
  const name = `${taken.evidence.picture.file}.png`;
  const png = join(first.latestReport(), "..", "blobs", name);
  const drawn = await draw(
    await sharp(png).png().toBuffer(),
    readApproved(workspace),
  );
  await approveDrawn(workspace, drawn, taken.provenance.environment);
  return workspace;
}

test("noise that nobody can see asks nobody", async () => {
  const workspace = await approveOther((png) =>
    sharp(png).linear(0.99, 1).png().toBuffer(),
  );
  const { exit } = await workspace.run(["verify", shortGuide]);
  const comparison = workspace
    .latest()
    .comparisons.find(({ id }) => id === look);
  expect({ exit, comparison }).toMatchObject({
    exit: 0,
    comparison: { outcome: "same", by: "eye" },
  });
}, 300_000);

test("a control of another colour holds the article, and is named there and when it is accepted", async () => {
  let painted = {
    role: "",
    name: "",
    box: { x: 0, y: 0, width: 0, height: 0 },
  };
  const workspace = await approveOther(async (png, { tree, picture }) => {
    const control = tree.find(({ role, box }) => role === "button" && box);
    if (control?.box === undefined) throw new Error("no button");
    painted = { ...control, box: control.box };
    const [left, top, width, height] = [
      control.box.x,
      control.box.y,
      control.box.width,
      control.box.height,
    ].map((length) => Math.round(length * picture.scale)) as [
      number,
      number,
      number,
      number,
    ];
    const paint = { width, height, channels: 3, background: "#b00" } as const;
    return sharp(png)
      .composite([
        {
          input: await sharp({ create: paint }).png().toBuffer(),
          left,
          top,
        },
      ])
      .png()
      .toBuffer();
  });
  const { exit, out } = await workspace.run(["verify", shortGuide]);
  const words = `it looks different on the button “${painted.name}”`;
  const comparison = workspace
    .latest()
    .comparisons.find(({ id }) => id === look);
  const { role, name } = painted;
  expect({ exit, comparison }).toMatchObject({
    exit: 1,
    comparison: {
      outcome: "changed",
      changes: [
        { kind: "picture", how: "drawn", part: { role, name, where: "on" } },
      ],
    },
  });
  expect(unwrap(out).toLowerCase()).toContain(words.toLowerCase());
  const accepted = await workspace.run([
    "accept",
    shortGuide,
    "--screen",
    "recovery-codes",
    "--on",
    "web",
    "--by",
    "Test editor",
    "--reason",
    "the new colour is theirs",
  ]);
  expect(accepted).toMatchObject({ exit: 0, err: "" });
  expect(accepted.out).toMatch(/no longer as approved before:/);
  expect(accepted.out.toLowerCase()).toContain(words.toLowerCase());
}, 300_000);
