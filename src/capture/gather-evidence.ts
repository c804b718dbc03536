// The bytes kept from a look: picture, words, tree and the boxes of the proofs.
import type { Page } from "playwright";
import type { AccessNode, Box } from "../model/access-node.ts";
import type { Proof } from "../model/baseline.ts";
import type { Evidence } from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import { describeLocator } from "../model/locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { findOnPage } from "./find-on-page.ts";
import { readTree } from "./read-tree.ts";
import { redactPage } from "./redact-page.ts";
import { takePicture, takeSteadyPicture } from "./take-picture.ts";

/** Evidence and the bytes of its picture; nothing is written before it is known to hold no secret. */
interface Gathered {
  readonly evidence: Evidence;
  readonly png: Uint8Array;
}

/** Evidence of a page that has settled, been proved and been redacted. */
export async function gatherEvidence(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
): Promise<Gathered> {
  const { page } = open;
  await emptyFields(page);
  const part =
    screen.shot.of === undefined
      ? undefined
      : await findOnPage(page, screen.shot.of, 1000);
  const png = await takeSteadyPicture(page, part);
  const sha = digest(png);
  const words = await readWords(page);
  const corner = (await part?.boundingBox()) ?? { x: 0, y: 0 };
  const tree = (await readTree(page)).map((node) => shiftNode(node, corner));
  const proofs: Proof[] = [];
  for (const proof of screen.proof) {
    const box = await (await findOnPage(page, proof, 0)).boundingBox();
    const shifted = box === null ? undefined : shiftBox(box, corner);
    proofs.push({
      proof: describeLocator(proof),
      ...(shifted === undefined ? {} : { box: shifted }),
    });
  }
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  const evidence = { picture, text: digest(words), words, tree, proofs };
  return { evidence, png };
}

/** What stands there instead of the screen, redacted like any evidence; never compared, never a baseline. */
export async function keepPartial(
  open: OpenPage,
  ports: CapturePorts,
): Promise<Gathered> {
  const { page } = open;
  await redactPage(page, []);
  await emptyFields(page);
  const png = await takePicture(page, undefined);
  const sha = digest(png);
  const words = await readWords(page);
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  const tree = await readTree(page);
  const evidence = { picture, text: digest(words), words, tree, proofs: [] };
  return { evidence, png };
}

/** The words a reader sees, a line each, without empty lines. */
export async function readWords(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

// Fields hold what the recipe typed: it is the account's, not the platform's, and is in no picture.
async function emptyFields(page: Page): Promise<void> {
  await page.evaluate(() => {
    const typed =
      "input:not([type=submit], [type=button], [type=reset]), textarea";
    for (const field of document.querySelectorAll<HTMLInputElement>(typed)) {
      field.value = "";
    }
  });
}

/** Where a secret can still be read, in words; undefined when none can. */
export function findLeak(
  url: string,
  evidence: Evidence,
  secrets: ReadonlyMap<string, string>,
): string | undefined {
  const said = `${decodeURIComponentSafely(url)}\n${evidence.words}\n${evidence.tree.map(({ name }) => name).join("\n")}`;
  for (const [name, value] of secrets) {
    if (value.length >= 4 && said.includes(value)) {
      return `the value of ${name} is readable on the page; add a mask for it`;
    }
  }
  return undefined;
}

function shiftNode(
  node: AccessNode,
  corner: { readonly x: number; readonly y: number },
): AccessNode {
  return node.box === undefined
    ? node
    : { ...node, box: shiftBox(node.box, corner) };
}

function shiftBox(
  box: Box,
  corner: { readonly x: number; readonly y: number },
): Box {
  return {
    x: Math.round(box.x - corner.x),
    y: Math.round(box.y - corner.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}

function decodeURIComponentSafely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
