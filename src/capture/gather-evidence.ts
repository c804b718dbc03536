// The bytes kept from a look: picture, words, tree and the boxes of the proofs.
import type { Page } from "playwright";
import type { AccessNode, Box } from "../model/access-node.ts";
import { isSameTree } from "../model/access-node.ts";
import type { Baseline, Proof } from "../model/baseline.ts";
import type { Evidence } from "../model/capture.ts";
import { digest } from "../model/digest.ts";
import { describeLocator } from "../model/locator.ts";
import { findNodes } from "../model/match-locator.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { findOnPage } from "./find-on-page.ts";
import { readTree } from "./read-tree.ts";
import { takePicture, takeSteadyPicture } from "./take-picture.ts";

/** Evidence and the bytes of its files; nothing is written before it is known to hold no secret. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly files: readonly EvidenceFile[];
}

interface EvidenceFile {
  readonly sha: string;
  readonly bytes: Uint8Array;
  readonly ending: "png" | "txt" | "json";
}

/**
 * Evidence of a page that has settled, been proved and been redacted.
 * @param approved what a person signed off of this screen on this device
 */
export async function gatherEvidence(
  open: OpenPage,
  screen: Screen,
  ports: CapturePorts,
  approved: Baseline | undefined,
): Promise<Gathered> {
  const { page } = open;
  const part =
    screen.shot.of === undefined
      ? undefined
      : await findOnPage(page, screen.shot.of, 1000);
  const read = async () => {
    const words = await readWords(page);
    const corner = (await part?.boundingBox()) ?? { x: 0, y: 0 };
    const nodes = await readTree(page);
    return {
      words,
      tree: nodes.map((node) => shiftNode(node, corner)),
      proofs: await boxProofs(page, screen, nodes, corner),
    };
  };
  const { png, seen } = await takeSteadyPicture(
    open,
    part,
    read,
    approved && {
      file: approved.picture.file,
      isSame: ({ words, tree }) =>
        words === approved.words && isSameTree(tree, approved.tree),
    },
  );
  const sha = digest(png);
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  return dress({ picture, ...seen }, png);
}

async function boxProofs(
  page: Page,
  screen: Screen,
  nodes: readonly AccessNode[],
  corner: Corner,
): Promise<Proof[]> {
  const proofs: Proof[] = [];
  for (const proof of screen.proof) {
    const [node] = findNodes(nodes, proof);
    // Words and what CSS finds have no box in the tree.
    const box =
      node?.box ?? (await (await findOnPage(page, proof, 0)).boundingBox());
    proofs.push({
      proof: describeLocator(proof),
      ...(box === null ? {} : { box: shiftBox(box, corner) }),
    });
  }
  return proofs;
}

/** What stands there instead of the screen, of a page that was redacted like any; never compared, never a baseline. */
export async function keepPartial(
  open: OpenPage,
  ports: CapturePorts,
): Promise<Gathered> {
  const { page } = open;
  const png = await takePicture(open, undefined);
  const sha = digest(png);
  const words = await readWords(page);
  const picture = {
    file: sha,
    ...(await ports.readPicture(png)),
    scale: open.scale,
  };
  const tree = await readTree(page);
  return dress({ picture, words, tree, proofs: [] }, png);
}

// Each file under the digest that the record names it by.
function dress(
  seen: Pick<Evidence, "picture" | "words" | "tree" | "proofs">,
  png: Uint8Array,
): Gathered {
  const words = encoder.encode(seen.words);
  const tree = encoder.encode(JSON.stringify(seen.tree));
  const [text, treeFile] = [digest(words), digest(tree)];
  return {
    evidence: { ...seen, text, treeFile },
    files: [
      { sha: seen.picture.file, bytes: png, ending: "png" },
      { sha: text, bytes: words, ending: "txt" },
      { sha: treeFile, bytes: tree, ending: "json" },
    ],
  };
}

const encoder = new TextEncoder();

/** The words a reader sees, a line each, without empty lines. */
export async function readWords(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

/** CSS pixels from the window's corner to the picture's. */
type Corner = Pick<Box, "x" | "y">;

function shiftNode(node: AccessNode, corner: Corner): AccessNode {
  return node.box === undefined
    ? node
    : { ...node, box: shiftBox(node.box, corner) };
}

function shiftBox(box: Box, corner: Corner): Box {
  return {
    x: Math.round(box.x - corner.x),
    y: Math.round(box.y - corner.y),
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}
