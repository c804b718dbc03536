import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { ClaimSight } from "../model/claim-sight.ts";
import type { Clash } from "../model/clash.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Signoffs } from "../model/signoff.ts";
import { compareFindings } from "./compare-findings.ts";
import type { Rule } from "./define-rule.ts";
import { rules } from "./rules/index.ts";

/** What articles are held against. */
export interface LintFacts {
  readonly platformById: ReadonlyMap<string, Platform>;
  readonly signoffsByFile: ReadonlyMap<string, Signoffs>;
  /** What the matcher saw, by article file. */
  readonly sightsByFile: ReadonlyMap<string, readonly ClaimSight[]>;
  readonly clashesByFile: ReadonlyMap<string, readonly Clash[]>;
  readonly now: Date;
}

/**
 * Runs every rule over every article. Touches nothing but its arguments.
 * @returns findings by file, line and column
 */
export function lintArticles(
  articles: readonly Article[],
  facts: LintFacts,
  active: readonly Rule[] = rules,
): Finding[] {
  return articles
    .flatMap((article) =>
      active.flatMap((rule) => runRule(rule, article, facts)),
    )
    .toSorted(compareFindings);
}

// The seam that keeps one broken rule from silencing the others: what it had
// found stays, and its crash is an error of its own, so that the gate holds.
function runRule(
  rule: Rule,
  article: Article,
  { platformById, signoffsByFile, sightsByFile, clashesByFile, now }: LintFacts,
): Finding[] {
  const findings: Finding[] = [];
  const context = {
    article,
    platform: platformById.get(article.frontmatter.platform),
    platformById,
    sights: sightsByFile.get(article.file) ?? [],
    clashes: clashesByFile.get(article.file) ?? [],
    wordings: signoffsByFile.get(article.file)?.claims ?? [],
    now,
  };
  try {
    for (const remark of rule.check(context)) {
      findings.push({
        file: article.file,
        severity: rule.severity,
        ...remark,
        rule: rule.id,
      });
    }
  } catch {
    findings.push(crashFinding(rule, article));
  }
  return findings;
}

function crashFinding(rule: Rule, article: Article): Finding {
  return {
    rule: "rule-crashed",
    severity: "error",
    file: article.file,
    title: `The rule “${rule.id}” broke down while reading ${article.file}, so this article was not fully checked.`,
    why: "What the rule looks for may be in the article, and nobody has looked.",
    todo: "This is a fault of presscheck and not of the article: send the article to whoever maintains presscheck.",
    subject: rule.id,
  };
}
