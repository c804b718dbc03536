import type { Finding } from "../../model/finding.ts";
import { describeSource } from "../describe-source.ts";
import { writeFixCommand } from "../write-command.ts";

/** A finding as plain text, for tools that show where it is by themselves: its title, then a line for each part. */
export function describeFinding(finding: Finding): string {
  const { title, why, source, near, todo, paste, command } = finding;
  const fixCommand = writeFixCommand(finding);
  return [
    title,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    ...(source === undefined
      ? []
      : [`Source: ${describeSource(source)}, ${source.url}`]),
    ...(near === undefined
      ? []
      : [
          `Close, but: line ${near.line}: “${near.text}” does not count: ${near.because}`,
        ]),
    ...(todo === undefined ? [] : [`Do: ${todo}`]),
    ...(paste === undefined ? [] : [`Paste this: ${paste.trimEnd()}`]),
    ...(command === undefined ? [] : [`Run: ${command}`]),
    ...(fixCommand === undefined ? [] : [`Can be fixed by: ${fixCommand}`]),
  ].join("\n");
}
