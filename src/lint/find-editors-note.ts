// Notes meant for the editor, told from honest prose by their form: a label
// ("Note to editor: …"), a bracket ("[IMAGE: …]"), or a stand-in for something that
// is still to come ("TK"). How well it does is measured on two sets of examples in
// test/lint/editors-note-set/.

const media =
  "(?:screen ?(?:shot|grab)s?|images?|img|pics?|pictures?|photos?|figures?|fig|diagrams?|graphics?|gifs?|illustrations?|captions?)";
const staff =
  "(?:the |our )?(?:copy ?|sub-?|photo |page )?(?:editors?|copy ?desk|desk|subs|proof-?readers?|designers?|reviewers?|writers?|authors?|fact[- ]?checkers?|translators?|production|legal|self)";
/** Where a label can begin: a line, a sentence, or behind the sign that sets it off. */
const start = "(?:^|\\n|[.!?:]\\s{1,3}|[\\[({*_>–—-]\\s{0,2}|\\p{So}\\s{0,2})";
const dash = "\\s{0,2}(?::|[–—-]\\s)\\s{0,2}";
/** Where a label or a fragment can end. */
const ending = "\\s{0,2}(?:$|\\n|[:.!*_\\])]|[–—-]\\s)";
/** What tells a colleague to do something, or asks; a published note only states. */
const request =
  "(?:(?:to )?(?:check|verify|confirm|capture|replace|insert|add|update|fix|rewrite|remove|cut|crop|ask|fill|clarify|expand|shorten|recheck|double[- ]?check|fact[- ]?check|look up|make sure)\\b|please\\b|(?:can|could|should|do|are|is) (?:you|we|this|the|that|these|it)\\b|not sure\\b|unsure\\b|needs?\\b|TK\\b|TB[CD]\\b|[^.\\n\\]]{0,120}(?:\\?|needs? (?:checking|a source|work)|before (?:publication|we publish|this goes live|we go live)))";
const handVerb =
  "(?:tap|click|press|select|choose|hit|open|pick|or|and|is|named|called|marked|as|with|says|reads)\\s{1,2}(?:on |the )?";
const stillToCome =
  "(?:goes here|go here|here|to come|to follow|needed|wanted|tk|placeholder|missing|to be (?:added|taken|updated))";

/**
 * What a text must hold for a form to be in it. Each is asked of a text once, and
 * most texts hold none: looking for every form everywhere took longer than all other rules.
 */
const signs = {
  staff:
    /edit|desk|subs|reader|designer|reviewer|writer|author|checker|translator|production|legal|self/iu,
  internal: /edit|production|internal|reviewer/iu,
  short: /edit|desk|subs|reviewer|(?:ed\.?|au|aq)\s{0,2}[:–—-]/iu,
  task: /todo|fixme|xxx|tbd|tbc|tk/iu,
  lorem: /lorem/iu,
  media:
    /screen ?shot|screen ?grab|image|img|pic|photo|figure|fig|diagram|graphic|gif|illustration|caption/iu,
  label: /note:/iu,
  standIn: /placeholder|dummy|filler/iu,
  publish: /publish|publication|internal/iu,
  before: /before (?:publi|we|this)/iu,
  bracket: /\[/u,
  brace: /[{<]/u,
} as const;

interface Form {
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const forms: readonly Form[] = [
  // Labels that name who is meant.
  form(
    signs.staff,
    `${start}(?:[\\p{L}-]{1,15} ){0,3}(?:notes?|checkpoint|reminder|instructions?|question|query|memo|message) (?:to|for) ${staff}(?=${dash})`,
  ),
  form(
    signs.staff,
    `${start}(?:[\\p{L}-]{1,15} ){0,2}checkpoint \\(?(?:for )?${staff}\\)?(?=${dash})`,
  ),
  form(signs.staff, `${start}(?:for|attn|attention) ${staff}(?: only)?:`),
  form(
    signs.staff,
    `${start}(?:editor|copy ?editor|author|writer|reviewer)['’]?s?['’]? (?:note|query|question)s? to self`,
  ),
  form(
    signs.staff,
    `${start}(?:editor|author|writer|reviewer|copy ?editor)['’]?s?['’]? quer(?:y|ies)(?=${dash})`,
  ),
  form(
    signs.internal,
    `${start}(?:editors?|copy ?editor|production|internal|reviewer) notes?(?=${dash})`,
  ),
  form(
    signs.staff,
    `${start}(?:(?:editor|author|writer|reviewer)s?['’]s?|editorial) notes?${dash}${request}`,
  ),
  form(
    signs.short,
    `${start}@?(?:editors?|copy ?desk|subs|ed\\.?|au|aq|reviewers?)${dash}${request}`,
  ),
  form(
    signs.staff,
    `${start}@(?:editors?|copy ?desk|subs|reviewers?)\\b,? ${request}`,
  ),
  // Labels that name the task.
  exactForm(
    signs.task,
    `(?<![\\p{L}\\p{N}])(?:TODO|FIXME|XXX)(?:\\([^)\\n]{0,30}\\))?${dash}`,
  ),
  exactForm(signs.task, `(?:^|\\n)\\W{0,3}(?:TODO|FIXME)\\s`),
  form(signs.task, `(?:^|\\n)(?:todo|TBD|TBC):`),
  exactForm(signs.task, "(?<![\\p{L}\\p{N}.])TK(?:TK)+(?![\\p{L}])"),
  exactForm(
    signs.task,
    "(?<![\\p{L}\\p{N}.-])TK(?!\\s+\\p{Lu}|[\\p{L}\\p{N}.-]\\p{L})(?![\\p{L}\\p{N}])",
  ),
  form(signs.lorem, "\\blorem ipsum dolor\\b"),
  // Words on a picture that is not there yet.
  form(
    signs.media,
    `${start}(?:insert|add|place|paste) (?:an? |the |another )?(?:new )?${media} (?:of [^.\\n]{0,80} )?here(?=${ending})`,
  ),
  form(
    signs.media,
    `${start}(?:insert|add) (?:[\\p{L}-]{1,15},? ){0,4}(?:screen ?(?:shot|grab)s?|gifs?|diagrams?)\\b[^.\\n]{0,60} here(?=${ending})`,
  ),
  form(
    signs.media,
    `(?:^|\\n)(?:[\\p{L}-]{1,15} ){0,3}${media} goes? here\\W{0,3}$`,
  ),
  form(
    signs.label,
    `${start}note: (?:add|replace|insert|update) (?:this|the|an?) (?:line|paragraph|section|placeholder|${media})\\b`,
  ),
  form(
    signs.media,
    `${start}${media} (?:needed|to come|to follow|tk|goes here|go here|to be added|will be added here|will go here|placeholder)(?=${ending})`,
  ),
  form(
    signs.standIn,
    `${start}(?:placeholder|dummy|filler) (?:text|copy|image|picture|caption)(?=${ending})`,
  ),
  form(
    signs.publish,
    `${start}(?:draft\\s{0,2}[–—:-]\\s{0,2})?(?:do not publish|not for publication|for internal use only)(?=\\s{0,2}(?:$|\\n|[.!\\])]))`,
  ),
  form(
    signs.before,
    "\\b(?:verify|verified|check|checked|confirm|confirmed|replaced?|updated?)\\b[^.\\n]{0,80}\\bbefore (?:publication|we publish|this (?:article |guide |page |piece )?(?:goes live|is published|is out)|publishing (?:this|the article|screenshots))\\b",
  ),
  // Brackets around something to be done.
  form(
    signs.bracket,
    `\\[${media}(?: ?\\d{1,3})?(?:\\s{0,2}:|\\s[–—-]\\s)[^\\]]{0,200}\\]`,
  ),
  form(
    signs.bracket,
    `\\[(?:[\\p{L}-]{1,15} ){0,4}${media}\\b[^\\]]{0,100}\\b${stillToCome}\\b[^\\]]{0,200}\\]`,
  ),
  form(
    signs.bracket,
    `(?<!${handVerb})\\[${media} (?:of|showing) [^\\]]{1,200}\\]`,
  ),
  form(
    signs.bracket,
    `(?:^|\\n|[.!?]\\s{1,3})\\[${media}\\](?=\\s{0,2}(?:$|\\n))`,
  ),
  form(
    signs.bracket,
    `(?<!${handVerb})\\[(?:insert|add|paste|place|put|drop|update|replace|include|attach|upload|need|needs|missing) (?=[^\\]]{0,200}(?:\\b${media}|\\bhere|\\blinks?|\\burl|\\bsource|\\bquote|\\bnumbers?|\\bdate|\\bname))[^\\]]{1,200}\\]`,
  ),
  form(
    signs.bracket,
    "\\[(?:TK|TBD|TBC|TBA|XX+|\\?{1,5})(?:[\\s:,–—-][^\\]]{0,200})?\\]",
  ),
  form(
    signs.bracket,
    `(?<!${handVerb})\\[(?:verify|confirm|check|fact[- ]?check|double[- ]?check|recheck|clarify|rewrite|expand|shorten|link to|fill in|note to|todo|fixme)(?:[\\s:,–—-][^\\]]{1,200}| this)\\]`,
  ),
  form(
    signs.bracket,
    "\\[[^\\]\\n]{0,60}\\bto be (?:confirmed|checked|verified|added|written|decided|updated|determined|filled in|supplied|provided|announced)\\b[^\\]]{0,100}\\]",
  ),
  form(
    signs.bracket,
    "\\[[^\\]\\n]{0,120}\\bbefore (?:publication|publishing|we publish|going live)\\b[^\\]]{0,100}\\]",
  ),
  exactForm(
    signs.bracket,
    "\\[(?:TODO|FIXME|INSERT \\p{Lu}{2}|ADD \\p{Lu}{2})[^\\]]{0,200}\\]",
  ),
  form(signs.task, "\\((?:todo|fixme):"),
  form(
    signs.bracket,
    "\\[(?:unverified|unconfirmed|placeholder|to (?:check|confirm|verify|add|come))(?:[\\s:,–—-][^\\]]{0,200})?\\]",
  ),
  form(
    signs.bracket,
    "\\[(?:citation needed|(?:source|date|number|spelling|name|link|which|really|correct|true|still true) ?\\?|needs? (?:a )?(?:sources?|citations?|checking)(?:\\s{0,2}[:–—-][^\\]]{0,200})?)\\]",
  ),
  form(
    signs.media,
    `\\((?:insert (?:an? |the )?|add |paste |place )${media}(?: (?:of|from|showing) [^)]{1,100})?(?: here)?\\)`,
  ),
  form(signs.media, `\\((?:the )?${media} ${stillToCome}(?: here)?\\)`),
  form(
    signs.brace,
    `(?:\\{\\{|<<|<|\\{%)\\s{0,2}(?:insert|add|todo|placeholder|${media}:)[^}>\\n]{0,120}(?:\\}\\}|>>|>|%\\})`,
  ),
];

/** The first note in a stretch of prose, in its own words; undefined when it is honest. */
export function findEditorsNote(text: string): string | undefined {
  let first: { readonly at: number; readonly words: string } | undefined;
  const held = new Map<RegExp, boolean>();
  const holds = (sign: RegExp): boolean => {
    const known = held.get(sign);
    if (known !== undefined) return known;
    const found = sign.test(text);
    held.set(sign, found);
    return found;
  };
  for (const { sign, pattern } of forms) {
    if (!holds(sign)) continue;
    const match = pattern.exec(text);
    if (match === null || match.index >= (first?.at ?? Infinity)) continue;
    first = { at: match.index, words: restOfNote(text, match) };
  }
  return first?.words;
}

function form(sign: RegExp, source: string): Form {
  return { sign, pattern: new RegExp(source, "iu") };
}

/** For stand-ins that are only told from words by their capitals. */
function exactForm(sign: RegExp, source: string): Form {
  return { sign, pattern: new RegExp(source, "u") };
}

/** A flood of capitals can match at any length. */
const mostShown = 300;

// What matched, and what follows it up to the end of its sentence, shown so that the editor knows it again.
function restOfNote(text: string, match: RegExpExecArray): string {
  const end = match.index + match[0].length;
  const isBracket = /[\])}>]$/.test(match[0]);
  const rest = isBracket ? "" : /^[^.!?\n]{0,120}/.exec(text.slice(end))?.[0];
  const words = match[0].slice(0, mostShown) + (rest ?? "");
  return words.replace(/^[.!?:\s]+/, "");
}
