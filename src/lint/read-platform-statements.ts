// The sentences in which an article says something of the platform that no claim
// answers for, and what of them is advice, a condition or a name instead.
import { toString } from "mdast-util-to-string";
import type { Article, Sentence } from "../model/article.ts";
import { nodesOfType } from "../model/nodes-by-type.ts";
import type { Platform } from "../model/platform-registry.ts";

export interface PlatformStatement {
  readonly sentence: Sentence;
  /** Names of controls and quoted words made blank: what a button is called says nothing. */
  readonly plain: string;
}

/** Two rules ask. */
const statementsByArticle = new WeakMap<
  Article,
  { readonly platform: Platform; readonly statements: PlatformStatement[] }
>();

/** Sentences without a claim's mark and not in a claim's words that speak of the platform or of a control. */
export function readPlatformStatements(
  article: Article,
  platform: Platform,
): readonly PlatformStatement[] {
  const known = statementsByArticle.get(article);
  if (known?.platform === platform) return known.statements;
  const statements = findStatements(article, platform);
  statementsByArticle.set(article, { platform, statements });
  return statements;
}

function findStatements(
  article: Article,
  platform: Platform,
): PlatformStatement[] {
  const anchored = new Set(
    article.anchors.flatMap(({ kind, sentence }) =>
      kind === "claim" && sentence !== undefined ? [sentence.span.start] : [],
    ),
  );
  const { registered, about } = recall(platform);
  const boldBySentence = groupBold(article);
  return article.sentences.flatMap((sentence) => {
    const { text, kind, span } = sentence;
    if (kind === "alt-text" || /\?\W{0,3}$/.test(text)) return [];
    // A sentence of a thousand signs is none.
    if (text.length > 1_000 || anchored.has(span.start)) return [];
    const names = boldBySentence.get(sentence) ?? [];
    if (!about.test(text) && names.length === 0) return [];
    const words = new Set(splitWords(text).map(stem));
    if (registered.some((wording) => isInWordsOf(words, wording))) return [];
    return [{ sentence, plain: blankNames(text, names) }];
  });
}

interface Known {
  readonly registered: readonly Wording[];
  readonly about: RegExp;
}

const knownByPlatform = new WeakMap<Platform, Known>();

function recall(platform: Platform): Known {
  const known = knownByPlatform.get(platform) ?? {
    registered: wordingsOf(platform).map((each) => weigh(each, platform)),
    about: aboutPattern(platform),
  };
  knownByPlatform.set(platform, known);
  return known;
}

function wordingsOf(platform: Platform): string[] {
  return [
    ...platform.claimById.values(),
    ...platform.forbiddenById.values(),
  ].flatMap(({ statement, forms }) => [
    statement,
    ...forms.filter((form) => typeof form === "string"),
  ]);
}

interface Wording {
  /** Words that tell this claim from others of the platform. */
  readonly own: readonly string[];
  /** "only", "never": what makes it leave no exception. */
  readonly absolutes: readonly string[];
}

const common = new Set(
  "a an and any are as at backup be been by can code codes do does each every for from have if in into is it its may not of on one or other recovery see security that the their them they this to was were what when while who whoever will with without you your account accounts".split(
    " ",
  ),
);
const excluding = /^(?:only|never|nobody|nothing|always|once|every|all|no)$/;

function weigh(wording: string, { name }: Platform): Wording {
  const words = splitWords(wording);
  const names = splitWords(name);
  const own = words.filter(
    (word) =>
      !common.has(word) && !names.includes(word) && !excluding.test(word),
  );
  return {
    own: [...new Set(own.map(stem))],
    absolutes: words.filter((word) => excluding.test(word)),
  };
}

/**
 * Half of the claim's own words, and the word that excludes: it is the claim said
 * again. Whether it is said rightly is for the matcher to tell.
 */
function isInWordsOf(
  words: ReadonlySet<string>,
  { own, absolutes }: Wording,
): boolean {
  const shared = own.filter((word) => words.has(word)).length;
  if (own.length === 0 || shared * 2 < own.length) return false;
  return absolutes.length === 0
    ? shared > 1 || own.length === 1
    : absolutes.some((word) => words.has(word));
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, "") : word;
}

// Both come in reading order, so each is gone through once.
function groupBold({ tree, sentences }: Article): Map<Sentence, string[]> {
  const boldBySentence = new Map<Sentence, string[]>();
  let at = 0;
  for (const { node } of nodesOfType(tree, "strong")) {
    const start = node.position?.start.offset;
    if (start === undefined) continue;
    while ((sentences[at]?.span.end ?? Infinity) <= start) at += 1;
    const sentence = sentences[at];
    const words = toString(node, { includeHtml: false });
    // Controls begin with a capital; bold for emphasis seldom does.
    if (sentence === undefined || !/^\p{Lu}/u.test(words)) continue;
    const bold = boldBySentence.get(sentence) ?? [];
    bold.push(words);
    boldBySentence.set(sentence, bold);
  }
  return boldBySentence;
}

// What belongs to any platform that asks who you are, besides its name.
const things =
  "(?:backup |recovery |security |login )?codes?|accounts?|passwords?|login (?:form|page|screen)s?|text messages?|(?:customer )?support|(?:help|support) (?:page|team|desk)s?|(?:the|this|its) (?:app|website|list|settings|field|button|screen|alert|menu|link)";

function aboutPattern({ name }: Platform): RegExp {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped}|${things})(?:['’]s)?(?![\\p{L}\\p{N}])`,
    "iu",
  );
}

function blankNames(text: string, bold: readonly string[]): string {
  const unquoted = text.replace(/[“"][^”"]{1,120}[”"]/g, blank);
  // A whole sentence in bold is said; a name in it is not.
  return bold
    .filter((words) => words.length < text.trim().length / 2)
    .reduce((plain, words) => plain.replace(words, blank), unquoted);
}

function blank(words: string): string {
  return "\u00B7".repeat(words.length);
}

const boundary =
  /[,;:()–—]\s|\s[–—]|\s(?:and|but|so|because|since|while|whereas)\s/g;

/** The part of a sentence around an offset, between commas and conjunctions. */
export function clauseAt(text: string, offset: number): string {
  const head = text.slice(0, offset);
  const last = [...head.matchAll(boundary)].at(-1);
  const start = last === undefined ? 0 : last.index + last[0].length;
  const tail = text.slice(offset);
  const next = tail.search(/[,;:()–—]\s/);
  return text.slice(start, next === -1 ? text.length : offset + next).trim();
}

/** "If …", "when …": what may be, not what is. */
export function isCondition(clause: string): boolean {
  return /^(?:and |or |but |even )?(?:if|when|whenever|unless|once|until|suppose|in case|as long as|whether)\b/i.test(
    clause,
  );
}

// Verbs of the hand and of the mind, as orders begin with them.
const orders = new Set(
  "accept add agree allow answer ask assume avoid back be begin believe block buy call change check choose clear click close compare complete confirm connect consider contact continue copy create delete destroy disable do don't don’t download enable enter expect fill find follow forget forward get give go hand hide hold ignore install insert keep leave let log look lose make memorise memorize move note open paste pay pick press print protect put read refuse reload remember remove repeat replace reply report rely request reset restart return reuse save scan search see select send set share show sign skip start stay stop store strike swipe switch take tap tell think throw treat trust try turn type uninstall unlock update use verify view wait watch write".split(
    " ",
  ),
);

/** What readers are told to do, or not to: it says nothing of the platform. */
export function isAdvice(clause: string, sentence: string): boolean {
  if (
    /\b(?:you|readers|everyone|everybody) (?:should|must|need to|have to|ought to|had better)\b/i.test(
      clause,
    )
  )
    return true;
  // "Nobody else should see them"; "it is best to never write them down".
  if (/\b(?:should|ought to)\b|\bto (?:always|never|only)\b/i.test(clause))
    return true;
  // "You never send papers to somebody" is an order too.
  const [, after] =
    /\byou (?:never|always|only) ([\p{L}'’]{1,20})/iu.exec(clause) ?? [];
  if (after !== undefined && orders.has(after.toLowerCase())) return true;
  const words = wordsOf(clause);
  const [first, second] = words;
  if (first === undefined) return false;
  if (orders.has(first)) return true;
  if (!/^(?:never|always|only|ever|not)$/.test(first)) return false;
  if (second !== undefined && orders.has(second)) return true;
  // "Keep two lists, always in different places": it goes on with the order before it.
  return orders.has(wordsOf(sentence)[0] ?? "") && isWithoutSubject(second);
}

function isWithoutSubject(second: string | undefined): boolean {
  return /^(?:in|on|at|by|with|without|from|to|for|under|through|inside|when|if|after|before)$/.test(
    second ?? "in",
  );
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const first = words.findIndex(
    (word) =>
      !/^(?:and|but|so|then|please|also|or|instead|again|first|afterwards)$/.test(
        word,
      ),
  );
  return words.slice(Math.max(0, first), first + 6);
}
