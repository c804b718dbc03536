// Numbers that say how the platform works: how many digits, how long, how often.
import type { Platform } from "../model/platform-registry.ts";
import type { PlatformStatement } from "./read-platform-statements.ts";
import { clauseAt, isCondition } from "./read-platform-statements.ts";

const amount =
  "(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}(?:\\.\\d{1,2})?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|ninety|a hundred|a dozen)";
const described =
  "(?:(?:backup|recovery|security|new|more|unused|phone|email|different|trusted|linked|login|wrong|failed|consecutive|business|working|further|other|single-use|one-time)[ -]){0,2}";
/** These belong to the platform by themselves. */
const ownUnits = "(?:codes|digits?|characters?|letters|attempts|tries|guesses)";
const anyUnits =
  "(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|devices|phones|accounts|numbers|addresses|keys|requests|messages|emails|per ?cent|%|[kmg]b|megabytes|gigabytes)";

const own = new RegExp(
  `\\b${amount}[ \u00A0\u202F-]${described}${ownUnits}(?![\\p{L}\\p{N}])`,
  "giu",
);
const any = new RegExp(
  `\\b(?:${amount}|one(?= (?:second|minute|hour|day|week|month|year)\\b))(?:[ \u00A0\u202F-]${described}|(?=%))${anyUnits}(?![\\p{L}\\p{N}])|[$€£] ?\\d{1,6}(?:[.,]\\d{1,2})?|\\b\\d{1,6}(?:[.,]\\d{1,2})? ?(?:dollars|euros|pounds|[€£])`,
  "giu",
);

/** A cheap look before the close one: every amount has one of these. */
const mayHold =
  /\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|twenty|thirty|fifty|ninety|hundred|dozen|one /i;

/** "The two accounts" were spoken of before; "iPhone 15" is a model. */
const pointing =
  /\b(?:the|these|those|both|first|last|next|other|your|my|our|step|chapter|section|page|version|iPhone|iPad|Android|iOS|Windows|Galaxy|Pixel) $/i;

/** Time that readers spend on something else, and what they have themselves. */
const readers =
  /\b(?:it (?:only )?takes|this (?:guide|article)|to read|you need|you look after|you have|(?:take|takes|spend|set aside) (?:\d{1,3}|\p{L}{2,9}) (?:minutes|hours|seconds)|(?:I|we|he|she|they)(?: have|['’]ve| has| had)\b|(?:turn|switch) (?:the|your) (?:phone|device|computer))\b/iu;

/** A number with what it counts; undefined when the sentence has none that speaks of the platform. */
export function findFigure(
  { plain, sentence }: PlatformStatement,
  platform: Platform,
): string | undefined {
  if (!mayHold.test(plain)) return undefined;
  for (const pattern of [own, any])
    for (const match of plain.matchAll(pattern)) {
      const before = plain.slice(0, match.index);
      const isAttribute = /\d-\p{L}/u.test(match[0]);
      if (!isAttribute && pointing.test(before)) continue;
      const clause = clauseAt(plain, match.index);
      if (isCondition(clause)) continue;
      if (pattern === any && readers.test(clause)) continue;
      if (isRegistered(match[0], sentence.text, platform)) continue;
      return match[0].trim();
    }
  return undefined;
}

// The matcher compares a claim's values; a figure that one of them names is answered for.
function isRegistered(
  figure: string,
  text: string,
  platform: Platform,
): boolean {
  return [...platform.claimById.values()].some(({ values }) =>
    values.some((value) => {
      if (!("of" in value)) return false;
      const shown = "number" in value ? String(value.number) : value.duration;
      const last = value.of.split(/\s+/).at(-1) ?? "";
      return (
        figure.toLowerCase().startsWith(shown.toLowerCase()) &&
        text.toLowerCase().includes(last.toLowerCase())
      );
    }),
  );
}
