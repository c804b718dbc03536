// A verdict of every status, and every obstacle to looking.
import type { CaptureFailure } from "../../src/model/capture.ts";
import type { Device } from "../../src/model/device.ts";
import type {
  ChangeEffect,
  CheckpointStatus,
  CheckpointVerdict,
} from "../../src/model/verdict.ts";
import { everyEffect, everyFailure } from "./fixture-changes.ts";

export const checks = "First checks to try before recovery";
export const otherWays = "What to do if Instagram offers another login method";
export const walls = "How to recover on iPhone, Android, and web";

const reasons: Readonly<
  Record<CheckpointStatus, readonly [because: string, todo: string]>
> = {
  verified: ["", ""],
  new: [
    "nobody has signed this screen off yet",
    "look at it and sign it off: presscheck review",
  ],
  changed: [
    "the screen no longer is what was signed off",
    "correct the article where it quotes the old words, then run presscheck review",
  ],
  expired: [
    "the sign-off ended on 1 Jul 2026",
    "look again: presscheck review",
  ],
  "passage-changed": [
    "the section was edited after the sign-off",
    "read it beside the screen: presscheck review",
  ],
  "recipe-changed": [
    "the recipe was edited after the sign-off",
    "look again: presscheck review",
  ],
  "by-hand-due": [
    "an app screen is looked at by a person",
    "follow the card on a phone: presscheck attach",
  ],
  "could-not-look": ["", "try again when it answers: presscheck capture"],
  rejected: [
    "the web desk rejected this picture: it shows another account’s name",
    "take another one: presscheck capture",
  ],
};

export interface VerdictSketch {
  readonly screen: string;
  readonly title: string;
  readonly section: string;
  readonly device: Device;
  readonly status: CheckpointStatus;
  readonly failure?: CaptureFailure;
}

export function makeVerdict(
  sketch: VerdictSketch,
  more: Partial<CheckpointVerdict> = {},
): CheckpointVerdict {
  const { screen, title, section, device, status, failure } = sketch;
  const [because, todo] = reasons[status];
  const signed =
    status === "verified" ||
    status === "expired" ||
    status === "passage-changed";
  return {
    screen,
    screenTitle: title,
    section,
    device,
    status,
    because,
    todo,
    failure,
    effects: [],
    reRendered: false,
    labels: [],
    answers: [],
    signedBy: signed ? "the web desk" : undefined,
    signedAt: signed ? "2026-07-14T09:12:00Z" : undefined,
    until: signed ? "2026-08-13T09:12:00Z" : undefined,
    ...more,
  };
}

export const failed = {
  screen: "failed-backup-code",
  title: "A backup code was refused",
  section: checks,
};
const ways = {
  screen: "other-ways",
  title: "Other ways to log in",
  section: otherWays,
};

const asked = (sms: boolean | undefined, text: string, seen?: boolean) => [
  {
    id: "error-text",
    ask: "What is the exact error text?",
    signed: text,
    proposed: text,
  },
  {
    id: "sms",
    ask: "Is a text-message code offered?",
    signed: sms,
    proposed: seen,
  },
  {
    id: "tries",
    ask: "How many tries are left?",
    signed: undefined,
    proposed: undefined,
  },
];

const renamedOnAndroid: ChangeEffect = {
  change: {
    kind: "renamed",
    role: "button",
    from: "Try another way",
    to: "Choose another way to log in",
    box: { x: 31, y: 358, width: 350, height: 46 },
  },
  sentences: everyEffect[0]?.sentences ?? [],
};

export const changedVerdicts: readonly CheckpointVerdict[] = [
  makeVerdict(
    { ...failed, device: "web", status: "verified" },
    {
      reRendered: true,
      labels: [{ label: "Try another way", outcome: "seen", now: undefined }],
      answers: asked(true, "The code is incorrect.", true),
    },
  ),
  makeVerdict(
    { ...failed, device: "iphone-web", status: "changed" },
    {
      effects: everyEffect,
      labels: [
        {
          label: "Try another way",
          outcome: "renamed",
          now: "Choose another way to log in",
        },
      ],
      answers: asked(true, "The code is incorrect.", false),
    },
  ),
  makeVerdict(
    { ...failed, device: "android-web", status: "changed" },
    {
      effects: [renamedOnAndroid],
      labels: [
        { label: "Try another way", outcome: "missing", now: undefined },
      ],
      answers: asked(true, "That code didn’t work.", true),
    },
  ),
  makeVerdict(
    { ...failed, device: "iphone", status: "verified" },
    { answers: asked(false, "The code is incorrect.") },
  ),
  makeVerdict(
    { ...failed, device: "android", status: "by-hand-due" },
    { answers: asked(undefined, "The code is incorrect.").slice(1) },
  ),
];

const waiting = [
  ["web", "new"],
  ["iphone-web", "expired"],
  ["android-web", "passage-changed"],
  ["iphone", "recipe-changed"],
  ["android", "rejected"],
] as const;

export const waitingVerdicts = waiting.map(([device, status]) =>
  makeVerdict({ ...ways, device, status }),
);

export const blockedVerdicts = everyFailure.map((failure, index) =>
  makeVerdict({
    screen: `blocked-${Math.floor(index / 3) + 1}`,
    title:
      ["Sign-in", "The help page for backup codes", "Two-factor settings"][
        Math.floor(index / 3)
      ] ?? "",
    section: walls,
    device: (["web", "iphone-web", "android-web"] as const)[index % 3] ?? "web",
    status: "could-not-look",
    failure,
  }),
);
