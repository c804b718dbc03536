import type { Article } from "../model/article.ts";
import type { Finding } from "../model/finding.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { Rule, RuleContext } from "./define-rule.ts";
import { rules } from "./rules/index.ts";

export interface LintOptions {
  /** The moment of checking. */
  readonly now: Date;
  /** The rules to run; all of them unless a test says otherwise. */
  readonly active?: readonly Rule[];
}

/**
 * Runs every rule over every article. Touches nothing but its arguments.
 * @returns findings by file, line and column
 */
export function lintArticles(
  articles: readonly Article[],
  platformById: ReadonlyMap<string, Platform>,
  { now, active = rules }: LintOptions,
): Finding[] {
  return articles
    .flatMap((article) => {
      const platform = platformById.get(article.frontmatter.platform);
      const context = { article, platform, platformById, now };
      return active.flatMap((rule) => runRule(rule, context));
    })
    .toSorted(compareFindings);
}

// The seam that keeps one broken rule from silencing the others: what it had
// found stays, and its crash is an error of its own, so that the gate holds.
function runRule(rule: Rule, context: RuleContext): Finding[] {
  const { article } = context;
  const findings: Finding[] = [];
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

function compareFindings(a: Finding, b: Finding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const from = a.place?.start ?? { line: 0, column: 0 };
  const to = b.place?.start ?? { line: 0, column: 0 };
  return from.line - to.line || from.column - to.column;
}
