// Sentences that take back the one beside them: "That is no longer true.",
// "Ignore the line above.", "The following is wrong." Only what is said of a
// statement as such counts; what else contradicts it is for the matcher to see.

/** whole: the statement is taken back. part: for some case only. */
export type Retraction = "whole" | "part";

const lead = String.raw`^(?:(?:but|and|or|yet|still|well|actually|however|now|today|sadly|in fact|in truth|in practice|of course|except|only|though|by the way|these days|in reality)\b[\s,–—-]{0,3}(?:that\s+)?|(?:since|as of|from|by|until|after)\s[^\s,]{1,20}(?:\s[^\s,]{1,20}){0,2},?\s){0,3}`;
const nouns =
  "(?:sentence|line|statement|advice|rule|warning|claim|paragraph|tip|point|part|limit|note)s?";
const named = `(?:(?:all |none |half |much )?(?:of )?(?:this|that|these|those) (?:old |last )?${nouns}|(?:all |none )?(?:of )?the (?:above|(?:last|previous|preceding) ${nouns}|${nouns}(?: (?:above|before|just given))?)|what (?:you just read|we just (?:said|wrote)|(?:it|this|that) says))`;
/** A pronoun may stand for the statement, or for a thing in it. */
const said = `(?:${named}|(?:all |none |half |much )?(?:of )?(?:this|that|it|these|those|which)|nothing of (?:this|that|it|the kind))`;
const shown = `(?:${named}|(?:all |much )?(?:of )?(?:this|that))`;
const adverbs =
  "(?:(?:simply|just|plainly|quite|really|actually|now|all|only|probably|long|already|since|always|never|rather) ){0,3}";
/** Said of statements alone. */
const untrue =
  "(?:false|untrue|nonsense|rubbish|fiction|old news|an? (?:old |common |mere )?(?:lie|myth|joke|legend|hoax|rumou?r)|(?:outdated|old|bad|wrong|poor|obsolete) (?:advice|information|news))";
const holding = "(?:true|the case)";
/** Said of rules, and of things too. */
const lapsed =
  "(?:wrong|incorrect|inaccurate|outdated|obsolete|superseded|invalid|bogus|out[- ]of[- ]date|dropped|lifted|abolished|scrapped|withdrawn|repealed|retired|history)";
const right =
  "(?:right|correct|accurate|valid|so|in force|necessary|needed|current)";
/** Nothing follows that makes it another statement. */
const done = String.raw`(?=\s*(?:[.!?,;:–—]|$|(?:any ?more|today|now|since|these days|in practice|either|at all|because|years|long)\b))`;
const doneOrLimited = String.raw`(?=\s*(?:[.!?,;:–—]|$|(?:any ?more|today|now|since|these days|in practice|either|at all|because|years|long|for|of|if|when|unless|with|on)\b))`;
const be =
  "(?:(?:turned out to|proved to|may|might|must|could) be|proved|is|are|was|were|'s|'re|has been|have been|had been)";
const notBe =
  "(?:(?:is|are|was|were|has|have)(?:n't| not| no longer| never)(?: been)?|'s (?:not|no longer|never)|'re (?:not|no longer))";

const wholly: readonly RegExp[] = [
  new RegExp(`${lead}${said} ?${be} ${adverbs}${untrue}\\b(?! that\\b)`),
  new RegExp(`${lead}${shown} ?${be} ${adverbs}${lapsed}\\b${doneOrLimited}`),
  new RegExp(`${lead}${said} ?${notBe} ${adverbs}${holding}\\b(?! that\\b)`),
  new RegExp(`${lead}${shown} ?${notBe} ${adverbs}${right}\\b${doneOrLimited}`),
  new RegExp(`${lead}${said} (?:used to be|once was|was once) ${holding}\\b`),
  new RegExp(
    `${lead}${said} (?:was|were) ${adverbs}(?:${holding}|${right}) until\\b`,
  ),
  new RegExp(
    `${lead}${shown} (?:(?:do|does|did)(?:n't| not)|no longer|never|(?:will|would) not|won't) ${adverbs}(?:apply|applies|hold|holds)\\b${doneOrLimited}`,
  ),
  new RegExp(
    `${lead}${said} (?:(?:do|does)(?:n't| not)|no longer|never) ${adverbs}(?:matter|matters|count|counts)\\b${done}`,
  ),
  new RegExp(
    `${lead}none of (?:this|that|it|the above) (?:applies|holds|matters|counts|is (?:${holding}|${right}))\\b`,
  ),
  new RegExp(
    `${lead}(?:(?:so|please|just|simply|safely|you|readers?|can|may|should|could|feel free to|better|best|we|had)[ ,]{1,2}){0,6}(?:ignore|forget|disregard|skip|never mind|strike|cross out|pay no attention to|take no notice of) (?:all of |about )?${said}(?=\\s*(?:[.!?,;:–—]|$))`,
  ),
  new RegExp(
    `${lead}(?:(?:just|only|merely) (?:kidding|joking)|not (?:really|so|true|at all)|no longer|wrong|false|untrue|or (?:not|so (?:they|the story|it) (?:say|goes|is said)|so we (?:thought|were told)))[.!?]*$`,
  ),
  new RegExp(
    `${lead}(?:at least[, ]{1,2})?${said} ?(?:is|was|'s) (?:only |just )?what (?:they|people|some|the (?:company|platform|bank|rules?|help page)|you|others) (?:say|says|said|claim|claims|claimed|want|wants|tell|tells|think|thinks|believe|believed|thought|hear)\\b`,
  ),
  new RegExp(
    `${lead}${shown} (?:can|may|should|could) (?:safely |now |simply )?be (?:ignored|disregarded|forgotten|skipped|struck out)\\b${done}`,
  ),
  new RegExp(
    `${lead}${shown} (?:has|have) (?:(?:since|now|long since|meanwhile) )?(?:changed|expired|lapsed|ended|been (?:given up|reversed|overturned|relaxed|replaced))\\b${done}`,
  ),
  new RegExp(`${lead}${shown} only (?:applied|held|counted|was true)\\b`),
  new RegExp(
    `${lead}(?:we|they|i) (?:was|were|got) (?:it )?(?:wrong|mistaken)(?: (?:about|on) ${shown})?${done}`,
  ),
  new RegExp(
    `${lead}(?:the (?:very |exact )?(?:opposite|contrary|reverse) (?:is|was)|quite) (?:${holding}|the (?:opposite|contrary|reverse))\\b`,
  ),
  new RegExp(
    `${lead}(?:please )?(?:do not|don't|never|you need not|you needn't|you don't (?:need|have) to|no need to|nobody needs to|(?:nobody|no one) (?:really |ever )?)(?: ?(?:really|even|ever))? ?(?:believes?|take|follows?|heeds?|enforces?|obeys?|trusts?|bother (?:with|about)|worry about|care about|cares about|minds?) (?:all of )?${shown}(?: (?:too )?(?:seriously|literally|at face value))?${done}`,
  ),
  new RegExp(
    `${lead}(?:scratch (?:that|this)|(?:not|never) any ?more|no more)(?:,? though)?[.!?]*$`,
  ),
  new RegExp(
    `${lead}(?:that|this) ?(?:is|was|'s) (?:only |just )?(?:what (?:we|people|everyone|they) used to (?:think|say|believe)|last (?:year|month|week)'s|yesterday's) ?`,
  ),
];

const ahead: readonly RegExp[] = [
  new RegExp(
    `(?:the following|what follows|the (?:next|coming) ${nouns}|(?:the )?${nouns} below)(?: ${nouns})? ?${be} ${adverbs}(?:${untrue}|${lapsed})\\b`,
  ),
  new RegExp(
    `(?:the following|what follows|the (?:next|coming) ${nouns}|(?:the )?${nouns} below)(?: ${nouns})? ?${notBe} ${adverbs}(?:${holding}|${right})\\b`,
  ),
  new RegExp(
    `(?:ignore|forget|disregard|skip) (?:the following|what follows|the (?:next|coming) ${nouns}|(?:the )?${nouns} below)\\b`,
  ),
  new RegExp(
    `\\bthe following (?:nonsense|myths?|lies?|rumou?rs?|mistakes?|outdated|wrong|false)\\b`,
  ),
];

/** A case is named, so something of the statement is left. */
const limit =
  /\b(?:if|unless|when|for|with|of|on|in the case of|everywhere|in every|on every|always)\b/;

/** Whether a sentence takes back the one before it. */
export function findRetraction(sentence: string): Retraction | undefined {
  const words = foldWords(sentence);
  for (const form of wholly) {
    const found = form.exec(words);
    if (found === null) continue;
    return limit.test(words.slice(found[0].length)) ? "part" : "whole";
  }
  return undefined;
}

/** Whether a sentence takes back the one behind it. */
export function isRetractedAhead(sentence: string): boolean {
  const words = foldWords(sentence);
  return ahead.some((form) => form.test(words));
}

function foldWords(sentence: string): string {
  return sentence
    .slice(0, 400)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[*_"“”()[\]]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
