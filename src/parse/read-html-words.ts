import { Parser } from "htmlparser2";
import type { Html } from "mdast";
import { startRun, type TextRun } from "./text-run.ts";

/** The words of raw HTML as a browser shows them, each character with its offset in the file. */
export function readHtmlWords(node: Html): TextRun {
  const start = node.position?.start.offset ?? 0;
  const run = startRun();
  let unseen = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (isUnseen(name)) unseen += 1;
    },
    onclosetag: (name) => {
      if (isUnseen(name)) unseen -= 1;
    },
    ontext: (text) => {
      if (unseen > 0) return;
      const at = start + parser.startIndex;
      // What an entity stands for is shorter than the entity: its characters share its place.
      if (node.value.startsWith(text, parser.startIndex)) run.append(text, at);
      else for (const character of text.split("")) run.append(character, at);
    },
  });
  parser.end(node.value);
  return run;
}

// What stands in code is something to type, never something said.
function isUnseen(name: string): boolean {
  return /^(script|style|template|code|pre)$/.test(name);
}
