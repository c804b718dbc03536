// JUnit's XML, as the schema of Jenkins has it
// (https://github.com/jenkinsci/xunit-plugin, junit-10.xsd). A test has passed when
// it was verified and for no other reason: what holds is a failure, what could not be
// told an error, and what neither holds nor was verified is skipped.
import { describeFailure } from "../../model/describe-capture-failure.ts";
import { describeChange } from "../../model/describe-screen-change.ts";
import { titleLook } from "../../model/look.ts";
import type { Finding, Severity } from "../../model/finding.ts";
import {
  checkpointStatusTitles,
  type ArticleGate,
  type CheckpointVerdict,
  type ClaimVerdict,
  type LinkJudgement,
} from "../../model/verdict.ts";
import {
  claimStatusTitles,
  describeGate,
  linkStatusTitles,
} from "../describe-verdict.ts";
import { groupBy } from "../group-checkpoints.ts";
import { checkpointTones, claimTones, linkTones, type Tone } from "../tone.ts";
import type { Checked } from "./checked.ts";
import { describeFinding } from "./describe-finding.ts";
import { writeSuites, type Outcome, type TestCase } from "./write-suites.ts";

const outcomeByTone: Readonly<Record<Tone, Outcome>> = {
  good: "passed",
  wait: "failure",
  bad: "failure",
  unknown: "error",
  quiet: "skipped",
};

const outcomeBySeverity: Readonly<Record<Severity, Outcome>> = {
  error: "failure",
  warning: "skipped",
  note: "skipped",
};

const outcomeByGate: Readonly<Record<ArticleGate["status"], Outcome>> = {
  ready: "passed",
  hold: "failure",
  draft: "skipped",
};

/** A suite for each article, then one for each other file with findings. */
export function renderJunit({ findings, gates }: Checked): string {
  const articles = new Set(gates.map(({ file }) => file));
  const others = groupBy(
    findings.filter(({ file }) => !articles.has(file)),
    ({ file }) => file,
  );
  return writeSuites([
    ...gates.map((gate) => ({
      name: gate.file,
      cases: [
        testGate(gate),
        ...testParts(gate),
        ...findings.filter(({ file }) => file === gate.file).map(testFinding),
      ],
    })),
    ...others.map((group) => ({
      name: group[0].file,
      cases: group.map(testFinding),
    })),
  ]);
}

// The verdict itself: it holds too for what has no test of its own, such as a look
// not accounted for, or a finding in a platform's files.
function testGate(gate: ArticleGate): TestCase {
  return {
    name: `Gate: ${gate.title}`,
    outcome: outcomeByGate[gate.status],
    type: gate.status,
    message: describeGate(gate),
    text: gate.reasons.map(({ text, todo }) => joinLines([text, todo])),
  };
}

function testParts(gate: ArticleGate): TestCase[] {
  const parts = [
    ...gate.checkpoints.map(testCheckpoint),
    ...gate.claims.map(testClaim),
    ...gate.links.map(testLink),
  ];
  if (gate.status !== "draft") return parts;
  // A draft is not gated: it fails nobody's build, and passes nothing unverified.
  return parts.map((part) =>
    part.outcome === "passed" ? part : { ...part, outcome: "skipped" },
  );
}

function testCheckpoint(verdict: CheckpointVerdict): TestCase {
  const { screenTitle, section, status, failure } = verdict;
  const because =
    verdict.because === "" && failure !== undefined
      ? describeFailure(failure)
      : verdict.because;
  const changes = verdict.effects.map(({ change, sentences }) =>
    joinLines([
      describeChange(change),
      ...sentences.map(({ file, line, text }) => `${file}:${line} “${text}”`),
    ]),
  );
  return {
    name: `Screen: ${screenTitle}, for “${section}”, on ${titleLook(verdict)}`,
    outcome: outcomeByTone[checkpointTones[status]],
    type: status,
    message: checkpointStatusTitles[status],
    text: [joinLines([because, verdict.todo]), ...changes],
  };
}

function testClaim(verdict: ClaimVerdict): TestCase {
  const { claim, statement, status, words, approved } = verdict;
  return {
    name: `Claim: ${statement} (${claim})`,
    outcome: outcomeByTone[claimTones[status]],
    type: status,
    message: claimStatusTitles[status],
    text: [
      joinLines([verdict.because, verdict.todo]),
      joinLines([
        words === undefined ? "" : `Now: ${words}`,
        approved === undefined ? "" : `Approved: ${approved}`,
      ]),
    ],
  };
}

function testLink(judgement: LinkJudgement): TestCase {
  const { link, title, url, status, because, todo } = judgement;
  return {
    name: `Link: ${title} (${link})`,
    // The gate lets a page pass that has moved within the platform, and one that a person has seen.
    outcome:
      status === "moved" || status === "attested"
        ? "skipped"
        : outcomeByTone[linkTones[status]],
    type: status,
    message: linkStatusTitles[status],
    text: [joinLines([url, because, todo])],
  };
}

function testFinding(finding: Finding): TestCase {
  const { rule, severity, place, title } = finding;
  const where = place === undefined ? "" : ` (line ${place.start.line})`;
  return {
    name: `${rule}: ${title}${where}`,
    outcome: outcomeBySeverity[severity],
    type: severity,
    message: title,
    text: [describeFinding(finding)],
  };
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== "").join("\n");
}
