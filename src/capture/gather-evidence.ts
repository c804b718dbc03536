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

/** Evidence of a page that has settled, been proved and been redacted. */
export async function gatherEvidence(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
): Promise<Evidence> {
  const { page } = open;
  const part =
    screen.shot.of === undefined
      ? undefined
      : await findOnPage(page, screen.shot.of, 1000);
  const png = await takeSteadyPicture(page, part);
  const sha = digest(png);
  await ports.keep(sha, png, "png");
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
  return { picture, text: digest(words), words, tree, proofs };
}

/** What stands there instead of the screen, redacted like any evidence; never compared, never a baseline. */
export async function keepPartial(
  open: OpenPage,
  ports: CapturePorts,
): Promise<Evidence> {
  const { page } = open;
  await redactPage(page, []);
  // Fields may hold what the recipe typed; a failed look keeps none of it.
  await page.evaluate(() => {
    for (const field of document.querySelectorAll("input, textarea")) {
      (field as HTMLInputElement).value = "";
    }
  });
  const png = await takePicture(page, undefined);
  const sha = digest(png);
  await ports.keep(sha, png, "png");
  const words = await readWords(page);
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  return {
    picture,
    text: digest(words),
    words,
    tree: await readTree(page),
    proofs: [],
  };
}

/** The words a reader sees, a line each, without empty lines. */
export async function readWords(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** Where a secret can still be read, in words; undefined when none can. */
export function findLeak(
  evidence: Evidence,
  secrets: ReadonlyMap<string, string>,
): string | undefined {
  const said = `${evidence.words}\n${evidence.tree.map(({ name }) => name).join("\n")}`;
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
