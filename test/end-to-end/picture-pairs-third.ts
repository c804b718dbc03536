// The third part: other kinds of change on other pages. Written and labelled after every
// threshold was set, and committed before it was rendered for the first time.
import {
  codePage,
  dialogPage,
  helpPage,
  phonePage,
  settingsPage,
} from "./picture-pages.ts";
import type { PicturePair } from "./picture-pairs.ts";

type Row = readonly [
  name: string,
  tell: readonly string[],
  before: string,
  /** Rules of style that are added, or a whole page. */
  after: string,
  more?: Omit<PicturePair, "name" | "half" | "tell" | "before" | "after">,
];

const picture = ["picture"];
const phone = { device: "iphone-web" } as const;
const otherBuild = { isOtherBuild: true } as const;

const rows: readonly Row[] = [
  [
    "a code to scan replaced",
    picture,
    codePage(),
    codePage(77),
    { near: "Code to scan" },
  ],
  [
    "a step further on",
    picture,
    codePage(),
    ".dots i:nth-child(3){background:#0b5bd3}",
  ],
  [
    "another way chosen",
    picture,
    codePage(),
    "#w1 i{border:2px solid #777}#w2 i{border:5px solid #0b5bd3}",
    { near: "Text message" },
  ],
  [
    "a safe sign gone grey",
    picture,
    codePage(),
    ".safe{background:#9a9a9a}",
    { near: "shared" },
  ],
  [
    "a caret in a box for a digit",
    [],
    codePage(),
    "#d0{background:#fff linear-gradient(#000,#000) 19px 12px/1px 26px no-repeat}",
  ],
  [
    "one box for a digit framed in red",
    picture,
    codePage(),
    "#d3{border-color:#c00}",
    { near: "Digit 4" },
  ],
  [
    "a rounder corner of a button",
    picture,
    codePage(),
    "#next{border-radius:6px}",
    { near: "Next" },
  ],
  [
    "a ground one step of 255 darker",
    [],
    codePage(),
    "body{background:#f9fafb}",
  ],
  ["letters one step of 255 lighter", [], codePage(), "body{color:#232323}"],
  [
    "a switch on, among five",
    picture,
    settingsPage,
    "#r2 .switch{background:#1b8a3a}#r2 .switch i{left:23px}",
    { near: "Saved devices" },
  ],
  [
    "a bar of another colour",
    picture,
    settingsPage,
    "#strength i{background:#e0a100}",
  ],
  ["a bar longer", picture, settingsPage, "#strength i{width:150px}"],
  [
    "a star filled",
    picture,
    settingsPage,
    "#star path{fill:#f5b301;stroke:#f5b301}",
    { near: "Favourite" },
  ],
  [
    "another flag",
    picture,
    settingsPage,
    "#flag{background:linear-gradient(90deg,#00209f 33%,#fff 33% 66%,#d00 66%)}",
    { near: "Language" },
  ],
  [
    "a button that cannot be pressed",
    picture,
    settingsPage,
    "#keep{background:#b9cdea}",
    { near: "Save changes" },
  ],
  [
    "two buttons changed about, but not in order",
    picture,
    settingsPage,
    "#b2{order:-1}",
    { near: "Log out everywhere" },
  ],
  [
    "a count in a badge",
    ["appeared", "gone"],
    settingsPage,
    settingsPage.replace(">3<", ">4<"),
  ],
  [
    "a row more",
    ["reworded"],
    settingsPage,
    settingsPage.replace(
      '<div class="row" id="r3">',
      '<div class="row"><span>Passkeys</span></div><div class="row" id="r3">',
    ),
  ],
  [
    "a sentence set bold",
    picture,
    settingsPage,
    "#lead{font-weight:700}",
    { near: "Choose how" },
  ],
  [
    "a menu entry marked",
    picture,
    settingsPage,
    "#n2{box-shadow:-4px 0 0 #0b5bd3}",
    { near: "Security" },
  ],
  [
    "a shadow blurred a little more",
    [],
    dialogPage,
    "#d{box-shadow:0 10px 30.4px rgb(0 0 0/.5)}",
  ],
  [
    "a cross that is gone",
    picture,
    dialogPage,
    "#x svg{visibility:hidden}",
    { near: "Close" },
  ],
  [
    "a picture under a veil",
    picture,
    dialogPage,
    "#pic{filter:brightness(.8)}",
    { near: "A key" },
  ],
  [
    "a warning button gone grey",
    picture,
    dialogPage,
    "#yes{background:#3a3b44!important}",
    { near: "Get new codes" },
  ],
  ["grain over a dark page", [], dialogPage, dialogPage, { noise: "grain" }],
  [
    "letters a little lighter on a dark ground",
    picture,
    dialogPage,
    "#d p{color:#9a9aa2}",
    { near: "Your old codes" },
  ],
  [
    "a lock that is open",
    picture,
    helpPage,
    "#lock path{transform:translateX(36px)}",
    { near: "padlock" },
  ],
  ["a bubble without words", picture, helpPage, "#tip{display:block}"],
  [
    "a note of another colour",
    picture,
    helpPage,
    "aside{background:#fdecea;border-color:#d33}",
    { near: "Nobody from our team" },
  ],
  ["a picture packed as a JPEG", [], helpPage, helpPage, { noise: "jpeg" }],
  ["a dithered figure", [], helpPage, helpPage, { noise: "dither" }],
  [
    "a figure turned by a hair",
    [],
    helpPage,
    "#lock{transform:rotate(.003deg)}",
  ],
  [
    "a thin bar to scroll with",
    [],
    helpPage,
    "html::after{content:'';position:absolute;left:634px;top:2px;width:6px;height:240px;border-radius:3px;background:#8888}",
  ],
  [
    "other fonts by another build",
    [],
    helpPage,
    "body{font-family:monospace}",
    otherBuild,
  ],
  [
    "thicker letters by another build",
    [],
    settingsPage,
    "body{-webkit-text-stroke:.3px}",
    otherBuild,
  ],
  [
    "a button turned green, by another build too",
    picture,
    settingsPage,
    "body{-webkit-text-stroke:.3px}#keep{background:#1b8a3a}",
    { ...otherBuild, near: "Save changes" },
  ],
  [
    "a page gone dark, by another build too",
    picture,
    helpPage,
    "body{-webkit-text-stroke:.2px;background:#111;color:#ddd}aside{background:#222}",
    otherBuild,
  ],
  ["a phone's page, the same", [], phonePage, phonePage, phone],
  [
    "a dot of four pixels on a tab",
    picture,
    phonePage,
    "#dot{display:block;width:4px;height:4px}",
    { ...phone, near: "Messages" },
  ],
  [
    "a button a little paler on a phone",
    picture,
    phonePage,
    "#go{background:#3394ff}",
    { ...phone, near: "Continue" },
  ],
  [
    "a field turned grey on a phone",
    picture,
    phonePage,
    "#f{background:#f1f1f3}",
    { ...phone, near: "Code" },
  ],
  [
    "pictures in a list of another colour",
    picture,
    phonePage,
    ".item i{background:#f0cfd6}",
    phone,
  ],
  ["grain on a phone", [], phonePage, phonePage, { ...phone, noise: "grain" }],
  [
    "a house shifted by a hair on a phone",
    [],
    phonePage,
    "#t1 svg{transform:translate(.02px,.01px)}",
    phone,
  ],
];

export const thirdPairs: readonly PicturePair[] = rows.map(
  ([name, tell, before, after, more = {}]) => ({
    name,
    half: "third",
    tell,
    before,
    after: after.startsWith("<!doctype")
      ? after
      : before.replace("</style>", `${after}</style>`),
    ...more,
  }),
);
