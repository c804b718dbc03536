// The shape of a rule: one file here, one page in docs/rules/, one line in
// rules/index.ts. A test proves that all three exist.
import type { Article } from "../model/article.ts";
import type { Remark, Severity } from "../model/finding.ts";
import type { Platform } from "../model/platform-registry.ts";

/** What a rule may look at. */
export interface RuleContext {
  readonly article: Article;
  /** The platform the article names; undefined when there is none of that name. */
  readonly platform: Platform | undefined;
  /** Every platform of the repository, by id. */
  readonly platformById: ReadonlyMap<string, Platform>;
  /** The moment of checking; a statement about the present is judged against it. */
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
  /** Where a rule is less sure, or surer, than it is as a whole. */
  readonly severity?: Severity;
};

/** Names a rule's parts, so that a misspelt one does not compile. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
