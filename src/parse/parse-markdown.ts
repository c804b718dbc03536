// The one place that knows the Markdown parser. Loading it takes longer than
// parsing an article does, so it is loaded when the first article is read.
import type { Root } from "mdast";

export type MarkdownParser = (text: string) => Root;

/** CommonMark with GitHub's tables, and YAML frontmatter. */
export async function loadMarkdownParser(): Promise<MarkdownParser> {
  const [
    { unified },
    { default: remarkParse },
    { default: remarkFrontmatter },
    { default: remarkGfm },
  ] = await Promise.all([
    import("unified"),
    import("remark-parse"),
    import("remark-frontmatter"),
    import("remark-gfm"),
  ]);
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, ["yaml"])
    .use(remarkGfm);
  return (text) => processor.parse(text);
}
