// A finding as remark's reporters, editors and language servers read one:
// https://github.com/vfile/vfile-message#fields
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findPackageRoot } from "../cli/read-version.ts";
import type { Trouble } from "../cli/trouble.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { Place } from "../model/place.ts";
import { cleanText, cleanTexts } from "../report/clean-text.ts";
import { describeFinding } from "../report/formats/describe-finding.ts";
import type { VFile } from "./lint-files.ts";
import { offerText } from "./offer-text.ts";

// An error makes remark end with exit code 1, as it does presscheck lint.
const fatalities: Readonly<Record<Severity, boolean | undefined>> = {
  error: true,
  warning: false,
  note: undefined,
};

export type Whereabouts = "here" | "elsewhere";

/** @param where elsewhere: the finding is in another file, which the message then names */
export function writeMessage(
  file: VFile,
  finding: Finding,
  where: Whereabouts,
): void {
  const { rule, severity, title, place } = finding;
  const options = { ruleId: rule, source: "presscheck" };
  const message =
    where === "here"
      ? file.message(cleanText(title), { ...options, place: toRange(place) })
      : file.message(cleanText(`${nameSpot(finding)}: ${title}`), options);
  const note = describeFinding(cleanTexts(finding)).slice(
    cleanText(title).length + 1,
  );
  const offer = where === "here" ? offerText(finding, String(file)) : undefined;
  message.fatal = fatalities[severity];
  message.note = note === "" ? undefined : note;
  message.url = findPage(rule);
  message.actual = offer?.actual;
  message.expected = offer === undefined ? undefined : [offer.expected];
}

/** For what keeps the file from being linted at all. */
export function writeTrouble(file: VFile, { message, todo }: Trouble): void {
  const told = file.message(cleanText(message), { source: "presscheck" });
  told.fatal = true;
  told.note = todo;
}

// Reporters write a stretch without length as “3:1-3:1”.
function toRange(place: Place | undefined) {
  if (place === undefined) return undefined;
  return isPoint(place) ? place.start : place;
}

function isPoint({ start, end }: Place): boolean {
  return start.line === end.line && start.column === end.column;
}

function nameSpot({ file, place }: Finding): string {
  return place === undefined
    ? file
    : `${file}:${place.start.line}:${place.start.column}`;
}

function findPage(rule: string): string | undefined {
  const page = join(findPackageRoot(), "docs", "rules", `${rule}.md`);
  return existsSync(page) ? pathToFileURL(page).href : undefined;
}
