// Two accessibility trees in words: what was renamed, moved, came, went or was reworded.
import type { AccessNode } from "../model/access-node.ts";
import { isControl, landmarks } from "../model/access-node.ts";
import type { ScreenChange } from "../model/comparison.ts";
import { alignSequences } from "../model/align-sequences.ts";
import { shareOfWords } from "../model/share-of-words.ts";

/** The changes from one tree to another, in reading order; none when they say the same. */
export function compareTrees(
  before: readonly AccessNode[],
  after: readonly AccessNode[],
): ScreenChange[] {
  const old = spokenNodes(before);
  const now = spokenNodes(after);
  const { gaps } = alignSequences(old.map(keyOf), now.map(keyOf));
  const gone = gaps.flatMap(({ before: indexes }, gap) =>
    indexes.map((index) => ({ index, gap })),
  );
  const come = gaps.flatMap(({ after: indexes }, gap) =>
    indexes.map((index) => ({ index, gap })),
  );
  const moves: PlacedChange[] = [];
  const changes: PlacedChange[] = [];

  pair(
    gone,
    come,
    (a, b) => (keyAt(old, a.index) === keyAt(now, b.index) ? 1 : 0),
    (a, b) => {
      const { role, name, box } = nodeAt(now, b.index);
      const { box: was } = nodeAt(old, a.index);
      const from = whereabouts(old, a.index);
      const to = whereabouts(now, b.index);
      moves.push({
        at: b.index,
        change: { kind: "moved", role, name, from, to, box, was },
      });
    },
  );
  pair(
    gone,
    come,
    (a, b) =>
      likeness(nodeAt(old, a.index), nodeAt(now, b.index), a.gap === b.gap),
    (a, b) => {
      const was = nodeAt(old, a.index);
      const is = nodeAt(now, b.index);
      // The same words as a paragraph instead of plain text: nobody sees that.
      if (was.name === is.name) return;
      const words = {
        from: was.name,
        to: is.name,
        box: is.box,
        was: was.box,
      };
      changes.push({
        at: b.index,
        change: isControl(is)
          ? { kind: "renamed", role: is.role, ...words }
          : { kind: "reworded", ...words },
      });
    },
  );
  for (const { index } of come) {
    const { role, name, box } = nodeAt(now, index);
    changes.push({ at: index, change: { kind: "appeared", role, name, box } });
  }
  for (const { index } of gone) {
    const { role, name, box: was } = nodeAt(old, index);
    changes.push({
      at: now.length + index,
      change: { kind: "gone", role, name, was },
    });
  }
  return [...tellingMoves(moves), ...changes]
    .sort((a, b) => a.at - b.at)
    .map(({ change }) => change);
}

interface PlacedChange {
  /** Index in the later tree, for reading order. */
  readonly at: number;
  readonly change: ScreenChange;
}

// What moves together follows what it followed before; the first of the group says it all.
function tellingMoves(moves: readonly PlacedChange[]): readonly PlacedChange[] {
  const telling = moves.filter(
    ({ change }) => change.kind !== "moved" || change.from !== change.to,
  );
  return telling.length > 0 ? telling : moves;
}

interface Left {
  readonly index: number;
  readonly gap: number;
}

/** Pairs what went with what came, best likeness first, and takes the pairs out of both lists. */
function pair(
  gone: Left[],
  come: Left[],
  score: (a: Left, b: Left) => number,
  take: (a: Left, b: Left) => void,
): void {
  // Past this the page is another page; each part then counts as gone or new.
  if (gone.length * come.length > 100_000) return;
  const candidates = gone
    .flatMap((a) => come.map((b) => ({ a, b, score: score(a, b) })))
    .filter((candidate) => candidate.score > 0)
    .sort((x, y) => y.score - x.score);
  for (const { a, b } of candidates) {
    if (!gone.includes(a) || !come.includes(b)) continue;
    gone.splice(gone.indexOf(a), 1);
    come.splice(come.indexOf(b), 1);
    take(a, b);
  }
}

// A control in the same spot with the same role is the same control with another
// name; elsewhere its words must be alike. Prose must share words to be "reworded".
function likeness(was: AccessNode, is: AccessNode, isSameGap: boolean): number {
  const share = shareOfWords(was.name, is.name);
  if (isControl(was) !== isControl(is)) return 0;
  if (isControl(was)) {
    if (was.role !== is.role) return isSameGap && share >= 0.5 ? share : 0;
    return isSameGap ? 1 + share : share >= 0.5 ? share : 0;
  }
  return share >= 0.4 ? share : 0;
}

// Regions and containers without words of their own say nothing, nor does a lone
// arrow or dot; a text that only repeats the alert around it would be reported twice.
function spokenNodes(tree: readonly AccessNode[]): AccessNode[] {
  return tree.filter((node, index) => {
    if (landmarks.has(node.role)) return false;
    if (!/[\p{L}\p{N}]/u.test(node.name)) return isControl(node);
    const around = tree
      .slice(0, index)
      .findLast(({ depth }) => depth < node.depth);
    return !(around?.role === "alert" && around.name.includes(node.name));
  });
}

function whereabouts(nodes: readonly AccessNode[], index: number): string {
  const before = nodes.slice(0, index).findLast(({ name }) => name !== "");
  return before === undefined
    ? "at the top"
    : `after “${shorten(before.name)}”`;
}

function shorten(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

function keyOf(node: AccessNode): string {
  return `${node.role}\n${node.name}`;
}

function keyAt(nodes: readonly AccessNode[], index: number): string {
  return keyOf(nodeAt(nodes, index));
}

function nodeAt(nodes: readonly AccessNode[], index: number): AccessNode {
  const node = nodes[index];
  if (node === undefined) throw new RangeError(`no node ${index}`);
  return node;
}
