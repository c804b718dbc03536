import type { Span } from "../model/place.ts";

const longestPhrase = 500;

/**
 * Where a phrase stands in a Markdown text, as readers would recognise it: whatever
 * its case, its quotation marks and dashes, and the line breaks between its words.
 */
export function findWords(
  text: string,
  phrase: string,
  within: Span = { start: 0, end: text.length },
): Span[] {
  const words = phrase.trim().split(/\s+/);
  // No name is that long; a pattern made of it would be too much for the engine.
  if (words[0] === "" || phrase.length > longestPhrase) return [];
  const body = words.map(loosenWord).join("[\\s>]+");
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.slice(within.start, within.end).matchAll(pattern)].map(
    (match) => ({
      start: within.start + match.index,
      end: within.start + match.index + match[0].length,
    }),
  );
}

function loosenWord(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]')
    .replace(/[-‐‑‒–—]/g, "[-‐‑‒–—]");
}
