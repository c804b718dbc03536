// Gates and sign-offs → what waits, what lapses, who signed what.
import type { Article } from "../model/article.ts";
import type { Signoffs } from "../model/signoff.ts";
import type {
  Lapsing,
  Signed,
  Status,
  StatusSubject,
  Waiting,
} from "../model/status.ts";
import type {
  ArticleGate,
  CheckpointVerdict,
  ClaimStatus,
} from "../model/verdict.ts";

/** What is known of every article. */
export interface StatusFacts {
  readonly gates: readonly ArticleGate[];
  readonly articles: readonly Article[];
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  readonly now: Date;
  /** How far ahead what lapses is announced, in days. */
  readonly withinDays: number;
}

/** Drafts wait for nobody; what was signed in them counts all the same. */
export function listStatus(
  facts: StatusFacts,
): Pick<Status, "waits" | "lapses" | "signed"> {
  const gated = facts.gates.filter(({ status }) => status !== "draft");
  return {
    waits: gated.flatMap(listWaiting),
    lapses: gated
      .flatMap((gate) => listLapsing(gate, facts))
      .toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)),
    signed: facts.articles.flatMap((article) => listSigned(article, facts)),
  };
}

/** What of claims a person decides about; the rest is for the author to write. */
const waitingClaims: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  "drifted",
  "unapproved",
  "hedged",
  "negated",
  "expired",
  "source-changed",
]);

function listWaiting({ file, checkpoints, claims }: ArticleGate): Waiting[] {
  const screens = checkpoints
    .filter(({ status }) => status !== "verified")
    .map((verdict): Waiting => {
      const { status, because, todo, shown } = verdict;
      return {
        article: file,
        about: ofCheckpoint(verdict),
        status,
        because,
        todo,
        ...(shown === undefined ? {} : { shown }),
      };
    });
  const wordings = claims
    .filter(({ status }) => waitingClaims.has(status))
    .map(({ claim, statement, status, because, todo, shown }): Waiting => ({
      article: file,
      about: { kind: "wording", claim, statement },
      status,
      because,
      todo,
      ...(shown === undefined ? {} : { shown }),
    }));
  return [...wordings, ...screens];
}

type NamedLook = Pick<
  CheckpointVerdict,
  "screen" | "screenTitle" | "section" | "device" | "variant"
>;

function ofCheckpoint(look: NamedLook): StatusSubject {
  const { screen, screenTitle, section, device, variant } = look;
  return {
    kind: "screen",
    screen,
    screenTitle,
    section,
    device,
    ...(variant === undefined ? {} : { variant }),
  };
}

// What has lapsed already waits; here is what still holds, and not for long.
function listLapsing(
  { file, checkpoints, claims, links, target }: ArticleGate,
  { signoffsByFile, now, withinDays }: StatusFacts,
): Lapsing[] {
  const last = now.getTime() + withinDays * 86_400_000;
  const isSoon = (until: string | undefined): until is string =>
    until !== undefined &&
    Date.parse(until) > now.getTime() &&
    Date.parse(until) <= last;
  const signoffs = signoffsByFile.get(file);
  const found: Lapsing[] = [];
  const add = (
    about: StatusSubject,
    until: string | undefined,
    by: string | undefined,
  ): void => {
    if (isSoon(until)) found.push({ article: file, about, until, by });
  };
  for (const verdict of checkpoints)
    add(ofCheckpoint(verdict), verdict.until, verdict.signedBy);
  // Practice does not age; waivers do.
  if (target === "live")
    for (const { claim, statement } of claims) {
      const signed = signoffs?.claims.find((one) => one.claim === claim);
      add({ kind: "wording", claim, statement }, signed?.until, signed?.by);
    }
  for (const { rule, until, by } of signoffs?.waivers ?? [])
    add({ kind: "waiver", rule }, until, by);
  for (const { link, title, until } of links)
    add({ kind: "page", link, title }, until, undefined);
  return found;
}

function listSigned(
  { file }: Article,
  { gates, signoffsByFile }: StatusFacts,
): Signed[] {
  const gate = gates.find((one) => one.file === file);
  const {
    claims = [],
    checkpoints = [],
    waivers = [],
  } = signoffsByFile.get(file) ?? {};
  const approved = { article: file, verdict: "approved" } as const;
  return [
    ...claims.map(({ claim, by, at, why, until }): Signed => ({
      ...approved,
      about: {
        kind: "wording",
        claim,
        statement:
          gate?.claims.find((one) => one.claim === claim)?.statement ?? claim,
      },
      by,
      at,
      why,
      until,
    })),
    ...checkpoints.map((signed): Signed => {
      const { screen, section = "", device, variant } = signed;
      const { by, at, why, until, decision: verdict = "approved" } = signed;
      const screenTitle =
        gate?.checkpoints.find((one) => one.screen === screen)?.screenTitle ??
        screen;
      return {
        article: file,
        verdict,
        about: ofCheckpoint({ screen, screenTitle, section, device, variant }),
        by,
        at,
        why,
        until,
      };
    }),
    ...waivers.map(({ rule, by, at, why, until }): Signed => ({
      ...approved,
      about: { kind: "waiver", rule },
      by,
      at,
      why,
      until,
    })),
  ];
}
