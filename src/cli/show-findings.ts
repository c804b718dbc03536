// What lint prints. As cards, findings of one file are drawn and forgotten before the
// next ones are asked for; the formats for other tools are one document each.
import type { Finding } from "../model/finding.ts";
import { sharedRenderers, type Format } from "../report/formats/formats.ts";
import { describeUnchecked } from "../report/describe-verdict.ts";
import { drawFindings } from "../report/pretty/render-findings.ts";
import { wrapText } from "../report/pretty/wrap-text.ts";
import type { Console, ExitCode } from "./console-port.ts";
import { readVersion } from "./read-version.ts";

export interface ShownFindings {
  /** Of one file after the other, gone through once. */
  readonly groups: Iterable<readonly Finding[]>;
  /** Markdown files without presscheck's keys: said, so that nobody takes them for good. */
  readonly notUnderCheck: readonly string[];
}

/** Prints findings in the format asked for and says what they mean for the exit code. */
export function showFindings(
  console: Console,
  { groups, notUnderCheck }: ShownFindings,
  format: Format,
): ExitCode {
  let code: ExitCode = 0;
  const watched = (function* () {
    for (const group of groups) {
      if (group.some(({ severity }) => severity === "error")) code = 1;
      yield group;
    }
  })();
  if (format === "pretty") {
    for (const text of drawFindings(watched, console.paint, console.columns))
      console.out(text);
    if (notUnderCheck.length > 0)
      for (const line of wrapText(
        describeUnchecked(notUnderCheck),
        console.columns,
      ))
        console.out(`${line}\n`);
    return code;
  }
  const findings = [...watched].flat();
  if (format === "json") {
    const shown = { findings, notUnderCheck };
    console.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    const facts = { tool: readVersion() };
    console.out(sharedRenderers[format]({ facts, findings, gates: [] }));
  }
  return code;
}
