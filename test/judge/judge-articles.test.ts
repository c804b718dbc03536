import { expect, test } from "vitest";
import { compareCapture } from "../../src/compare/compare-capture.ts";
import type { JudgeFacts } from "../../src/judge/judge-articles.ts";
import { judgeArticles } from "../../src/judge/judge-articles.ts";
import type { Article } from "../../src/model/article.ts";
import type { Capture } from "../../src/model/capture.ts";
import { digest } from "../../src/model/digest.ts";
import type { Finding } from "../../src/model/finding.ts";
import type { Observation } from "../../src/model/observation.ts";
import { matchArticles } from "../../src/match/match-articles.ts";
import type {
  ForbiddenClaim,
  RequiredClaim,
} from "../../src/model/platform.ts";
import { findBaseline } from "../../src/model/platform-registry.ts";
import type { Signoffs, WordingSignoff } from "../../src/model/signoff.ts";
import { claimStatuses } from "../../src/model/verdict.ts";
import { sealBaseline } from "../../src/model/seal-baseline.ts";
import { sealSignoff } from "../../src/model/seal-signoff.ts";
import { digestWording } from "../../src/model/wording.ts";
import { digestClaim } from "../../src/model/question-digest.ts";
import { planCaptures } from "../../src/plan/plan-captures.ts";
import {
  daysBefore,
  makeBaseline,
  makeCapture,
  makeFailure,
  makeObservation,
  makePlatform,
  makeScreen,
  now,
  sign,
} from "../model/specimens.ts";
import { readArticle } from "../parse/read-markdown.ts";

const quote = "Each code can be used only once.";
const claim: RequiredClaim = {
  id: "one-use",
  statement: "Codes work once.",
  mode: "must",
  why: "w",
  forms: [],
  examples: { states: [], doesNot: [] },
  values: [],
  sections: ["First checks"],
  source: { link: "help", quote },
};
const forbidden: ForbiddenClaim = {
  id: "no-way-round",
  statement: "There is a way round the code.",
  mode: "mustNot",
  why: "w",
  forms: [],
  examples: { states: [], doesNot: [] },
};
const link = {
  id: "help",
  title: "Help page",
  url: "https://example.com/help",
  names: [],
};
const quotes = [{ claim: "one-use", quote, found: true }];

function write({
  status = "review",
  claims = "one-use",
  prose = "A code works once. <!-- claim: one-use -->",
  file = "articles/codes.md",
} = {}): Article {
  return readArticle(
    `---
title: Codes
platform: example
status: ${status}
claims: [${claims}]
links: [help]
checkpoints:
  - { screen: failed-code, section: First checks, on: [web, iphone-web] }
---

## First checks

${prose}

## After

Wait.
`,
    file,
  );
}

const screen = makeScreen({
  baselineByDevice: new Map([
    ["web", makeBaseline()],
    ["iphone-web", makeBaseline({ device: "iphone-web" })],
  ]),
});
const platform = makePlatform([screen], {
  claimById: new Map([["one-use", claim]]),
  linkById: new Map([["help", link]]),
});

function approve(
  words: string,
  changed: Partial<WordingSignoff> = {},
): WordingSignoff {
  return sealSignoff({
    claim: "one-use",
    hash: digestWording(words),
    words,
    claimed: digestClaim(claim),
    section: "First checks",
    by: "Ada",
    at: daysBefore(10),
    why: "w",
    ...changed,
  });
}

function signoffsOf(
  article: Article,
  claims = [approve("A code works once.")],
): Signoffs {
  const checkpoints = article.frontmatter.checkpoints.flatMap((demand) =>
    [...screen.baselineByDevice.values()].map((baseline) =>
      sign(article, demand, screen, baseline),
    ),
  );
  return { claims, checkpoints, waivers: [] };
}

interface Scene {
  readonly articles?: readonly Article[];
  readonly claims?: readonly WordingSignoff[];
  readonly observation?: Partial<Observation> | "none";
  readonly captures?: readonly Capture[];
  readonly facts?: Partial<JudgeFacts>;
}

/** The gates of articles that are ready but for what a test says. */
function judge(scene: Scene = {}) {
  const articles = scene.articles ?? [write()];
  const platformById =
    scene.facts?.platformById ?? new Map([["example", platform]]);
  const captures = scene.captures ?? [
    makeCapture(),
    makeCapture({ device: "iphone-web" }),
  ];
  return judgeArticles({
    articles,
    sightsByFile: matchArticles(articles, platformById),
    unparsed: [],
    platformById,
    signoffsByFile: new Map(
      articles.map((article) => [
        article.file,
        signoffsOf(
          article,
          scene.claims === undefined ? undefined : [...scene.claims],
        ),
      ]),
    ),
    findings: [],
    quarantines: [],
    observations:
      scene.observation === "none"
        ? []
        : [
            {
              ...makeObservation({ quotes, ...scene.observation }),
              platform: "example",
            },
          ],
    plan: planCaptures(articles, platformById, {
      target: "live",
      practiceRelease: undefined,
      earlier: [],
      renderer: undefined,
      lookAgainAfter: "1d",
      now,
    }),
    captures,
    comparisons: captures.map((capture) => {
      const seen = platformById.get(capture.platform)?.screenById;
      const { device, variant } = capture;
      const baseline = findBaseline(seen?.get(capture.screen), device, variant);
      return compareCapture(capture, baseline);
    }),
    target: "live",
    now,
    followAgainAfter: "7d",
    ...scene.facts,
  });
}

/** Status of the one gate, and its reasons as "subject: text". */
function gate(scene: Scene) {
  const [only] = judge(scene);
  return [
    only?.status,
    ...(only?.reasons ?? []).map(({ subject, text }) => `${subject}: ${text}`),
  ];
}

test("an article of which all has been looked at is ready, and says who signed what until when", () => {
  const [only] = judge();
  expect({
    ...only,
    checkpoints: only?.checkpoints.map(
      ({ device, status, signedBy, until }) => [
        device,
        status,
        signedBy,
        until,
      ],
    ),
  }).toMatchObject({
    file: "articles/codes.md",
    title: "Codes",
    target: "live",
    status: "ready",
    reasons: [],
    notices: [],
    checkpoints: [
      ["web", "verified", "Ada", daysBefore(-20)],
      ["iphone-web", "verified", "Ada", daysBefore(-20)],
    ],
    claims: [
      {
        claim: "one-use",
        status: "stated",
        because: "",
        todo: "",
        words: "A code works once.",
        approved: "A code works once.",
      },
    ],
    links: [
      {
        link: "help",
        status: "good",
        because: "",
        todo: "",
        seenAt: daysBefore(1),
      },
    ],
  });
});

const claimCases: readonly (readonly [
  string,
  Scene,
  string,
  readonly string[],
])[] = [
  ["whose sentence is the approved one", {}, "stated", []],
  [
    "whose approved sentence was wrapped anew",
    { claims: [approve("A  code works\nonce.")] },
    "stated",
    [],
  ],
  [
    "that nobody approved",
    { claims: [] },
    "unapproved",
    ["“Codes work once.”: nobody has approved its wording yet"],
  ],
  [
    "whose words were changed",
    { claims: [approve("A code works twice.")] },
    "drifted",
    ["“Codes work once.”: its wording was changed after it was approved"],
  ],
  [
    "without a sentence",
    { articles: [write({ prose: "Wait." })] },
    "missing",
    [],
  ],
  [
    "that the platform does not know",
    {
      articles: [
        write({
          claims: "other",
          prose: "A code works once. <!-- claim: other -->",
        }),
      ],
    },
    "missing",
    [],
  ],
  [
    "in another section",
    {
      articles: [
        write({
          prose:
            "Wait.\n\n## Between\n\nA code works once. <!-- claim: one-use -->",
        }),
      ],
    },
    "misplaced",
    [],
  ],
  [
    "whose approval has run out",
    { claims: [approve("A code works once.", { until: daysBefore(1) })] },
    "expired",
    ["“Codes work once.”: its approval held until 2026-05-31"],
  ],
  [
    "whose source is no listed page",
    {
      facts: {
        platformById: new Map([
          [
            "example",
            makePlatform([screen], { claimById: platform.claimById }),
          ],
        ]),
      },
    },
    "unsourced",
    ["“Codes work once.”: its source “help” is no listed page"],
  ],
  [
    "whose source says something else",
    {
      observation: {
        quotes: [
          { claim: "one-use", quote, found: false, nearest: "Codes last." },
        ],
      },
    },
    "source-changed",
    [
      `“Codes work once.”: the official page no longer says “${quote}”. It now says: “Codes last.”.`,
    ],
  ],
  [
    "left in doubt after it was approved",
    {
      articles: [
        write({ prose: "A code usually works once. <!-- claim: one-use -->" }),
      ],
      claims: [approve("A code works once.")],
    },
    "hedged",
    [
      "“Codes work once.”: its wording was changed after it was approved; it says “usually”, where the claim leaves no doubt",
    ],
  ],
  [
    "turned into its opposite before anybody approved it",
    {
      articles: [
        write({ prose: "A code doesn't work once. <!-- claim: one-use -->" }),
      ],
      claims: [],
    },
    "negated",
    [
      "“Codes work once.”: nobody has approved its wording yet; “not” makes it say the opposite",
    ],
  ],
  [
    "that a sentence makes without a mark",
    { articles: [write({ prose: "A code works once." })] },
    "unanchored",
    [],
  ],
  [
    "that another sentence denies",
    { facts: { findings: [doubt("claim-contradicted", "one-use")] } },
    "contradicted",
    [],
  ],
  [
    "that must never be made",
    {
      facts: {
        findings: [doubt("claim-forbidden", "no-way-round")],
        platformById: new Map([
          [
            "example",
            {
              ...platform,
              forbiddenById: new Map([["no-way-round", forbidden]]),
            },
          ],
        ]),
      },
    },
    "forbidden",
    [],
  ],
];

function doubt(rule: string, subject: string): Finding {
  const file = "articles/codes.md";
  return { rule, severity: "error", file, title: "A doubt.", subject };
}

test.each(claimCases)("a claim %s", (_what, scene, status, reasons) => {
  const [only] = judge(scene);
  expect(only?.claims.at(-1)?.status).toBe(status);
  expect(
    only?.reasons
      .filter(({ subject }) => subject === "claim")
      .map(({ text }) => text),
  ).toEqual(reasons);
  expect(only?.status).toBe(status === "stated" ? "ready" : "hold");
});

test("every claim status there is has a cause above", () => {
  expect(new Set(claimCases.map(([, , status]) => status))).toEqual(
    new Set(claimStatuses),
  );
});

test.each<readonly [string, Scene, readonly [string, string]]>([
  ["seen alive this week", {}, ["good", ""]],
  [
    "that has moved",
    { observation: { verdict: "moved", because: "It has moved to x." } },
    ["moved", "It has moved to x."],
  ],
  [
    "nobody has opened",
    { observation: "none" },
    ["unseen", "nobody has opened it yet"],
  ],
  [
    "seen at another address",
    { observation: { url: "https://example.com/old" } },
    ["unseen", "nobody has opened it yet"],
  ],
  [
    "seen a week ago",
    { observation: { at: daysBefore(7) } },
    ["stale", "it was last opened on 2026-05-25"],
  ],
  [
    "seen in the future",
    { observation: { at: daysBefore(-1) } },
    ["stale", "it was last opened on 2026-06-02"],
  ],
  [
    "seen on an unknown day",
    { observation: { at: undefined } },
    ["stale", "it was last opened on an unknown day"],
  ],
  [
    "that has moved, a week ago",
    { observation: { verdict: "moved", at: daysBefore(7) } },
    ["stale", "it was last opened on 2026-05-25"],
  ],
  [
    "that is gone",
    {
      observation: {
        verdict: "dead",
        because: "It answers “not found” (404).",
      },
    },
    ["dead", "is gone: It answers “not found” (404)."],
  ],
  [
    "that says it is gone",
    { observation: { verdict: "soft-dead" } },
    ["soft-dead", "answers, but says the page does not exist"],
  ],
  [
    "that ends elsewhere",
    { observation: { verdict: "wrong-place" } },
    ["wrong-place", "ends outside the platform's official pages"],
  ],
  [
    "that could not be judged",
    {
      observation: {
        verdict: "unknown",
        because: "The site turned us away (403).",
      },
    },
    ["unknown", "could not be judged: The site turned us away (403)."],
  ],
])("an official link %s", (_what, scene, [status, because]) => {
  const [only] = judge(scene);
  expect(
    only?.links.map((verdict) => [verdict.status, verdict.because]),
  ).toEqual([[status, because]]);
  const holds = status !== "good" && status !== "moved";
  expect(only?.status).toBe(holds ? "hold" : "ready");
  expect(only?.reasons.map(({ subject, text }) => [subject, text])).toEqual(
    holds ? [["link", `The official page “Help page”: ${because}`]] : [],
  );
});

test("a listed page that is not official holds, whatever was seen there", () => {
  const own = makePlatform([screen], {
    claimById: platform.claimById,
    linkById: new Map([["help", { ...link, url: "https://example.com/u/x" }]]),
  });
  expect(
    gate({
      facts: { platformById: new Map([["example", own]]) },
      observation: { url: "https://example.com/u/x" },
    }),
  ).toEqual([
    "hold",
    "link: The official page “Help page”: what stands there is written by Examplegram's users, not by Examplegram",
  ]);
});

test("on practice observations, approvals and sign-offs do not age", () => {
  const practice = { target: "practice", practiceRelease: 1 } as const;
  const own = makePlatform(
    [
      makeScreen({
        baselineByDevice: new Map(
          [...screen.baselineByDevice].map(([device, baseline]) => [
            device,
            sealBaseline({
              ...baseline,
              ...practice,
              capturedAt: daysBefore(999),
            }),
          ]),
        ),
      }),
    ],
    { claimById: platform.claimById, linkById: platform.linkById },
  );
  const article = write();
  const { checkpoints, ...signoffs } = signoffsOf(article, [
    approve("A code works once.", { until: daysBefore(900) }),
  ]);
  const onPractice = checkpoints.map((one) =>
    sealSignoff({ ...one, target: "practice", at: daysBefore(-1) }),
  );
  expect(
    gate({
      observation: { at: undefined, practiceRelease: 1 },
      captures: [
        makeCapture(practice),
        makeCapture({ ...practice, device: "iphone-web" }),
      ],
      facts: {
        target: "practice",
        platformById: new Map([["example", own]]),
        signoffsByFile: new Map([
          [article.file, { ...signoffs, checkpoints: onPractice }],
        ]),
      },
    }),
  ).toEqual(["ready"]);
});

function finding(changed: Partial<Finding>): Finding {
  return {
    rule: "r",
    severity: "error",
    file: "articles/codes.md",
    title: "Wrong.",
    ...changed,
  };
}

test.each<readonly [string, Partial<Finding>, boolean]>([
  ["an error in the article", {}, true],
  ["an error in its sign-offs", { file: "articles/codes.signoff.yaml" }, true],
  [
    "an error in its practice sign-offs",
    { file: "articles/practice/codes.signoff.yaml" },
    true,
  ],
  [
    "an error in its platform's claims",
    { file: "checkpoints/example/claims.yaml" },
    true,
  ],
  [
    "an error in a screen of its platform",
    { file: "checkpoints/example/other/screen.yaml" },
    true,
  ],
  ["a warning", { severity: "warning" }, false],
  ["a note", { severity: "note" }, false],
  ["an error in another article", { file: "articles/others.md" }, false],
  [
    "an error in another platform",
    { file: "checkpoints/example-two/claims.yaml" },
    false,
  ],
])("%s holds the article or not", (_what, changed, holds) => {
  const own = finding(changed);
  expect(gate({ facts: { findings: [own] } })).toEqual(
    holds ? ["hold", `finding: Wrong (${own.file})`] : ["ready"],
  );
});

test("a finding's reason has its line and the one thing to do", () => {
  const place = { start: { line: 7, column: 3 }, end: { line: 7, column: 5 } };
  const [only] = judge({
    facts: {
      findings: [
        finding({ place, todo: "Mend it." }),
        finding({ paste: "x: " }),
        finding({}),
      ],
    },
  });
  expect(only?.reasons.map(({ text, todo }) => [text, todo])).toEqual([
    ["Wrong (articles/codes.md, line 7)", "Mend it."],
    ["Wrong (articles/codes.md)", "Paste the text the finding offers."],
    ["Wrong (articles/codes.md)", "See the finding."],
  ]);
});

test("devices behind one wall are one thing to do", () => {
  const wall = { kind: "walled", wall: "sign-in" } as const;
  expect(
    gate({
      captures: [
        makeFailure(wall),
        makeFailure(wall, { device: "iphone-web" }),
      ],
    }),
  ).toEqual([
    "hold",
    "checkpoint: A code was refused (Web, iPhone browser): could not look: a sign-in page stood in the way",
  ]);
});

test("a plan with an item unaccounted for never passes", () => {
  expect(gate({ captures: [makeCapture()] })).toEqual([
    "hold",
    "checkpoint: A code was refused (iPhone browser): could not look: this run took no picture of it",
    "plan: 1 of 2 planned looks are not accounted for",
  ]);
  expect(gate({ captures: [makeCapture(), makeCapture()] }).at(-1)).toBe(
    "plan: 1 of 2 planned looks are not accounted for",
  );
  const article = readArticle(
    "---\ntitle: a\nplatform: example\n---\n",
    "articles/other.md",
  );
  expect(
    judge({ articles: [write(), article], captures: [] }).map(
      ({ status }) => status,
    ),
  ).toEqual(["hold", "hold"]);
});

test("an edit of a section lapses only the checkpoints of that section", () => {
  const signed = write();
  const edited = readArticle(
    signed.text.replace("A code works once.", "A code works only once."),
  );
  const moved = readArticle(signed.text.replace("Wait.", "Do not wait."));
  const statuses = (article: Article) =>
    judge({
      articles: [article],
      facts: { signoffsByFile: new Map([[article.file, signoffsOf(signed)]]) },
    })[0]?.checkpoints.map(({ status }) => status);
  expect([statuses(edited), statuses(moved)]).toEqual([
    ["passage-changed", "passage-changed"],
    ["verified", "verified"],
  ]);
});

test("a draft is not gated, and is not ready either", () => {
  expect(
    judge({ articles: [write({ status: "draft" })], captures: [] }).map(
      ({ status }) => status,
    ),
  ).toEqual(["draft"]);
});

test("every file has a gate: a broken one is held by its findings", () => {
  const gates = judge({
    articles: [write(), write({ file: "articles/a.md" })],
    facts: {
      unparsed: ["articles/broken.md"],
      findings: [finding({ file: "articles/broken.md" })],
    },
  });
  expect(
    gates.map(({ file, status, reasons }) => [
      file,
      status,
      reasons.map(({ text }) => text),
    ]),
  ).toEqual([
    ["articles/a.md", "ready", []],
    ["articles/broken.md", "hold", ["Wrong (articles/broken.md)"]],
    ["articles/codes.md", "ready", []],
  ]);
});

test("an article about a platform nobody described is held", () => {
  const [only] = judge({ facts: { platformById: new Map() }, captures: [] });
  expect(only?.status).toBe("hold");
});

test("what lapses within two weeks is announced before it bites", () => {
  const article = write();
  const { claims, checkpoints } = signoffsOf(article);
  const late = checkpoints.map((signoff) =>
    signoff.device === "web"
      ? sealSignoff({ ...signoff, seen: daysBefore(20) })
      : signoff,
  );
  const [only] = judge({
    articles: [article],
    facts: {
      signoffsByFile: new Map([
        [article.file, { claims, checkpoints: late, waivers: [] }],
      ]),
    },
    observation: { verdict: "moved", because: "It has moved to x." },
  });
  expect([only?.status, only?.notices]).toEqual([
    "ready",
    [
      "A code was refused (Web): the sign-off lapses on 2026-06-11.",
      "The official page “Help page” still opens. It has moved to x.",
    ],
  ]);
});

test("a label on none of its screens is announced, with its line", () => {
  const [only] = judge({
    articles: [
      write({
        prose:
          "A code works once. <!-- claim: one-use -->\nTap **Confirm** and press **Nowhere**.",
      }),
    ],
  });
  expect([only?.status, only?.notices]).toEqual([
    "ready",
    [
      "The control “Nowhere” (line 14) is on none of the screens of its section.",
    ],
  ]);
});

test("an observation of another platform's link of the same name says nothing", () => {
  const observations = [{ ...makeObservation({ quotes }), platform: "other" }];
  expect(gate({ facts: { observations } })).toEqual([
    "hold",
    "link: The official page “Help page”: nobody has opened it yet",
  ]);
});

test("a damaged picture holds every article that rests on it", () => {
  const damaged = makeScreen({
    baselineByDevice: new Map([
      ["web", makeBaseline({ pictureNow: digest("x") })],
      ["iphone-web", makeBaseline({ device: "iphone-web" })],
    ]),
  });
  const own = makePlatform([damaged], {
    claimById: platform.claimById,
    linkById: platform.linkById,
  });
  const gates = judge({
    articles: [write(), write({ file: "articles/b.md" })],
    facts: { platformById: new Map([["example", own]]) },
  });
  expect(gates.map(({ reasons }) => reasons.map(({ text }) => text))).toEqual(
    ["", ""].map(() => [
      "A code was refused (Web): the picture file is not the one that was approved",
    ]),
  );
});

test("a screen in quarantine holds its article, asks nobody about changes and says who mends it by when", () => {
  const changed = makeCapture({}, { words: "Something else entirely\n" });
  const quarantine = {
    screen: "example/failed-code",
    owner: "the web desk",
    until: "2099-11-30",
    why: "a banner comes and goes",
  };
  const [gate] = judge({
    captures: [changed, makeCapture({ device: "iphone-web" })],
    facts: { quarantines: [quarantine] },
  });
  expect(gate?.status).toBe("hold");
  expect(gate?.reasons).toEqual([
    {
      subject: "checkpoint",
      text: expect.stringMatching(
        /could not look: the screen is in quarantine until 2099-11-30 \(a banner comes and goes\)$/,
      ),
      todo: "the web desk mends it by 2099-11-30; then take it out of “quarantine” in presscheck.yaml.",
    },
  ]);
  expect(gate?.checkpoints.flatMap(({ effects }) => effects)).toEqual([]);
});
