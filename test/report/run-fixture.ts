// Runs made by hand: between them they hold every status, every kind of failure and
// of change, and everything else a report has words for.
import type { Capture, PlannedCapture } from "../../src/model/capture.ts";
import {
  isBrowserDevice,
  type BrowserDevice,
  type Device,
} from "../../src/model/device.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Passage, Run, ShownPicture } from "../../src/model/run.ts";
import {
  drawScreen,
  type DrawnScreen,
  type ScreenSketch,
} from "./draw-screen.ts";
import { sampleFindings, backupCodes } from "./fixture-findings.ts";
import {
  checks,
  draftGate,
  everyLinkStatus,
  heldGate,
  otherWays,
  readyGate,
  walls,
} from "./fixture-gates.ts";

export interface RunFixture {
  readonly run: Run;
  readonly bytesBySha: ReadonlyMap<string, Uint8Array>;
}

const hex = (digit: string): string => digit.repeat(64);
const old = ["Confirm", "Try another way", "Get help"];
const renamed = ["Confirm", "Choose another way to log in", "Get help"];
const refused = "The code is incorrect.";
const phone = { width: 390, height: 844, scale: 2 };
const desktop = { width: 1280, height: 800, scale: 1 };

const sketches: Readonly<Record<string, ScreenSketch>> = {
  webOld: {
    ...desktop,
    heading: "Enter a backup code",
    message: refused,
    buttons: old,
  },
  webNow: {
    ...desktop,
    heading: "Enter a backup code ",
    message: refused,
    buttons: old,
    dark: false,
  },
  iphoneOld: {
    ...phone,
    heading: "Enter a backup code",
    message: refused,
    buttons: old,
  },
  iphoneNow: {
    ...phone,
    height: 900,
    heading: "Enter a backup code",
    message: "That code didn’t work.",
    buttons: renamed,
  },
  androidOld: {
    ...phone,
    width: 412,
    height: 915,
    heading: "Enter your backup code",
    message: refused,
    buttons: old,
  },
  androidNow: {
    ...phone,
    width: 412,
    height: 915,
    heading: "Enter your backup code",
    message: refused,
    buttons: renamed,
  },
  iphoneApp: {
    ...phone,
    heading: "Backup code",
    message: refused,
    buttons: old,
    dark: true,
  },
  ways: {
    ...desktop,
    heading: "Other ways to log in",
    message: "Choose how to log in",
    buttons: ["Text me a code", "E-mail me a code"],
  },
  wall: {
    ...desktop,
    heading: "Confirm you are human",
    message: "Too many tries",
    buttons: ["I am human"],
  },
  orphan: {
    ...phone,
    width: 300,
    height: 200,
    heading: "Unused",
    message: "Shown by no article",
    buttons: [],
  },
};

export async function makeRichRun(): Promise<RunFixture> {
  const drawn: Record<string, DrawnScreen> = {};
  for (const [name, sketch] of Object.entries(sketches)) {
    drawn[name] = await drawScreen(sketch);
  }
  const show = makeShow(drawn);
  const pictures: ShownPicture[] = [
    show("webOld", "failed-backup-code", "web", "baseline", [refused]),
    show("webNow", "failed-backup-code", "web", "capture", [
      refused,
      "Try another way",
    ]),
    show("iphoneOld", "failed-backup-code", "iphone-web", "baseline", [
      refused,
    ]),
    show("iphoneNow", "failed-backup-code", "iphone-web", "capture", [
      "That code didn’t work.",
    ]),
    show("androidOld", "failed-backup-code", "android-web", "baseline", [
      refused,
    ]),
    show("androidNow", "failed-backup-code", "android-web", "capture", [
      refused,
    ]),
    show("iphoneApp", "failed-backup-code", "iphone", "baseline", [refused]),
    show("ways", "other-ways", "web", "capture", ["Choose how to log in"]),
    show("ways", "other-ways", "iphone-web", "baseline", []),
    show("wall", "blocked-2", "web", "capture", []),
    show("webOld", "log-in", "web", "capture", []),
    { ...show("wall", "other-ways", "android", "baseline", []), sha: hex("e") },
    show("orphan", "unused", "web", "capture", []),
  ];
  const run: Run = {
    facts: {
      id: "20260803T140500Z-3f9a1c",
      tool: "presscheck 0.1.0",
      target: "practice",
      practiceRelease: 2,
      startedAt: "2026-08-03T14:05:00Z",
      endedAt: "2026-08-03T14:07:42Z",
      articles: [heldGate.file, readyGate.file, draftGate.file],
      notUnderCheck: ["articles/about-us.md", "articles/imprint.md"],
    },
    findings: sampleFindings,
    observations: everyLinkStatus.slice(0, 6).map(observe),
    plan: {
      target: "practice",
      practiceRelease: 2,
      items: plannedItems(),
      digest: hex("d"),
    },
    captures: plannedItems().map((item) => makeCapture(item, drawn)),
    comparisons: [],
    gates: [heldGate, readyGate, draftGate],
    passages,
    pictures,
    refused: [
      {
        url: "https://tracker.example/pixel.gif",
        rule: "the host is not declared",
      },
    ],
  };
  return {
    run,
    bytesBySha: new Map(
      Object.values(drawn).map(({ sha, bytes }) => [sha, bytes]),
    ),
  };
}

/** Nothing under press check at all, on the real platform. */
export const emptyRun: Run = {
  facts: {
    id: "20260803T140500Z-000000",
    tool: "presscheck 0.1.0",
    target: "live",
    practiceRelease: undefined,
    startedAt: "2026-08-03T14:05:00Z",
    endedAt: "2026-08-03T14:05:00Z",
    articles: [],
    notUnderCheck: [],
  },
  findings: [],
  observations: [],
  captures: [],
  comparisons: [],
  gates: [],
  passages: [],
  pictures: [],
  refused: [],
  plan: {
    target: "live",
    practiceRelease: undefined,
    items: [],
    digest: hex("0"),
  },
};

/** One ready article, live. */
export const readyRun: Run = {
  ...emptyRun,
  facts: { ...emptyRun.facts, articles: [readyGate.file] },
  gates: [{ ...readyGate, target: "live" }],
};

function makeShow(drawn: Readonly<Record<string, DrawnScreen>>) {
  return (
    name: string,
    screen: string,
    device: Device,
    role: ShownPicture["role"],
    outlined: readonly string[],
  ): ShownPicture => {
    const picture = drawn[name];
    if (picture === undefined) throw new Error(`no picture ${name}`);
    return {
      platform: "instagram",
      screen,
      device,
      role,
      sha: picture.sha,
      width: picture.width,
      height: picture.height,
      scale: picture.scale,
      outlines: outlined.flatMap((words) => {
        const box = picture.boxByWords.get(words);
        return box === undefined ? [] : [{ box, label: `proof: “${words}”` }];
      }),
      caption:
        role === "baseline"
          ? "approved on 14 Jul 2026"
          : "captured on 3 Aug 2026",
    };
  };
}

function plannedItems(): PlannedCapture[] {
  return heldGate.checkpoints.flatMap(({ screen, device }) =>
    isBrowserDevice(device)
      ? [
          {
            id: `instagram/${screen}@${device}`,
            platform: "instagram",
            screen,
            device,
            recipe: hex("a"),
            reuse: undefined,
          },
        ]
      : [],
  );
}

function makeCapture(
  item: PlannedCapture,
  drawn: Readonly<Record<string, DrawnScreen>>,
): Capture {
  const { id, platform, screen, device, recipe } = item;
  const verdict = heldGate.checkpoints.find(
    (one) => one.screen === screen && one.device === device,
  );
  const base = {
    id,
    platform,
    screen,
    device,
    recipe,
    target: "practice",
    practiceRelease: 2,
    run: "20260803T140500Z-3f9a1c",
    provenance: provenanceOf(device),
  } as const;
  const failure = verdict?.failure;
  if (failure !== undefined)
    return { ...base, outcome: "failed", failure, evidence: undefined };
  const {
    sha = hex("b"),
    width = 1,
    height = 1,
    scale = 1,
  } = drawn["webNow"] ?? {};
  return {
    ...base,
    outcome: "captured",
    evidence: {
      picture: { file: sha, pixels: hex("c"), width, height, scale },
      text: hex("f"),
      words: "Enter a backup code",
      proofs: [{ proof: "alert" }],
      tree: [{ role: "button", name: "Confirm", depth: 1 }],
    },
  };
}

function provenanceOf(device: BrowserDevice): Capture["provenance"] {
  return {
    startedAt: "2026-08-03T14:05:10Z",
    endedAt: "2026-08-03T14:05:16Z",
    url: "https://www.instagram.com/accounts/login/two_factor",
    environment: {
      engine: "chromium",
      build: "141.0.7390.54",
      fonts: hex("9"),
      system: "Linux x64",
    },
    renderer: hex("8"),
    standsInFor: device === "iphone-web" ? "WebKit" : undefined,
    locale: "en-US",
    timezone: "UTC",
    sandboxed: device !== "android-web",
    steps: [
      {
        step: "go to https://www.instagram.com/accounts/login/",
        outcome: "done",
        durationMs: 812,
      },
      {
        step: "click the button “Log in”",
        outcome: "failed",
        durationMs: 5003,
      },
    ],
    refused: [
      { url: "https://graph.example/log", rule: "the host is not declared" },
    ],
  };
}

function observe(status: string, index: number): Run["observations"][number] {
  const verdict = (
    status === "good" ? "alive" : status
  ) as Observation["verdict"];
  return {
    platform: "instagram",
    link: `link-${status}`,
    verdict,
    url: `https://help.instagram.com/${1000 + index}`,
    hops: [
      { url: `https://help.instagram.com/${1000 + index}`, status: 301 },
      {
        url: `https://help.instagram.com/help/${1000 + index}`,
        status: verdict === "dead" ? 0 : 200,
      },
    ],
    title: "How you can use a backup code on Instagram",
    quotes: [],
    method: "http",
    practiceRelease: 2,
  };
}

const passages: readonly Passage[] = [
  {
    file: backupCodes,
    section: checks,
    blocks: [
      { kind: "heading", line: 44, parts: [{ text: checks, mark: "none" }] },
      {
        kind: "paragraph",
        line: 46,
        parts: [
          {
            text: "Before starting a recovery flow, do the simple checks that fix the most common invalid-code situations. ",
            mark: "none",
          },
          { text: "Each backup code works only once.", mark: "claim" },
        ],
      },
      {
        kind: "list-item",
        line: 48,
        parts: [
          { text: "Tap ", mark: "none" },
          { text: "Try another way", mark: "label" },
          { text: " and follow the prompt Instagram shows.", mark: "none" },
        ],
      },
      {
        kind: "list-item",
        line: 49,
        parts: [
          { text: "Re-enter the code by hand, then tap ", mark: "none" },
          { text: "Confirm", mark: "label" },
          { text: ".", mark: "none" },
        ],
      },
      {
        kind: "table-cell",
        line: 52,
        parts: [
          {
            text: "iPhone: the prompt order may differ from Android or web.",
            mark: "none",
          },
        ],
      },
    ],
  },
  {
    file: backupCodes,
    section: otherWays,
    blocks: [
      {
        kind: "paragraph",
        line: 60,
        parts: [
          {
            text: "After a failed backup code, Instagram may offer another login method, but it is not guaranteed for every account.",
            mark: "none",
          },
        ],
      },
    ],
  },
  { file: backupCodes, section: walls, blocks: [] },
  {
    file: readyGate.file,
    section: "Where to start",
    blocks: [
      {
        kind: "paragraph",
        line: 12,
        parts: [
          {
            text: "Open the log-in page of Instagram and nothing else.",
            mark: "none",
          },
        ],
      },
    ],
  },
];
