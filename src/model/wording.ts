// What counts as the same words. Digests of sentences and passages are taken of
// this form, so that reformatting lapses nothing and rewording lapses everything.
import { digest } from "./digest.ts";

/**
 * Text without the differences no reader sees: Unicode composition, runs of
 * white space, kinds of quotation marks and of hyphens, invisible characters.
 */
export function normaliseWording(text: string): string {
  // Most sentences have none of these differences, and are read by the thousand.
  if (plain.test(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** Printable ASCII, words one space apart. */
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** SHA-256 in hex of the normalised wording. */
export function digestWording(text: string): string {
  return digest(normaliseWording(text));
}
