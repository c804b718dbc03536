// A look that comes to what was signed off needs no second frame (decision 0017).
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenPage } from "../../src/capture/browser-port.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { HardSite } from "./hard-site.ts";
import { startHardSite } from "./hard-site.ts";
import type { Looker } from "./look-at.ts";
import { openLooker } from "./look-at.ts";

let site: HardSite;
let looker: Looker;
let approved: Baseline;

beforeAll(async () => {
  site = await startHardSite();
  looker = await openLooker(site.port);
  const capture = await looker.look("calm", 60_000);
  if (capture.outcome !== "captured") throw new Error("the page is calm");
  const { evidence, recipe, device, target } = capture;
  const { picture, text, tree, proofs, words } = evidence;
  approved = {
    device,
    target,
    kind: "browser",
    picture,
    text,
    recipe,
    tree: [...tree],
    proofs: [...proofs],
    words,
    capturedAt: "2026-11-20T09:00:00Z",
    signoff: {
      by: "the web desk",
      at: "2026-11-20T09:00:00Z",
      why: "It is as the section says",
      decision: "approved",
      saw: picture.pixels,
    },
    pictureFile: "web.png",
    pictureNow: picture.file,
  };
});

afterAll(async () => {
  await looker.close();
  await site.close();
});

async function lookAt(path: string, known: Baseline | undefined) {
  let frames = 0;
  const count = (open: OpenPage): void => {
    const { takePicture } = open;
    if (takePicture === undefined) throw new Error("a quick picture");
    Object.assign(open, {
      takePicture: (clip: Parameters<typeof takePicture>[0]) => {
        frames += 1;
        return takePicture(clip);
      },
    });
  };
  const capture = await looker.look(path, 60_000, count, known);
  if (capture.outcome !== "captured") throw new Error(capture.failure.kind);
  return { frames, evidence: capture.evidence };
}

test("with nothing signed off, two frames must be equal", async () => {
  expect((await lookAt("calm", undefined)).frames).toBe(2);
});

test("a frame, words and tree that were signed off are the second of two", async () => {
  const { frames, evidence } = await lookAt("calm", approved);
  expect(frames).toBe(1);
  const { picture, text, words, tree, proofs } = approved;
  expect(evidence).toMatchObject({ picture, text, words, tree, proofs });
});

test.each([
  [
    "other words",
    (one: Baseline) => ({ ...one, words: `${one.words}More.\n` }),
  ],
  [
    "another name in the tree",
    (one: Baseline) => ({ ...one, tree: rename(one) }),
  ],
  [
    "a tree that is longer",
    (one: Baseline) => ({ ...one, tree: [...one.tree, ...one.tree] }),
  ],
  [
    "a part that stood elsewhere",
    (one: Baseline) => ({ ...one, tree: move(one) }),
  ],
  [
    "another picture",
    (one: Baseline) => ({
      ...one,
      picture: { ...one.picture, file: "0".repeat(64) },
    }),
  ],
])("%s than signed off: two frames must be equal", async (_what, change) => {
  const { frames, evidence } = await lookAt("calm", change(approved));
  expect(frames).toBe(2);
  expect(evidence.picture).toEqual(approved.picture);
});

test("another page is not taken for the one signed off", async () => {
  const { frames, evidence } = await lookAt("lazy pictures", approved);
  expect(frames).toBe(2);
  expect(evidence.picture.pixels).not.toBe(approved.picture.pixels);
});

function rename({ tree: [first, ...rest] }: Baseline): Baseline["tree"] {
  if (first === undefined) throw new Error("a page has a tree");
  return [{ ...first, name: `${first.name} now` }, ...rest];
}

function move({ tree }: Baseline): Baseline["tree"] {
  return tree.map((node) =>
    node.box === undefined
      ? node
      : { ...node, box: { ...node.box, y: node.box.y + 1 } },
  );
}
