import { distance } from "fastest-levenshtein";
import type { Anchor, Article } from "../model/article.ts";
import { nodesOfType } from "../model/nodes-by-type.ts";
import type { Span } from "../model/place.ts";

interface MisspeltAnchor {
  /** undefined when the tree has no positions. */
  readonly span: Span | undefined;
  /** How it should be written. */
  readonly meant: string;
  readonly kind: Anchor["kind"];
  /** The one name in it; undefined when there is none, or several. */
  readonly name: string | undefined;
}

const comment = /<!--([^]*?)-->/g;
const anchor =
  /^\s*(?:(?:claim|checkpoint)\s*:\s*[^\s<>]+|\/claim(?:\s*:\s*[^\s<>]+)?)\s*$/;
/** A word, perhaps a colon or another sign, and names: what a slip of an anchor looks like. */
const attempt =
  /^\s*([\p{L}-]{4,13})\s*(:|=|-|\s)\s*([\p{L}\p{N}_-]+(?:\s*,\s*[\p{L}\p{N}_-]+)*)?\s*$/u;

/** Comments that were meant as anchors and are not read as such. */
export function findMisspeltAnchors(article: Article): MisspeltAnchor[] {
  const found: MisspeltAnchor[] = [];
  for (const { node } of nodesOfType(article.tree, "html")) {
    const offset = node.position?.start.offset;
    // Behind the last end of a comment none is closed, and none is looked for.
    const closed = node.value.slice(0, node.value.lastIndexOf("-->") + 3);
    for (const match of closed.matchAll(comment)) {
      const inner = match[1] ?? "";
      if (anchor.test(inner) || inner.length > 200) continue;
      const [, word = "", , id] = attempt.exec(inner) ?? [];
      const kind = kindOf(word);
      if (kind === undefined) continue;
      const names = id?.split(",").map((each) => each.trim()) ?? [];
      const [name] = names;
      const span =
        offset === undefined
          ? undefined
          : {
              start: offset + match.index,
              end: offset + match.index + match[0].length,
            };
      found.push({
        span,
        meant: `<!-- ${kind}: ${name ?? "name"} -->`,
        kind,
        name: names.length === 1 ? name : undefined,
      });
    }
  }
  return found;
}

function kindOf(word: string): "claim" | "checkpoint" | undefined {
  const folded = word.toLowerCase().replaceAll("-", "");
  if (isSlipOf(folded, "claim", 1)) return "claim";
  return isSlipOf(folded, "checkpoint", 2) ? "checkpoint" : undefined;
}

// One letter off, or the same letters in another order ("calim"); "chain" and "clean" are other words.
function isSlipOf(word: string, meant: string, steps: number): boolean {
  return [meant, `${meant}s`].some(
    (form) =>
      distance(word, form) <= steps ||
      (word[0] === form[0] && sortLetters(word) === sortLetters(form)),
  );
}

function sortLetters(word: string): string {
  return word.split("").toSorted().join("");
}
