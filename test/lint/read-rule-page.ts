// A rule's page as the test runs it: headings, and the small articles under Good and Bad.
import type { Code } from "mdast";
import { toString } from "mdast-util-to-string";
import { loadReferenceParser } from "../../src/parse/parse-markdown.ts";

export interface Example {
  /** Number of the line its first fence opens on. */
  readonly line: number;
  readonly text: string;
  /** Files of the example registry that it replaces, by path. */
  readonly changed: Readonly<Record<string, string>>;
  /** Lines of the text block behind it; undefined when there is none. */
  readonly expected: readonly string[] | undefined;
}

export interface RulePage {
  readonly title: string;
  readonly summary: string;
  readonly headings: readonly string[];
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
}

const reference = loadReferenceParser();

export async function readRulePage(text: string): Promise<RulePage> {
  const tree = (await reference)(text);
  const headings = tree.children.filter((node) => node.type === "heading");
  const codeUnder = (heading: string): Code[] => {
    const first = tree.children.findIndex(
      (node) => node.type === "heading" && toString(node) === heading,
    );
    const rest = tree.children.slice(first + 1);
    const next = rest.findIndex((node) => node.type === "heading");
    return rest
      .slice(0, next === -1 ? rest.length : next)
      .filter((node) => node.type === "code");
  };
  return {
    title: toString(headings[0]),
    summary: toString(tree.children[1]),
    headings: headings
      .filter(({ depth }) => depth === 2)
      .map((node) => toString(node)),
    good: readExamples(codeUnder("Good")),
    bad: readExamples(codeUnder("Bad")),
  };
}

function readExamples(fences: readonly Code[]): Example[] {
  const examples: Example[] = [];
  let changed: Record<string, string> = {};
  for (const [index, fence] of fences.entries()) {
    if (fence.lang === "yaml" && fence.meta != null)
      changed[fence.meta] = `${fence.value}\n`;
    if (fence.lang !== "markdown") continue;
    const next = fences[index + 1];
    examples.push({
      line: fence.position?.start.line ?? 0,
      text: `${fence.value}\n`,
      changed,
      expected: next?.lang === "text" ? next.value.split("\n") : undefined,
    });
    changed = {};
  }
  return examples;
}
