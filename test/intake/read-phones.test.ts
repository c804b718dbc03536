// What the recogniser reads of phone screens, in figures: words that are there and found, words
// that are not there and not found, secrets that are proposed for blacking out, and what else is.
import { chromium, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDecoder } from "../../src/adapters/decode-apart.ts";
import { openTextReader } from "../../src/adapters/read-text-apart.ts";
import type { Box } from "../../src/model/access-node.ts";
import { isHidden, withMargin } from "../../src/intake/black-out.ts";
import { takeIn, type TakenPicture } from "../../src/intake/take-in.ts";
import { compiledAdapters } from "./compiled-adapters.ts";
import { phoneScreens, phoneStyle, type PhoneScreen } from "./phone-screens.ts";

interface Read {
  readonly screen: PhoneScreen;
  readonly picture: TakenPicture;
  /** Where the secrets are, in picture pixels. */
  readonly secrets: readonly Box[];
}

const scale = 3;
/** Milliseconds: all screens are read once, on a computer that has other things to do. */
const slowest = 600_000;
const reads: Read[] = [];
let browser: Browser;

beforeAll(async () => {
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking", "--disable-lcd-text"],
  });
  const ports = {
    decoder: openDecoder(compiledAdapters),
    reader: openTextReader(compiledAdapters),
  };
  for (const screen of phoneScreens) {
    const page = await browser.newPage({
      viewport: { width: 393, height: 852 },
      deviceScaleFactor: scale,
    });
    await page.setContent(
      `<!doctype html><meta charset=utf-8><style>${phoneStyle}${screen.style}</style>${screen.html}`,
    );
    const bytes = await page.screenshot();
    const secrets = await page.evaluate(findTexts, [...screen.secrets]);
    await page.close();
    const taken = await takeIn(
      bytes,
      {
        locale: "en-US",
        proofs: [{ role: "heading", name: screen.labels[0] ?? "" }],
        labels: [...screen.labels, ...screen.absent],
        secrets: new Map(),
      },
      ports,
    );
    if (taken.outcome === "refused") throw new Error(taken.because);
    reads.push({
      screen,
      picture: taken.picture,
      secrets: secrets.map(({ x, y, width, height }) => ({
        x: x * scale,
        y: y * scale,
        width: width * scale,
        height: height * scale,
      })),
    });
  }
}, slowest);

afterAll(() => browser?.close());

/** Runs in the page: where texts stand. */
function findTexts(texts: readonly string[]): Box[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Box[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const text of texts) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      found.push({ x, y, width, height });
    }
  return found;
}

/** The letters themselves lie inside a line's box. */
function inkOf({ x, y, width, height }: Box): Box {
  return {
    x: x + 3,
    y: y + height * 0.28,
    width: width - 6,
    height: height * 0.44,
  };
}

function count(set: PhoneScreen["set"]) {
  const own = reads.filter(({ screen }) => screen.set === set);
  const figures = {
    labels: 0,
    found: 0,
    nearly: 0,
    absent: 0,
    falselyFound: 0,
    secrets: 0,
    covered: 0,
    needless: 0,
  };
  const misses: string[] = [];
  for (const { screen, picture, secrets } of own) {
    const { reading } = picture;
    if (reading.outcome === "not-read") throw new Error(reading.because);
    for (const sighting of reading.labels) {
      const isThere = screen.labels.includes(sighting.what);
      figures[isThere ? "labels" : "absent"] += 1;
      if (isThere && sighting.outcome === "found") figures.found += 1;
      if (isThere && sighting.outcome === "nearly") figures.nearly += 1;
      if (!isThere && sighting.outcome === "found") figures.falselyFound += 1;
      if (isThere && sighting.outcome !== "found")
        misses.push(`${screen.name}: ${sighting.what} ${sighting.outcome}`);
    }
    const boxes = reading.suspects.map(({ box }) => withMargin(box, picture));
    figures.secrets += secrets.length;
    for (const [at, secret] of secrets.entries())
      if (isHidden(inkOf(secret), boxes)) figures.covered += 1;
      else misses.push(`${screen.name}: secret ${at} open`);
    for (const box of boxes)
      if (
        !secrets.some((secret) => !isHidden(secret, []) && touches(secret, box))
      ) {
        figures.needless += 1;
        misses.push(`${screen.name}: needless ${JSON.stringify(box)}`);
      }
  }
  return { figures, misses };
}

function touches(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

// Fonts are not the same on every computer: these are the least that is good enough, and
// docs/phones.md says what was measured.
test.each(["seen", "unseen"] as const)(
  "of %s screens, words and secrets are found, and nothing that is not there",
  (set) => {
    const { figures, misses } = count(set);
    const shares = {
      labels: figures.found / figures.labels,
      secrets: figures.covered / figures.secrets,
      falselyFound: figures.falselyFound,
      needless: figures.needless,
    };
    process.stderr.write(
      `${set}: ${JSON.stringify(figures)} ${misses.join("; ")}\n`,
    );
    expect(shares.labels).toBeGreaterThan(0.85);
    expect(shares.secrets).toBeGreaterThan(0.85);
    expect(shares.falselyFound).toBe(0);
    expect(shares.needless).toBeLessThan(2);
  },
);
