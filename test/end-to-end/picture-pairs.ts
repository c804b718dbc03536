// Pairs of screens with what an editor must be told of each. The halves were fixed, and
// this file committed, before any threshold was: "unseen" pairs were only counted.
import { drawScreen, type ScreenParts } from "./picture-scene.ts";

export interface PicturePair {
  readonly name: string;
  readonly half: "seen" | "unseen" | "third";
  /** Kinds of change that must all be told; none: nothing may be. */
  readonly tell: readonly string[];
  /** Words that one of the told changes must hold. */
  readonly near?: string;
  readonly before: string;
  readonly after: string;
  /** Another browser build drew the second. */
  readonly isOtherBuild?: true;
  /** Where it is drawn; a desktop unless said. */
  readonly device?: "iphone-web";
  /** Noise over the second picture. */
  readonly noise?: "dither" | "grain" | "jpeg" | "one-pixel";
}

type Row = readonly [
  name: string,
  tell: readonly string[],
  before: ScreenParts,
  after: ScreenParts,
  more?: Pick<PicturePair, "near" | "isOtherBuild" | "noise">,
];

const plain: ScreenParts = {};
const picture = ["picture"];

const seen: readonly Row[] = [
  ["a renamed button", ["renamed"], plain, { button: "Continue" }],
  [
    "a link that has moved to the top",
    ["moved"],
    { helpAt: "foot" },
    { helpAt: "head" },
  ],
  ["a new banner", ["appeared"], plain, { banner: "Accept all cookies" }],
  [
    "a button of another colour",
    picture,
    plain,
    { css: "#go{background:#00a400}" },
    { near: "Log in" },
  ],
  [
    "a button gone pale",
    picture,
    plain,
    { css: "#go{opacity:.45}" },
    { near: "Log in" },
  ],
  [
    "a one-pixel line through an icon",
    picture,
    plain,
    { icon: "bell-struck" },
    { near: "Notifications" },
  ],
  [
    "another icon under the same name",
    picture,
    plain,
    { icon: "gear" },
    { near: "Notifications" },
  ],
  [
    "edges smoothed another way",
    [],
    plain,
    { css: "#logo{transform:translate(.02px,.02px)}" },
  ],
  [
    "other font rendering by another build",
    [],
    plain,
    { css: "body{letter-spacing:.01em;-webkit-text-stroke:.2px}" },
    { isOtherBuild: true },
  ],
  [
    "a time that went on",
    ["reworded"],
    { time: "Updated 10:41" },
    { time: "Updated 10:42" },
  ],
  ["a picture row put in", picture, { rows: 4 }, { rows: 4, strip: "after 2" }],
  [
    "a picture row taken out",
    picture,
    { rows: 4, strip: "after 2" },
    { rows: 4 },
  ],
  ["another language", ["renamed"], plain, { button: "Anmelden" }],
  ["a page grown at its foot", ["resized"], plain, { foot: 90 }],
  [
    "text shifted by a fraction of a pixel",
    [],
    plain,
    { css: "p{transform:translateX(.06px)}" },
  ],
  ["noise as of a JPEG", [], plain, plain, { noise: "jpeg" }],
  [
    "a dithered gradient",
    [],
    { hero: "gradient" },
    { hero: "gradient" },
    { noise: "dither" },
  ],
  ["a caret in the field", [], plain, { caret: "Username" }],
  ["a scroll bar", [], plain, { scrollBar: "right" }],
  [
    "dark mode",
    picture,
    plain,
    { css: "body{background:#111!important;color:#eee!important}" },
  ],
  ["a dot on an icon", picture, plain, { dot: 6 }, { near: "Notifications" }],
  [
    "a toggled switch",
    picture,
    plain,
    { toggle: "on" },
    { near: "Remember me" },
  ],
  ["a watermark over all", picture, plain, { watermark: 0.16 }],
  [
    "a picture swapped by a similar one",
    picture,
    { hero: "hills" },
    { hero: "hills-2" },
  ],
  [
    "a page gone off-white",
    picture,
    plain,
    { css: "body{background:#f7f7f9}" },
  ],
  ["a paler line of help", picture, plain, { css: "#hint{color:#b5b5b5}" }],
  [
    "a button with square corners",
    picture,
    plain,
    { css: "#go{border-radius:0}" },
    { near: "Log in" },
  ],
  ["one pixel, one shade", [], plain, plain, { noise: "one-pixel" }],
  [
    "a field framed in red",
    picture,
    plain,
    { css: "#user{border-color:#d00}" },
    { near: "Username" },
  ],
  [
    "a tick on a chosen row",
    picture,
    { rows: 3 },
    { rows: 3, tick: 2 },
    { near: "Row 2" },
  ],
  ["nothing at all", [], plain, plain],
  [
    "a wider space above the button",
    picture,
    plain,
    { css: "#go{margin-top:40px}" },
  ],
];

const unseen: readonly Row[] = [
  ["a renamed link", ["renamed"], plain, { help: "Need a hand?" }],
  [
    "a control put elsewhere",
    ["moved"],
    { helpAt: "head" },
    { helpAt: "foot" },
  ],
  [
    "an alert above the form",
    ["appeared"],
    plain,
    { banner: "That password is not right" },
  ],
  [
    "a heading of another colour",
    picture,
    plain,
    { css: "h1{color:#1c4fd8}" },
    { near: "Sign in" },
  ],
  [
    "a field gone pale",
    picture,
    plain,
    { css: "#user{background:#e9e9ee}" },
    { near: "Username" },
  ],
  [
    "a button a shade paler",
    picture,
    plain,
    { css: "#go{background:#3f86f2}" },
    { near: "Log in" },
  ],
  [
    "a padlock now open",
    picture,
    { icon: "lock" },
    { icon: "lock-open" },
    { near: "Notifications" },
  ],
  [
    "a plus for a minus",
    picture,
    { icon: "minus" },
    { icon: "plus" },
    { near: "Notifications" },
  ],
  [
    "a logo's edge smoothed otherwise",
    [],
    plain,
    { css: "#logo{transform:rotate(.004deg)}" },
  ],
  [
    "bolder letters by another build",
    [],
    plain,
    { css: "body{-webkit-text-stroke:.4px}" },
    { isOtherBuild: true },
  ],
  [
    "another count of days",
    ["reworded"],
    { time: "Seen 3 days ago" },
    { time: "Seen 4 days ago" },
  ],
  [
    "a row of pictures more, high up",
    picture,
    { rows: 6 },
    { rows: 6, strip: "after 1" },
  ],
  [
    "a row of pictures less, far down",
    picture,
    { rows: 6, strip: "after 5" },
    { rows: 6 },
  ],
  [
    "another locale's heading",
    ["reworded"],
    { heading: "Sign in to your account" },
    { heading: "Sign in to your account now" },
  ],
  ["a page that lost its foot", ["resized"], { foot: 120 }, plain],
  ["a page a little wider", ["resized"], plain, { width: 404 }],
  [
    "letters shifted down by a hair",
    [],
    plain,
    { css: "h1{transform:translateY(.05px)}" },
  ],
  [
    "grain as of a camera",
    [],
    { hero: "hills" },
    { hero: "hills" },
    { noise: "grain" },
  ],
  [
    "a gradient one step otherwise",
    [],
    { hero: "gradient" },
    { hero: "gradient-step" },
  ],
  ["a caret in the other field", [], plain, { caret: "Password" }],
  ["a short scroll bar", [], { rows: 6 }, { rows: 6, scrollBar: "right" }],
  ["a dark head", picture, plain, { css: "header{background:#222}" }],
  [
    "a dot of four pixels",
    picture,
    plain,
    { dot: 4 },
    { near: "Notifications" },
  ],
  [
    "a ticked box",
    picture,
    plain,
    { tick: 1, rows: 0, toggle: "ticked" },
    { near: "Remember me" },
  ],
  ["a faint watermark", picture, plain, { watermark: 0.08 }],
  ["a portrait of another face", picture, { hero: "face" }, { hero: "face-2" }],
  ["a page gone cream", picture, plain, { css: "body{background:#fffaf0}" }],
  [
    "a link without its underline",
    picture,
    plain,
    { css: "#help{text-decoration:none}" },
  ],
  [
    "a ring around the button",
    picture,
    plain,
    { css: "#go{box-shadow:0 0 0 2px #000}" },
    { near: "Log in" },
  ],
  [
    "an unread bar beside a row",
    picture,
    { rows: 3 },
    { rows: 3, bar: 3 },
    { near: "Row 3" },
  ],
  ["nothing, on a long page", [], { rows: 9 }, { rows: 9 }],
  [
    "a button half as high",
    picture,
    plain,
    { css: "#go{height:24px;margin-bottom:34px}" },
    { near: "Log in" },
  ],
];

/** Every pair, "seen" first. */
export const picturePairs: readonly PicturePair[] = [
  ...seen.map((row) => makePair("seen", row)),
  ...unseen.map((row) => makePair("unseen", row)),
];

function makePair(
  half: "seen" | "unseen",
  [name, tell, before, after, more = {}]: Row,
): PicturePair {
  return {
    name,
    half,
    tell,
    before: drawScreen(before),
    after: drawScreen(after),
    ...more,
  };
}
