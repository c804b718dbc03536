// Articles as editors break them: each is a shipped one with one fault planted.
import { guide, shortGuide, type Workspace } from "../end-to-end/workspace.ts";

type Plant = (text: string) => string | Uint8Array;

const plants: Readonly<Record<string, readonly [string, Plant]>> = {
  "claim-deleted": [guide, (text) => drop(text, /.*claim: no-bypass.*\n/)],
  "claim-negated": [
    shortGuide,
    (text) => swap(text, "the old set stops working", "the old set works on"),
  ],
  "editors-note": [
    guide,
    (text) => `${text}\nTODO: ask Sam whether this is still so.\n`,
  ],
  "page-unlinked": [
    shortGuide,
    (text) => swap(text, /\[(Configuring[^\]]*)\]\([^)]*\)/, "$1"),
  ],
  "page-not-official": [
    shortGuide,
    (text) => `${text}\nLog in at [GitHub](http://github.com/login).\n`,
  ],
  "key-misspelt": [guide, (text) => swap(text, "claims:", "clams:")],
  "yaml-broken": [shortGuide, (text) => swap(text, "claims: [", "claims: [[")],
  "frontmatter-open": [shortGuide, (text) => swap(text, /\n---\n/, "\n")],
  "frontmatter-late": [shortGuide, (text) => `\n\n${text}`],
  "platform-unknown": [
    shortGuide,
    (text) => swap(text, "platform: github", "platform: gihub"),
  ],
  "heading-skipped": [shortGuide, (text) => `${text}\n#### Deeper\n\nText.\n`],
  "windows-lines": [
    guide,
    (text) =>
      drop(text, /.*claim: no-bypass.*\n/)
        .concat("\nTODO: ask Sam.\n")
        .replaceAll("\n", "\r\n"),
  ],
  "byte-order-mark": [
    guide,
    (text) => `\uFEFF${swap(text, "claims:", "clams:")}\nTODO: ask Sam.\n`,
  ],
  "emoji-before": [
    shortGuide,
    (text) => `${text}\n😀 Well, TODO: ask Sam about 👩‍👩‍👧.\n`,
  ],
  "footnote-and-table": [
    shortGuide,
    (text) =>
      `${text}\n| a | b |\n|---|---|\n| TODO: x | y[^1] |\n\n[^1]: Note.\n`,
  ],
  "not-utf-8": [shortGuide, (text) => Buffer.from(`${text}\u00e9`, "latin1")],
  "line-endless": [shortGuide, (text) => `${text}\n${"word ".repeat(11_000)}`],
  empty: [shortGuide, () => ""],
  "nested-deeply": [shortGuide, (text) => `${text}\n${"> ".repeat(150)}x\n`],
};

export const faults = Object.keys(plants);

/** One article for each fault, articles/<fault>.md. */
export function plantFaults({ read, write }: Workspace): void {
  for (const [fault, [article, plant]] of Object.entries(plants))
    write(`articles/${fault}.md`, plant(read(article)));
}

function drop(text: string, what: RegExp): string {
  return swap(text, what, "");
}

function swap(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to replace: ${String(from)}`);
  return after;
}
