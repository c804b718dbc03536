// A held article with everything, a ready one, and a draft.
import type { ArticleGate } from "../../src/model/verdict.ts";
import { claimWords, links, makeClaim } from "./fixture-claims.ts";
import { backupCodes } from "./fixture-findings.ts";
import {
  blockedVerdicts,
  changedVerdicts,
  failed,
  makeVerdict,
  waitingVerdicts,
} from "./fixture-verdicts.ts";

export const heldGate: ArticleGate = {
  file: backupCodes,
  title: "Instagram backup codes not working",
  platform: "instagram",
  platformName: "Instagram",
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
  checkpoints: [...changedVerdicts, ...waitingVerdicts, ...blockedVerdicts],
  claims: Object.entries(claimWords).map(makeClaim),
  links,
};

export const readyGate: ArticleGate = {
  file: "articles/instagram-locked-out.md",
  title: "Locked out of Instagram: what helps",
  platform: "instagram",
  platformName: "Instagram",
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
