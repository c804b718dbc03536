// Words that leave no exception, told from advice ("Never share …"), conditions and
// words that only look so ("only a few", "not always").
import type { PlatformStatement } from "./read-platform-statements.ts";
import { clauseAt, isAdvice, isCondition } from "./read-platform-statements.ts";

const people =
  "(?:accounts?|users?|members?|customers?|people|owners?|(?:backup |recovery |security )?codes?|readers?|logins?)";
const absolutes = new RegExp(
  [
    "\\b(?:always|never(?! (?:too|mind)\\b)|guaranteed|guarantees?|impossible|every (?:single )?time|each time|without exception|no exceptions?|for ?ever|in (?:every|all|any) cases?|under (?:any|no) circumstances|there is no way|at all times|nobody|no one|everyone|everybody|whatever you do|infallibl[ey]|foolproof)\\b",
    "\\b100 ?(?:%|per ?cent)",
    "\\bno (?:accounts?|users?|members?|customers?|owners?)\\b",
    `\\b(?:all|every)(?: (?:of (?:the|your)|the|your|new|old|used|unused|single|personal|business))? ${people}\\b`,
    // "can only", "are only sent", "Only support can", "only while you are logged in".
    "\\b(?:can|may|will) only\\b|\\bonly (?:ever )?(?:sends|shows|gives|accepts|takes|works|asks|offers|lets|allows|supports|keeps|stores|appears|applies|answers|resets)\\b|(?<!\\b(?:that|which|who) )\\b(?:is|are) only (?=(?:now |ever )?\\p{L}{2,20}(?:ed|en|wn|nt|ld)\\b)|(?<!\\b(?:is|are|was|were|be) )\\bonly (?=(?:\\p{L}{1,20} ){1,3}(?:can|may|will|is|are|has|have|shows?|sends?|works?|resets?)\\b)|(?<!\\b(?:that|which|who) (?:is|are|was|were) )\\bonly (?:while|when|if|inside|for someone|for those|by|on|in|from|through|via)\\b",
  ].join("|"),
  "giu",
);

/** A cheap look before the close one: each of the above has one of these. */
const mayHold =
  /only|never|always|every|nobody|everybody|no one|guarant|impossible|exception|for ?ever|cases?\b|circumst|no way|all |each time|whatever|infallib|foolproof|100|\bno /i;

const hedged =
  /(?:\b(?:not|cannot|nor|hardly|almost|nearly|rarely|seldom|practically|virtually)|n['’]t)(?: \p{L}{1,15}){0,3} $/iu;
/** "Sometimes there is no …": the exception is said. */
const softened =
  /\b(?:sometimes|usually|often|mostly|generally|in most cases|may|might|perhaps|probably|as a rule)\b/i;
/** What somebody else says, and the article does not. */
const reported =
  /\b(?:scammers?|scams|thieves|fraudsters?|swindlers?|criminals|callers?|strangers|(?:some|many) people|they|others|myths?|rumou?rs?|adverts?|ads)\b[^.]{0,40}\b(?:say|claim|promise|tell|pretend|write|offer|insist|believe|think)/i;
/** What readers have is theirs to know. */
const ofReader =
  /\byou(?:['’]ve| have)(?: got)? (?:no|all|only|every)\b|\byou (?:never|always) \p{L}{2,20}ed\b|\b(?:was|were|had|have been|has been) (?:never|always|only)\b/iu;
/** Words behind "only" that count instead of excluding. */
const counted =
  /^only (?:a|an|one|two|three|the (?:thing|way|one)|then|thing|just|\d)\b/i;

/** The word that leaves no exception in what a sentence states; undefined when there is none. */
export function findAbsolute({ plain }: PlatformStatement): string | undefined {
  if (!mayHold.test(plain)) return undefined;
  for (const match of plain.matchAll(absolutes)) {
    const before = plain.slice(0, match.index);
    const isNegated = /^under any/i.test(match[0]);
    if ((!isNegated && hedged.test(before)) || /\b(?:not|if) $/i.test(before))
      continue;
    if (counted.test(plain.slice(match.index))) continue;
    const clause = clauseAt(plain, match.index);
    if (isCondition(clause) || isAdvice(clause, plain)) continue;
    if (reported.test(before)) continue;
    if (softened.test(clause) || ofReader.test(clause)) continue;
    return match[0].trim();
  }
  return undefined;
}
