import type { AccessNode } from "../model/access-node.ts";
import type { Article } from "../model/article.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Demand } from "../model/frontmatter.ts";
import { textTest } from "../model/text-test.ts";
import type { LabelSighting } from "../model/verdict.ts";
import { listLabels } from "./list-labels.ts";

/** The bold labels of a checkpoint's section, looked up on its screen; none where there is no tree to read. */
export function sightLabels(
  article: Article,
  demand: Demand,
  tree: readonly AccessNode[],
  comparison: Comparison | undefined,
): LabelSighting[] {
  if (tree.length === 0) return [];
  return listLabels(article, demand).map((label) =>
    sightLabel(label, tree, comparison),
  );
}

function sightLabel(
  label: string,
  tree: readonly AccessNode[],
  comparison: Comparison | undefined,
): LabelSighting {
  const is = equalTo(label);
  if (tree.some(({ name }) => is(name)))
    return { label, outcome: "seen", now: undefined };
  const changes = comparison?.outcome === "changed" ? comparison.changes : [];
  const renamed = changes.find(
    (change) => change.kind === "renamed" && is(change.from),
  );
  if (renamed?.kind === "renamed")
    return { label, outcome: "renamed", now: renamed.to };
  return { label, outcome: "missing", now: undefined };
}

// A label that looks like a pattern is still just words here.
function equalTo(label: string): (text: string) => boolean {
  return label.startsWith("/") ? (text) => text === label : textTest(label);
}
