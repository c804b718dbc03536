// A person lets a finding stand for a time, with a reason.
import { lint } from "../../pipeline.ts";
import { didYouMean } from "../../lint/suggest-name.ts";
import { rules } from "../../lint/rules/index.ts";
import type { Finding } from "../../model/finding.ts";
import type { Waiver } from "../../model/waiver.ts";
import { findWaiverFlaw } from "../../model/find-waiver-flaw.ts";
import { isWaivable } from "../../model/is-waivable.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { Trouble } from "../trouble.ts";
import type { DecisionOptions } from "./decide.ts";
import { keepDecisions, makeDecider, openSubject } from "./decide.ts";

export interface WaiveOptions extends DecisionOptions {
  readonly rule: string;
  readonly subject?: string;
  readonly line?: number;
  readonly until: string;
}

/** @throws Trouble when no such finding stands in the article now: what is not there is not waived in advance */
export async function waive(
  console: Console,
  article: string,
  options: WaiveOptions,
): Promise<ExitCode> {
  const { rule } = options;
  const ids = rules.map(({ id }) => id);
  if (!ids.includes(rule) || !isWaivable(rule))
    throw new Trouble(
      `“${rule}” is no rule that can be waived.${didYouMean(rule, ids)}`,
      "See: npx presscheck explain",
    );
  const subject = await openSubject(console, article, options);
  const { repository, target } = subject;
  const { file } = subject.article;
  const decision = makeDecider(console, options);
  const { until } = decision;
  if (until === undefined) throw new Trouble("Say until when: --until <date>");
  const flaw = findWaiverFlaw({ ...decision, until }, console.now());
  if (flaw !== undefined) throw new Trouble(flaw.title, flaw.todo);
  const { findings } = lint(repository, console.now());
  const fitting = findings.filter(
    (finding) => finding.file === file && isMeant(finding, options),
  );
  if (fitting.length === 0)
    throw new Trouble(
      `${file} has no such finding of “${rule}” now.`,
      `See: npx presscheck lint ${file}`,
    );
  const waivers = fitting.map(({ subject: about, words }): Waiver => ({
    rule,
    ...(about === undefined ? {} : { subject: about }),
    ...(words === undefined ? {} : { words }),
    ...decision,
    until,
  }));
  for (const { title, place } of fitting) {
    const line = place === undefined ? "" : `line ${place.start.line}: `;
    console.out(`${console.paint.yellow("waived")}  ${line}${title}\n`);
  }
  const kept = await keepDecisions(console, subject, [
    { kind: "waiver", article: file, target, waivers },
  ]);
  console.out(
    `Until ${until.slice(0, 10)}, by ${decision.by}, kept in ${kept}\n`,
  );
  return 0;
}

function isMeant(
  finding: Finding,
  { rule, subject, line }: WaiveOptions,
): boolean {
  return (
    finding.rule === rule &&
    (subject === undefined || subject === finding.subject) &&
    (line === undefined || line === finding.place?.start.line)
  );
}
