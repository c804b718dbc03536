import type { PageWall } from "../link-verdict.ts";
import { botCheck } from "./bot-check.ts";
import { captcha } from "./captcha.ts";
import { consent } from "./consent.ts";
import type { WallRecogniser } from "./define-wall.ts";
import { noWords } from "./no-words.ts";
import { rateLimit } from "./rate-limit.ts";
import { region } from "./region.ts";
import type { SeenPage } from "./seen-page.ts";
import { signIn } from "./sign-in.ts";
import { siteFault } from "./site-fault.ts";

/** In order: the most specific first. A test for robots may come with any status. */
const recognisers: readonly WallRecogniser[] = [
  captcha,
  botCheck,
  region,
  rateLimit,
  siteFault,
  consent,
  signIn,
  noWords,
];

/** On a page that says it is not there only a test for robots counts: such pages offer to sign in, too. */
const onMissingPages: readonly WallRecogniser[] = [captcha, botCheck];

/** The wall that stands there; undefined when it is a page. */
export function recogniseWall(seen: SeenPage): PageWall | undefined {
  const isMissing = seen.status === 404 || seen.status === 410;
  return (isMissing ? onMissingPages : recognisers).find(({ stands }) =>
    stands(seen),
  )?.wall;
}
