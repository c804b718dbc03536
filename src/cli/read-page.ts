// The review page's own files: every module of one compiled folder, by its name, and the styles.
import { readFileSync, readdirSync } from "node:fs";
import { baseStyles } from "../report/html/styles-base.ts";
import { evidenceStyles } from "../report/html/styles-evidence.ts";
import type { Asset } from "../review-server/build-review.ts";
import { pictureStyles } from "../review-server/picture-styles.ts";
import { reviewStyles } from "../review-server/review-styles.ts";

const folder = new URL("../review-page/", import.meta.url);

/** Read once, at the start: no request ever leads to a file. */
export function readPage(): ReadonlyMap<string, Asset> {
  const modules = readdirSync(folder)
    .filter((name) => /^[a-z-]+\.js$/.test(name))
    .map((name): [string, Asset] => [
      name,
      {
        type: "text/javascript; charset=utf-8",
        content: readFileSync(new URL(name, folder), "utf8"),
      },
    ]);
  const styles: Asset = {
    type: "text/css; charset=utf-8",
    content: baseStyles + evidenceStyles + reviewStyles + pictureStyles,
  };
  const icon: Asset = {
    type: "image/svg+xml",
    content:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#17663a"/><path d="m5 8 2 2.2L11.2 6" fill="none" stroke="#fff" stroke-width="1.8"/></svg>',
  };
  return new Map([
    ...modules,
    ["review.css", styles] as const,
    ["icon.svg", icon] as const,
  ]);
}
