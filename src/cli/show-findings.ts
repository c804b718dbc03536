// What lint prints. As cards, findings of one file are drawn and forgotten before the
// next ones are asked for; the formats for other tools are one document each.
import type { Finding } from "../model/finding.ts";
import type { Checked } from "../report/formats/checked.ts";
import { sharedRenderers, type Format } from "../report/formats/formats.ts";
import { drawFindings } from "../report/pretty/render-findings.ts";
import type { Console, ExitCode } from "./console-port.ts";
import { readVersion } from "./read-version.ts";

const renderers: Readonly<
  Record<Exclude<Format, "pretty">, (checked: Checked) => string>
> = {
  ...sharedRenderers,
  json: ({ findings }) => `${JSON.stringify({ findings }, null, 2)}\n`,
};

/**
 * Prints findings in the format asked for and says what they mean for the exit code.
 * @param groups findings of one file after the other, gone through once
 */
export function showFindings(
  console: Console,
  groups: Iterable<readonly Finding[]>,
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
  } else {
    const facts = { tool: readVersion() };
    const findings = [...watched].flat();
    console.out(renderers[format]({ facts, findings, gates: [] }));
  }
  return code;
}
