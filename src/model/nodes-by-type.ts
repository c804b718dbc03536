// A Markdown tree walked once, however many look into it: rules and readers ask
// for the nodes of a type instead of walking by themselves.
import type { Nodes, Parents, Root } from "mdast";
import type { Span } from "./place.ts";

export interface FoundNode<T extends Nodes = Nodes> {
  readonly node: T;
  /** undefined for the root. */
  readonly parent: Parents | undefined;
  /** Among the parent's children. */
  readonly index: number;
}

type OfType<Type extends Nodes["type"]> = Extract<Nodes, { type: Type }>;

interface Walked {
  readonly all: readonly FoundNode[];
  readonly byType: ReadonlyMap<string, readonly FoundNode[]>;
}

/** Trees are not changed once they are read, so what was found stays true. */
const walkedByTree = new WeakMap<Root, Walked>();

/** Every node in reading order, the root first. */
export function allNodes(tree: Root): readonly FoundNode[] {
  return walkOnce(tree).all;
}

/** The nodes of a type in reading order. */
export function nodesOfType<Type extends Nodes["type"]>(
  tree: Root,
  type: Type,
): readonly FoundNode<OfType<Type>>[] {
  const found = walkOnce(tree).byType.get(type) ?? [];
  return found as readonly FoundNode<OfType<Type>>[];
}

/** Where a node stands in the file, as offsets; undefined when the tree has no positions. */
export function spanOfNode({ position }: Nodes): Span | undefined {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function walkOnce(tree: Root): Walked {
  const known = walkedByTree.get(tree);
  if (known !== undefined) return known;
  const all: FoundNode[] = [];
  const byType = new Map<string, FoundNode[]>();
  const walk = (
    node: Nodes,
    parent: Parents | undefined,
    index: number,
  ): void => {
    const found = { node, parent, index };
    all.push(found);
    const same = byType.get(node.type);
    if (same === undefined) byType.set(node.type, [found]);
    else same.push(found);
    if (!("children" in node)) return;
    for (let at = 0; at < node.children.length; at += 1) {
      const child = node.children[at];
      if (child !== undefined) walk(child, node, at);
    }
  };
  walk(tree, undefined, 0);
  const walked = { all, byType };
  walkedByTree.set(tree, walked);
  return walked;
}
