// What is told of each labelled pair: rendered in the browser, read, compared as a run does.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright";
import sharp from "sharp";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import { diffPictures } from "../../src/adapters/diff-pictures.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { decodePicture, readPicture } from "../../src/adapters/picture.ts";
import { readTree } from "../../src/capture/read-tree.ts";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import type { AccessNode } from "../../src/model/access-node.ts";
import { describeChange } from "../../src/model/describe-screen-change.ts";
import { digest } from "../../src/model/digest.ts";
import { makeBaseline, makeCapture } from "../model/specimens.ts";
import type { PicturePair } from "./picture-pairs.ts";
import { picturePairs } from "./picture-pairs.ts";
import { thirdPairs } from "./picture-pairs-third.ts";
import { openTestBrowser } from "../open-test-browser.ts";

let egress: Egress;
let browser: BrowserHandle;
let desktop: Page;
let phone: Page;

beforeAll(async () => {
  egress = await startEgress(() => false, { kind: "live" });
  browser = await openTestBrowser(egress);
  ({ page: desktop } = await browser.openPage("web"));
  ({ page: phone } = await browser.openPage("iphone-web"));
});

afterAll(async () => {
  await browser.close();
  await egress.close();
});

test.each([
  // Chromium draws the letters anew from a sixteenth of a pixel on.
  ["seen", 32, ["text shifted by a fraction of a pixel"]],
  ["unseen", 32, []],
  ["third", 44, []],
] as const)(
  "every change is told, and next to nothing else is: the %s part",
  async (half, count, expected) => {
    const pairs = [...picturePairs, ...thirdPairs].filter(
      (pair) => pair.half === half,
    );
    const missed: string[] = [];
    const falseAlarms: string[] = [];
    for (const pair of pairs) {
      const told = await tell(pair);
      const line = `${pair.name}: ${told.map(({ words }) => words).join("; ")}`;
      const isTold = pair.tell.every((kind) =>
        told.some((one) => one.kind === kind),
      );
      const isNamed =
        pair.near === undefined ||
        told.some(({ words }) => words.includes(pair.near ?? ""));
      if (!isTold || !isNamed) missed.push(line);
      if (pair.tell.length === 0 && told.length > 0)
        falseAlarms.push(pair.name);
    }
    expect({ pairs: pairs.length, missed, falseAlarms }).toEqual({
      pairs: count,
      missed: [],
      falseAlarms: expected,
    });
  },
  300_000,
);

async function tell(pair: PicturePair) {
  const was = await look(pair, pair.before, undefined);
  const is = await look(pair, pair.after, pair.noise);
  const environment = makeBaseline().environment;
  const baseline = makeBaseline({
    ...was.evidence,
    ...(pair.isOtherBuild && environment !== undefined
      ? { environment: { ...environment, build: "139" } }
      : {}),
  });
  const { scale } = is.evidence.picture;
  const difference = await diffPictures(was.png, is.png, scale);
  const comparison = compareCapture(
    makeCapture({}, is.evidence),
    baseline,
    difference,
  );
  if (comparison.outcome !== "changed") return [];
  return comparison.changes.map((change) => ({
    kind: change.kind,
    words: describeChange(change),
  }));
}

async function look(
  { device }: PicturePair,
  html: string,
  noise: PicturePair["noise"],
) {
  const page = device === undefined ? desktop : phone;
  const scale = await page.evaluate(() => devicePixelRatio);
  await page.setContent(html);
  const tree: AccessNode[] = await readTree(page);
  const words = await page.locator("body").innerText();
  const plain = await page.locator("body").screenshot();
  const png = noise === undefined ? plain : await disturb(plain, noise);
  const picture = { ...(await readPicture(png)), file: digest(png), scale };
  return { png, evidence: { picture, tree, words, text: digest(words) } };
}

async function disturb(
  png: Buffer,
  noise: NonNullable<PicturePair["noise"]>,
): Promise<Buffer> {
  if (noise === "jpeg") {
    const jpeg = await sharp(png)
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" })
      .toBuffer();
    return sharp(jpeg).png().toBuffer();
  }
  const { data, width, height } = await decodePicture(png);
  const amount = { dither: 1, grain: 2, "one-pixel": 3 }[noise];
  let random = 7;
  for (let at = 0; at < data.length; at += 1) {
    if (at % 4 === 3 || (noise === "one-pixel" && at !== 4000)) continue;
    random = (random * 1103515245 + 12345) % 2147483648;
    const step = noise === "one-pixel" ? amount : (random >> 16) % (amount + 1);
    const value = data[at] ?? 0;
    data[at] = value > 127 ? value - step : value + step;
  }
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
