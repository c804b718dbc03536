import type { CaptureFailure } from "../../src/model/capture.ts";
import type { ScreenChange } from "../../src/model/comparison.ts";
import type { Device } from "../../src/model/device.ts";
import type {
  ArticleGate,
  ChangeEffect,
  CheckpointStatus,
  CheckpointVerdict,
  ClaimStatus,
  ClaimVerdict,
  LinkJudgement,
} from "../../src/model/verdict.ts";
import { backupCodes } from "./fixture-findings.ts";

export const checks = "First checks to try before recovery";
export const otherWays = "What to do if Instagram offers another login method";
export const walls = "How to recover on iPhone, Android, and web";

export const everyFailure: readonly CaptureFailure[] = [
  {
    kind: "unreachable",
    host: "www.instagram.com",
    because: "its name could not be resolved",
  },
  { kind: "time-out", waitingFor: "the button “Log in”" },
  {
    kind: "http-status",
    status: 503,
    url: "https://www.instagram.com/accounts/login/",
  },
  { kind: "walled", wall: "captcha" },
  { kind: "proof-missing", proof: "the alert “code is incorrect”" },
  { kind: "step-failed", step: 3, because: "there are two buttons “Log in”" },
  { kind: "secret-leaked", where: "the page’s text" },
  {
    kind: "needs-missing",
    names: ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"],
  },
  { kind: "browser-crashed" },
];

export const everyChange: readonly ScreenChange[] = [
  {
    kind: "renamed",
    role: "button",
    from: "Try another way",
    to: "Choose another way to log in",
    box: { x: 24, y: 356, width: 342, height: 46 },
  },
  {
    kind: "moved",
    role: "link",
    name: "Get help",
    from: "above “Confirm”",
    to: "below “Confirm”",
    box: { x: 24, y: 414, width: 342, height: 46 },
  },
  {
    kind: "appeared",
    role: "button",
    name: "Use a linked account",
    box: undefined,
  },
  { kind: "gone", role: "button", name: "Text me a code" },
  {
    kind: "reworded",
    from: "The code is incorrect.",
    to: "That code didn’t work.",
    box: { x: 24, y: 160, width: 342, height: 52 },
  },
  { kind: "resized", from: "390 × 844", to: "390 × 900" },
  { kind: "picture" },
];

const sentence = {
  file: backupCodes,
  line: 48,
  text: "Tap Try another way and follow the prompt Instagram shows.",
};
const elsewhere = {
  file: "articles/instagram-locked-out.md",
  line: 19,
  text: "Then tap Try another way at the bottom of the screen.",
};

/** The first change is quoted in two articles, the rest nowhere. */
export const everyEffect: readonly ChangeEffect[] = everyChange.map(
  (change, index) => ({
    change,
    sentences: index === 0 ? [sentence, elsewhere] : [],
  }),
);

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
    "Mara Lindqvist rejected this picture: it shows another account’s name",
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
    signedBy: signed ? "Mara Lindqvist" : undefined,
    signedAt: signed ? "2026-07-14T09:12:00Z" : undefined,
    until: signed ? "2026-08-13T09:12:00Z" : undefined,
    ...more,
  };
}

const failed = {
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

const changedVerdicts: readonly CheckpointVerdict[] = [
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
      effects: everyEffect.slice(0, 1).map((effect) => ({
        ...effect,
        change: {
          ...effect.change,
          box: { x: 31, y: 358, width: 350, height: 46 },
        } as ScreenChange,
      })),
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

const waitingVerdicts = [
  ["web", "new"],
  ["iphone-web", "expired"],
  ["android-web", "passage-changed"],
  ["iphone", "recipe-changed"],
  ["android", "rejected"],
] as const;

const blockedVerdicts = everyFailure.map((failure, index) =>
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

const claimWords: Readonly<Record<ClaimStatus, Partial<ClaimVerdict>>> = {
  stated: {
    words: "Backup codes are only available while you are logged in.",
    because: "",
    todo: "",
  },
  drifted: {
    words: "A code can mostly be used once.",
    approved: "Each backup code works only once.",
    because: "the sentence was edited after it was approved",
    todo: "read both and run presscheck accept",
  },
  unapproved: {
    words: "Never share a code with anyone.",
    because: "nobody has approved this wording",
    todo: "run presscheck accept",
  },
  missing: {
    because: "no sentence is marked as making it",
    todo: "add the sentence",
  },
  misplaced: {
    words: "Nothing bypasses this step.",
    because: "it stands under “FAQ”",
    todo: "move it to “Avoid phishing”",
  },
  expired: {
    words: "A fallback is not guaranteed.",
    because: "its approval ended on 1 Jul 2026",
    todo: "run presscheck accept",
  },
  unsourced: {
    words: "Codes can be replaced at any time.",
    because: "the official page does not hold the quote",
    todo: "find the words on the page",
  },
  "source-changed": {
    words: "Ten codes are made at a time.",
    because: "the official page now says “eight codes”",
    todo: "correct the sentence, then run presscheck accept",
  },
};

function makeClaim([status, more]: [
  string,
  Partial<ClaimVerdict>,
]): ClaimVerdict {
  return {
    claim: `claim-${status}`,
    statement: `A statement that is ${status}.`,
    status: status as ClaimStatus,
    because: "",
    todo: "",
    words: undefined,
    approved: undefined,
    place:
      more.words === undefined
        ? undefined
        : { start: { line: 52, column: 3 }, end: { line: 52, column: 40 } },
    ...more,
  };
}

export const everyLinkStatus: readonly LinkJudgement["status"][] = [
  "good",
  "alive",
  "moved",
  "dead",
  "soft-dead",
  "wrong-place",
  "unknown",
  "unseen",
  "stale",
];

const links: readonly LinkJudgement[] = everyLinkStatus.map(
  (status, index) => ({
    link: `link-${status}`,
    title: `Help page ${index + 1}`,
    url:
      status === "wrong-place"
        ? "javascript:alert(1)"
        : `https://help.instagram.com/${1000 + index}`,
    status,
    because:
      status === "good" || status === "alive" ? "" : `the reason for ${status}`,
    todo:
      status === "good" || status === "alive" ? "" : "run presscheck follow",
    seenAt: status === "unseen" ? undefined : "2026-08-02T07:30:00Z",
  }),
);

export const heldGate: ArticleGate = {
  file: backupCodes,
  title: "Instagram backup codes not working",
  platform: "instagram",
  target: "practice",
  status: "hold",
  reasons: [
    {
      subject: "plan",
      text: "one planned look is not accounted for",
      todo: "run presscheck verify again",
    },
    {
      subject: "finding",
      text: "3 things must be fixed in the text",
      todo: "see the findings below, each has a text to paste",
    },
    {
      subject: "checkpoint",
      text: "“A backup code was refused” has changed on iPhone browser and Android browser",
      todo: "correct line 48, then run presscheck review",
    },
    {
      subject: "claim",
      text: "“A code works once” is not said",
      todo: "add the sentence to “Why Instagram backup codes stop working”",
    },
    {
      subject: "link",
      text: "the official page “Help page 4” is gone",
      todo: "find its successor and change checkpoints/instagram/links.yaml",
    },
  ],
  notices: [
    "the sign-off of “A backup code was refused” on iPhone app ends on 13 Aug 2026",
  ],
  checkpoints: [
    ...changedVerdicts,
    ...waitingVerdicts.map(([device, status]) =>
      makeVerdict({ ...ways, device, status }),
    ),
    ...blockedVerdicts,
  ],
  claims: Object.entries(claimWords).map(makeClaim),
  links,
};

export const readyGate: ArticleGate = {
  file: "articles/instagram-locked-out.md",
  title: "Locked out of Instagram: what helps",
  platform: "instagram",
  target: "practice",
  status: "ready",
  reasons: [],
  notices: [],
  checkpoints: [
    makeVerdict({
      screen: "log-in",
      title: "The log-in page",
      section: "Where to start",
      device: "web",
      status: "verified",
    }),
    makeVerdict(
      {
        ...failed,
        section: "Where to start",
        device: "web",
        status: "verified",
      },
      { reRendered: true },
    ),
  ],
  claims: [makeClaim(["stated", claimWords.stated])],
  links: links.slice(0, 1),
};

export const draftGate: ArticleGate = {
  ...readyGate,
  file: "articles/instagram-draft.md",
  title: "A draft about hacked accounts",
  status: "draft",
  checkpoints: [],
  claims: [],
  links: [],
};
