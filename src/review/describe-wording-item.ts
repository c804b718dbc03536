// Everything a person is shown of one claim: its sentence as it stands and as it was
// approved, and the official words it rests on, as they were and as they are.
import type { ChangedSource } from "../model/changed-source.ts";
import { digestValue } from "../model/digest.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { QueueItem, WordingItem } from "../model/review-wire.ts";
import type { WordingSignoff } from "../model/signoff.ts";
import type { ClaimStatus, ClaimVerdict } from "../model/verdict.ts";
import { describeSigned } from "./describe-signed.ts";

export interface WordingItemFacts {
  readonly about: QueueItem["article"];
  readonly platform: Platform;
  readonly statusTitle: string;
  readonly signoff: WordingSignoff | undefined;
  readonly changedSources: readonly ChangedSource[];
}

/** What the approval of a wording settles; a source that has changed it does not. */
const approvable: ReadonlySet<ClaimStatus> = new Set<ClaimStatus>([
  "drifted",
  "unapproved",
  "expired",
]);

export function describeWordingItem(
  verdict: ClaimVerdict,
  { about, platform, statusTitle, signoff, changedSources }: WordingItemFacts,
): WordingItem {
  const { claim, statement, status, because, todo, words, approved } = verdict;
  const source = platform.claimById.get(claim)?.source;
  const link = source && platform.linkById.get(source.link);
  const gone =
    status === "source-changed"
      ? changedSources.find(
          (one) =>
            one.platform === platform.id &&
            one.link === source?.link &&
            one.before === source.quote,
        )
      : undefined;
  return {
    kind: "wording",
    id: digestValue(["wording", about.file, claim]),
    article: about,
    status,
    statusTitle,
    because,
    todo,
    claim,
    statement,
    ...(verdict.place && { line: verdict.place.start.line }),
    ...(words === undefined ? {} : { words }),
    ...(approved === undefined || approved === words ? {} : { approved }),
    ...(source === undefined || link === undefined
      ? {}
      : {
          source: {
            title: link.title,
            url: link.url,
            says: source.quote,
            ...(gone && { gone: describeGone(gone, about.file) }),
          },
        }),
    ...describeSigned(signoff),
    ...(signoff?.until === undefined ? {} : { lapses: signoff.until }),
    ...(verdict.shown === undefined || !approvable.has(status)
      ? {}
      : { shown: verdict.shown }),
  };
}

function describeGone(
  { after, articles }: ChangedSource,
  own: string,
): NonNullable<NonNullable<WordingItem["source"]>["gone"]> {
  return {
    ...(after === undefined ? {} : { now: after }),
    articles: articles.filter((file) => file !== own),
  };
}
