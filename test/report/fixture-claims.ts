import type { ChangedSource } from "../../src/model/changed-source.ts";
// A claim and a link of every status.
import type {
  ClaimStatus,
  ClaimVerdict,
  LinkJudgement,
} from "../../src/model/verdict.ts";

export const claimWords: Readonly<Record<ClaimStatus, Partial<ClaimVerdict>>> =
  {
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
    hedged: {
      words: "A code usually works once.",
      because: "nobody has approved this wording; it says “usually”",
      todo: "say it plainly, then run presscheck accept",
    },
    negated: {
      words: "A code works more than once.",
      because: "nobody has approved this wording; “more than once” denies it",
      todo: "write what the claim says",
    },
    unanchored: {
      because: "line 12 seems to say it, and is not marked",
      todo: "put the mark behind that sentence",
    },
    contradicted: {
      words: "Never give a code to anyone.",
      because: "line 80 says the opposite",
      todo: "correct the sentence",
    },
    forbidden: {
      words: "Some services can unlock any account.",
      because: "articles must never say it",
      todo: "take it out",
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

/** A claim of a status, with what is said about it. */
export function makeClaim([status, more]: [
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

export const changedSource: ChangedSource = {
  platform: "instagram",
  platformName: "Instagram",
  link: "link-good",
  linkTitle: "Help page 1",
  url: "https://help.instagram.com/1000",
  before: "Each code can be used only one time.",
  after: "Each code can be used up to two times.",
  claims: [
    { id: "codes-work-once", statement: "Each code works once." },
    { id: "new-set-ends-old", statement: "A new set ends the old one." },
  ],
  articles: ["articles/instagram-backup-codes-not-working.md"],
  sentences: [
    {
      file: "articles/instagram-backup-codes-not-working.md",
      line: 48,
      text: "A backup code works one time and never again.",
    },
  ],
};

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
  "attested",
  "part-missing",
];

export const links: readonly LinkJudgement[] = everyLinkStatus.map(
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
