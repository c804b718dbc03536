import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Platform } from "../model/platform-registry.ts";
import { compareFindings } from "./compare-findings.ts";
import type { Rule } from "./define-rule.ts";
import { rules } from "./rules/index.ts";

/**
 * Runs every rule over every article. Touches nothing but its arguments.
 * @param active the rules to run; all of them unless a test says otherwise
 * @returns findings by file, line and column
 */
export function lintArticles(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  active: readonly Rule[] = rules,
): Finding[] {
  return articles
    .flatMap((article) =>
      active.flatMap((rule) => runRule(rule, article, platformById)),
    )
    .toSorted(compareFindings);
}

// The seam that keeps one broken rule from silencing the others: what it had
// found stays, and its crash is an error of its own, so that the gate holds.
function runRule(
  rule: Rule,
  article: Article,
  platformById: ReadonlyMap<string, Platform>,
): Finding[] {
  const platform = platformById.get(article.frontmatter.platform);
  const findings: Finding[] = [];
  try {
    for (const remark of rule.check({ article, platform, platformById })) {
      findings.push({
        file: article.file,
        ...remark,
        rule: rule.id,
        severity: rule.severity,
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
