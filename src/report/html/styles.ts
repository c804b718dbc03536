import { articleStyles } from "./styles-article.ts";
import { baseStyles } from "./styles-base.ts";
import { evidenceStyles } from "./styles-evidence.ts";
import { pageStyles } from "./styles-page.ts";
import { printStyles } from "./styles-print.ts";

/** The report's whole stylesheet but for the rules of its pictures. */
export const styles = [
  baseStyles,
  pageStyles,
  articleStyles,
  evidenceStyles,
  printStyles,
].join("\n");
