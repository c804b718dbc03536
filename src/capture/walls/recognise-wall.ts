// What stands between us and a screen, recognised by what a person would read: as
// link checks do it, and what only a look at a screen meets. A wall is never
// compared and can never become a baseline.
import type { WallKind } from "../../model/capture.ts";
import type { PageWall } from "../../model/link-verdict.ts";
import { recogniseWall as recognisePageWall } from "../../model/walls/recognise-wall.ts";
import { asksForPassword } from "./asks-for-password.ts";
import type { WallRecogniser } from "./define-wall.ts";
import { missingPage } from "./missing-page.ts";
import { recogniseOtherLanguage } from "./other-language.ts";
import type { SeenPage } from "./seen-page.ts";

/** Asked when no link check's recogniser knows the page; the most specific first. */
const recognisers: readonly WallRecogniser[] = [
  asksForPassword,
  missingPage,
  recogniseOtherLanguage,
];

/** A page without words is no wall: it has not come, or the proof is wrong. */
const kinds: Readonly<Record<PageWall, WallKind | undefined>> = {
  captcha: "captcha",
  "bot-check": "captcha",
  region: "region",
  "rate-limit": "rate-limit",
  "site-fault": "error-page",
  consent: "consent",
  "sign-in": "sign-in",
  "no-words": undefined,
};

/** The wall that stands there; undefined when it is just another page. */
export function recogniseWall(seen: SeenPage): WallKind | undefined {
  const wall = recognisePageWall({ ...seen, status: seen.status ?? 200 });
  const kind = wall === undefined ? undefined : kinds[wall];
  return kind ?? recognisers.find(({ stands }) => stands(seen))?.wall;
}
