// The shape of a rule: one file here, one page in docs/rules/, one line in
// rules/index.ts. A test proves that all three exist.
import type { Article } from "../model/article.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { Clash } from "../model/clash.ts";
import type { Remark, Severity } from "../model/finding.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { WordingSignoff } from "../model/signoff.ts";

/** What a rule may look at. */
export interface RuleContext {
  readonly article: Article;
  /** The platform the article names; undefined when there is none of that name. */
  readonly platform: Platform | undefined;
  /** Every platform of the repository, by id. */
  readonly platformById: ReadonlyMap<string, Platform>;
  /** What the matcher saw of the platform's claims in the article's sentences. */
  readonly sights: readonly ClaimSight[];
  /** Answers to questions that do not go with the rest of the article. */
  readonly clashes: readonly Clash[];
  /** The wordings of claims that a person has approved for the article. */
  readonly wordings: readonly WordingSignoff[];
  /** The day of checking. */
  readonly now: Date;
}

export interface Rule {
  readonly id: string;
  /** What it looks for, in one line. */
  readonly title: string;
  /** Of its findings, unless one says otherwise. */
  readonly severity: Severity;
  /** Sees one article and yields what is wrong; `file` may be left out for the article itself. */
  readonly check: (context: RuleContext) => Iterable<RuleRemark>;
}

export type RuleRemark = Omit<Remark, "file"> & {
  readonly file?: string;
  /** Where one finding of a rule weighs less than the others. */
  readonly severity?: Severity;
};

/** Names a rule's parts, so that a misspelt one does not compile. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
