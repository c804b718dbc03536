import { cleanText } from "../clean-text.ts";

/** A file's name on one line: a file may be called anything, and a line end in its name would draw a line of its own. */
export function showFile(file: string): string {
  return cleanText(file).replace(/[\t\n]/g, "\uFFFD");
}
