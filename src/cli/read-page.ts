// The review page's own files: every module of one compiled folder, by its name, and the styles;
// for a report, the same in one script.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { baseStyles } from "../report/html/styles-base.ts";
import { evidenceStyles } from "../report/html/styles-evidence.ts";
import type { DecidePage } from "../report/html/decide-part.ts";
import type { Asset } from "../review-server/build-review.ts";
import { itemStyles } from "../review-server/review-item-styles.ts";
import { pictureStyles } from "../review-server/picture-styles.ts";
import { reviewStyles } from "../review-server/review-styles.ts";

const folder = new URL("../review-page/", import.meta.url);
const bundle = new URL("../report-page/decide.js", import.meta.url);
const styles =
  baseStyles + evidenceStyles + reviewStyles + itemStyles + pictureStyles;

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
  const sheet: Asset = { type: "text/css; charset=utf-8", content: styles };
  const icon: Asset = {
    type: "image/svg+xml",
    content:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#17663a"/><path d="m5 8 2 2.2L11.2 6" fill="none" stroke="#fff" stroke-width="1.8"/></svg>',
  };
  return new Map([
    ...modules,
    ["review.css", sheet] as const,
    ["icon.svg", icon] as const,
  ]);
}

/** The same page for a report; undefined where the sources run without having been compiled. */
export function readDecidePage(): DecidePage | undefined {
  return existsSync(bundle)
    ? { script: readFileSync(bundle, "utf8"), style: styles }
    : undefined;
}
