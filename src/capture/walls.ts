// What stands between us and a screen, recognised by what a person would read.
// Asked only when the proof is missing: a wall is never compared and can never
// become a baseline.
import type { AccessNode } from "../model/access-node.ts";
import type { WallKind } from "../model/capture.ts";

export interface SeenPage {
  readonly url: string;
  readonly status: number | undefined;
  readonly title: string;
  readonly words: string;
  readonly tree: readonly AccessNode[];
}

interface WallDetector {
  readonly wall: WallKind;
  readonly stands: (page: SeenPage) => boolean;
}

/** In order: the most specific first, the sign-in page last, since walls often hold its form too. */
const detectors: readonly WallDetector[] = [
  {
    wall: "captcha",
    stands: ({ words, title }) =>
      /captcha|not a robot|verify (that )?you('re| are) (a )?human|unusual traffic|are you a robot/i.test(
        `${title}\n${words}`,
      ),
  },
  {
    wall: "rate-limit",
    stands: ({ status, words }) =>
      status === 429 ||
      // A server with a fault of its own asks to try again later, too.
      ((status ?? 0) < 500 &&
        /too many requests|try again (later|in a few minutes)/i.test(words)),
  },
  {
    wall: "region",
    stands: ({ status, words }) =>
      status === 451 ||
      /not available in your (country|region|location)/i.test(words),
  },
  {
    wall: "consent",
    stands: ({ words, tree }) =>
      /cookies?|consent/i.test(words) &&
      tree.some(
        ({ role, name }) =>
          role === "button" &&
          /^(accept|allow|agree|reject|decline)\b.*|^i agree$/i.test(name),
      ),
  },
  {
    wall: "error-page",
    stands: ({ status, words }) =>
      (status !== undefined && status >= 500) ||
      /something went wrong|this page (isn't|isn’t|is not) available/i.test(
        words,
      ),
  },
  {
    wall: "sign-in",
    stands: ({ url, tree }) =>
      /\/(login|signin|sign-in|sign_in|sessions?)\b/i.test(url) ||
      (tree.some(
        ({ role, name }) => role === "textbox" && /password/i.test(name),
      ) &&
        tree.some(
          ({ role, name }) =>
            role === "button" && /^(log|sign) in$/i.test(name),
        )),
  },
];

/** The wall that stands there; undefined when it is just another page. */
export function detectWall(page: SeenPage): WallKind | undefined {
  return detectors.find(({ stands }) => stands(page))?.wall;
}
