// Playwright's accessibility snapshot → our flat tree.
import type { Page } from "playwright";
import type { AccessNode, Box } from "../model/access-node.ts";
import { landmarks } from "../model/access-node.ts";

interface SnapshotNode {
  readonly role: string;
  readonly name?: string;
  readonly text?: string;
  readonly box?: Box;
  readonly children?: readonly (SnapshotNode | string)[];
}

/** The accessibility tree of a page, boxes in CSS pixels from the window's corner. */
export async function readTree(page: Page): Promise<AccessNode[]> {
  const snapshot = await page
    .locator("body")
    .ariaSnapshotJSON({ boxes: true, timeout: 5000 });
  const nodes: AccessNode[] = [];
  for (const node of snapshot as readonly (SnapshotNode | string)[])
    flatten(node, 0, nodes);
  return nodes;
}

// What a person typed into a field is theirs, not the platform's: field values are left out.
const typedRoles = new Set(["textbox", "searchbox", "combobox", "spinbutton"]);

function flatten(
  node: SnapshotNode | string,
  depth: number,
  into: AccessNode[],
): void {
  if (typeof node === "string") {
    into.push({ role: "text", name: node, depth });
    return;
  }
  const { role, name, text, box } = node;
  const isTyped = typedRoles.has(role);
  into.push({
    role,
    name: name ?? (isTyped || landmarks.has(role) ? "" : wordsOf(node)),
    depth,
    ...(box === undefined ? {} : { box: roundBox(box) }),
  });
  if (landmarks.has(role) && text !== undefined) {
    into.push({ role: "text", name: text, depth: depth + 1 });
  }
  for (const child of node.children ?? []) flatten(child, depth + 1, into);
}

// An alert has no name of its own; what it says is all there is to know it by.
function wordsOf(node: SnapshotNode): string {
  if (node.text !== undefined) return node.text;
  return node.role === "alert" || node.role === "status" ? allWords(node) : "";
}

function allWords(node: SnapshotNode): string {
  return (node.children ?? [])
    .map((child) =>
      typeof child === "string"
        ? child
        : (child.name ?? child.text ?? allWords(child)),
    )
    .join(" ")
    .trim();
}

function roundBox({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  };
}
