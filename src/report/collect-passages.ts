// The prose beside the pictures: each demanded section, cut into blocks with its
// claims and labels marked.
import type { Article, BlockKind, Sentence } from "../model/article.ts";
import { findSection, sentencesOf } from "../model/article.ts";
import type { Passage, PassageBlock, PassagePart } from "../model/run.ts";

/** One passage per section that a checkpoint of the article supports. */
export function collectPassages(articles: readonly Article[]): Passage[] {
  return articles.flatMap((article) => {
    const headings = new Set(
      article.frontmatter.checkpoints.map(({ section }) => section),
    );
    return [...headings].flatMap((heading) => {
      const section = findSection(article, heading);
      if (section === undefined) return [];
      const blocks = collectBlocks(article, sentencesOf(article, section));
      return [{ file: article.file, section: heading, blocks }];
    });
  });
}

function collectBlocks(
  article: Article,
  sentences: readonly Sentence[],
): PassageBlock[] {
  const claimed = new Set(
    article.anchors
      .filter(({ kind }) => kind === "claim")
      .flatMap(({ marked }) => marked),
  );
  const blocks: {
    block: number;
    kind: BlockKind;
    line: number;
    parts: PassagePart[];
  }[] = [];
  for (const sentence of sentences) {
    const parts = claimed.has(sentence)
      ? [{ text: sentence.text, mark: "claim" } as const]
      : markLabels(article, sentence);
    const last = blocks.at(-1);
    if (last?.block === sentence.block) {
      last.parts.push({ text: " ", mark: "none" }, ...parts);
    } else {
      blocks.push({
        block: sentence.block,
        kind: sentence.kind,
        line: sentence.place.start.line,
        parts: [...parts],
      });
    }
  }
  return blocks.map(({ kind, line, parts }) => ({
    kind: kind === "alt-text" ? "paragraph" : kind,
    line,
    parts,
  }));
}

function markLabels(article: Article, sentence: Sentence): PassagePart[] {
  const labels = article.labels.filter(
    (mention) => mention.sentence === sentence,
  );
  const parts: PassagePart[] = [];
  let rest = sentence.text;
  for (const { label } of labels) {
    const at = rest.indexOf(label);
    if (at === -1) continue;
    if (at > 0) parts.push({ text: rest.slice(0, at), mark: "none" });
    parts.push({ text: label, mark: "label" });
    rest = rest.slice(at + label.length);
  }
  if (rest !== "") parts.push({ text: rest, mark: "none" });
  return parts;
}
