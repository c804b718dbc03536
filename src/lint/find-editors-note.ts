// Notes meant for the editor, told from honest prose by their form: a label
// ("Note to editor: …"), a bracket ("[IMAGE: …]"), or a stand-in for something that
// is still to come ("TK"). How well it does is measured on two sets of examples in
// test/lint/editors-note-set/.

const media =
  "(?:screen ?(?:shot|grab)s?|images?|img|pics?|pictures?|photos?|figures?|fig|diagrams?|graphics?|gifs?|illustrations?|captions?)";
const staff =
  "(?:the |our )?(?:copy ?|sub-?|photo |page )?(?:editors?|ed\\.?|copy ?desk|desk|subs|proof-?readers?|designers?|reviewers?|writers?|authors?|fact[- ]?checkers?|translators?|production|legal|self)";
/** Where a label can begin: a line, a sentence, or behind the sign that sets it off. */
const start = "(?:^|\\n|[.!?:]\\s{1,3}|[\\[({*_>–—-]\\s{0,2}|\\p{So}\\s{0,2})";
const dash = "\\s{0,2}(?::|[–—-]\\s)\\s{0,2}";
/** Where a label or a fragment can end. */
const ending = "\\s{0,2}(?:$|\\n|[:.!*_\\])]|[–—-]\\s)";
/** What tells a colleague to do something, or asks; a published note only states. */
const request =
  "(?:(?:to )?(?:check|verify|confirm|capture|replace|insert|add|update|fix|rewrite|remove|cut|crop|ask|fill|clarify|expand|shorten|recheck|double[- ]?check|fact[- ]?check|look up|make sure)\\b|please\\b|pl[sz]\\b|(?:can|could|should|do|are|is) (?:you|we|this|the|that|these|it)\\b|not sure\\b|unsure\\b|needs?\\b|TK\\b|TB[CD]\\b|[^.\\n\\]]{0,120}(?:\\?|needs? (?:checking|a source|work)|before (?:publication|we publish|this goes live|we go live)))";
const handVerb =
  "(?:tap|click|press|select|choose|hit|open|pick|or|and|is|named|called|marked|as|with|says|reads)\\s{1,2}(?:on |the )?";
const stillToCome =
  "(?:goes here|go here|here|to come|to follow|needed|wanted|tk|placeholder|missing|to be (?:added|taken|updated))";

const forms: readonly RegExp[] = [
  // Labels that name who is meant.
  form(
    `${start}(?:[\\p{L}-]{1,15} ){0,3}(?:notes?|checkpoint|reminder|instructions?|question|query|memo|message) (?:to|for) ${staff}(?=${dash})`,
  ),
  form(
    `${start}(?:[\\p{L}-]{1,15} ){0,2}checkpoint \\(?(?:for )?${staff}\\)?(?=${dash})`,
  ),
  form(`${start}(?:for|attn|attention) ${staff}(?: only)?:`),
  form(
    `${start}(?:editor|copy ?editor|author|writer|reviewer)['’]?s?['’]? (?:note|query|question)s? to self`,
  ),
  form(
    `${start}(?:editor|author|writer|reviewer|copy ?editor)['’]?s?['’]? quer(?:y|ies)(?=${dash})`,
  ),
  form(
    `${start}(?:editors?|copy ?editor|production|internal|reviewer) notes?(?=${dash})`,
  ),
  form(
    `${start}(?:(?:editor|author|writer|reviewer)s?['’]s?|editorial) notes?${dash}${request}`,
  ),
  form(
    `${start}@?(?:editors?|copy ?desk|subs|ed\\.?|au|aq|reviewers?)${dash}${request}`,
  ),
  form(
    `${start}@?(?:writers?|authors?|designers?|legal|translators?|production|proof-?readers?|(?:art|photo|picture|news) desk|qa|internal(?: only| use)?|(?:ed\\.?|editor['’]?s?) notes?)${dash}${request}`,
  ),
  // Somebody is addressed by name: "[@jonas: can you …]".
  form(`[\\[(]@[\\p{L}\\p{N}_.-]{1,30}\\s?[:,]?\\s{0,2}${request}`),
  form(
    "(?:^|\\n)@[\\p{L}\\p{N}_.-]{1,30}[:,]?\\s(?:please|(?:can|could) you)\\b",
  ),
  form(
    `(?:^|\\n|[.!?]\\s{1,3}|[\\[(])(?:legal|product|design|editors?|author|writer|editorial|marketing|engineering|qa|pr|press office|(?:copy|news|photo) ?desk) (?:team )?(?:to|needs to|has to|must) (?:confirm|check|verify|approve|review|supply|provide|sign (?:this )?off)\\b[^.\\n\\])]{0,60}(?=$|\\n|[.\\])])`,
  ),
  // Marks that other programs hide, and this page shows: comments, highlights.
  form("<!--[^\\n]{0,200}"),
  form("(?:^|\\s)%%\\s[^%\\n]{2,200}%%"),
  form(`(?:^|\\s)==\\s{0,2}${request}[^=\\n]{0,150}==`),
  form(`(?:^|\\n)(?://|/\\*|\\^{2,5}|#{3,9}\\s?>)\\s{0,2}${request}`),
  form(`<<\\s{0,2}${request}[^>\\n]{0,120}>>`),
  form(
    "\\{(?:notes?|ed|editors?|todo|comment|query|internal|author|au)\\s?:[^}\\n]{1,200}\\}",
  ),
  form("\\[(?:comment|query|question|reminder)\\s?:[^\\]\\n]{1,200}\\]"),
  // Newsroom words for a stand-in.
  exactForm("(?:^|\\n|\\[)FPO(?=\\s{0,2}(?:$|\\n|[\\]:–—-]))"),
  exactForm("\\bDO NOT PUBLISH\\b"),
  exactForm("[\\[(]CQ[\\])]"),
  form(`${start}(?:nb|fao|fyi)[,:]? (?:for |to )?${staff}(?=${dash})`),
  form(
    "(?:^|\\n)\\[(?:screen ?shot|image|photo|picture) ?\\d{1,3}\\](?=\\s{0,2}(?:$|\\n))",
  ),
  form(`\\{{1,2}\\s?${media}\\b[^{}\\n]{0,120}\\}{1,2}`),
  form(
    `(?:^|\\n)${media} (?:needed|wanted|required|to come|to follow) (?:for|from|of|on) [^.\\n]{1,60}[.!]?(?=$|\\n)`,
  ),
  form(`(?:^|\\n)(?:-{2,3}|//|/\\*)\\s{0,2}${staff}\\s?:`),
  form("(?:^|\\n)(?:fact|double)[- ]?check (?:this|that)[.!]?(?=$|\\n)"),
  form(
    `${start}${media}\\s?:\\s?(?:to (?:be (?:added|taken|confirmed|updated)|come|follow)|tk|tb[dca]|needed|missing|placeholder)(?=${ending})`,
  ),
  form(
    "(?:^|\\n)\\((?:screen ?shot|image|photo|picture|gif)\\)(?=\\s{0,2}(?:$|\\n))",
  ),
  form(`${start}@(?:editors?|copy ?desk|subs|reviewers?)\\b,? ${request}`),
  // Labels that name the task.
  exactForm(
    `(?<![\\p{L}\\p{N}#])(?:TODO|FIXME|XXX)(?:\\([^)\\n]{0,30}\\))?${dash}`,
  ),
  exactForm(
    `(?:^|\\n)[^\\w#\\n]{0,3}(?:(?:TODO|FIXME)(?:\\s|$)|TO[ -]DO\\s?:)`,
  ),
  form(`(?:^|\\n)(?:todo|TBD|TBC):`),
  exactForm("(?<![\\p{L}\\p{N}.])TK(?:TK)+(?![\\p{L}])"),
  exactForm(
    "(?<![\\p{L}\\p{N}.-])TK(?!\\s+\\p{Lu}|[\\p{L}\\p{N}.-]\\p{L})(?![\\p{L}\\p{N}])",
  ),
  form("\\blorem ipsum dolor\\b"),
  // Words on a picture that is not there yet.
  form(
    `${start}(?:insert|add|place|paste) (?:an? |the |another )?(?:new )?${media} (?:of [^.\\n]{0,80} )?here(?=${ending})`,
  ),
  form(
    `${start}(?:insert|add) (?:[\\p{L}-]{1,15},? ){0,4}(?:screen ?(?:shot|grab)s?|gifs?|diagrams?)\\b[^.\\n]{0,60} here(?=${ending})`,
  ),
  form(`(?:^|\\n)(?:[\\p{L}-]{1,15} ){0,3}${media} goes? here\\W{0,3}$`),
  form(
    `${start}note: (?:add|replace|insert|update) (?:this|the|an?) (?:line|paragraph|section|placeholder|${media})\\b`,
  ),
  form(
    `${start}${media} (?:needed|to come|to follow|tk|goes here|go here|to be added|will be added here|will go here|placeholder)(?=${ending})`,
  ),
  form(
    `${start}(?:placeholder|dummy|filler) (?:text|copy|image|picture|caption)(?=${ending})`,
  ),
  form(`${start}${media} checkpoint(?=${dash}|\\W{0,3}$)`),
  exactForm(
    "(?:^|\\n)\\W{0,3}(?:SCREEN ?SHOT|IMAGE|PHOTO|PICTURE|FIGURE|VIDEO) (?:CHECKPOINT|NEEDED|PLACEHOLDER|HERE|REQUIRED)\\b",
  ),
  form(
    `${start}(?:draft\\s{0,2}[–—:-]\\s{0,2})?(?:do not publish|not for publication|for internal use only)(?=\\s{0,2}(?:$|\\n|[.!\\])]))`,
  ),
  form(
    "\\b(?:verify|verified|check|checked|confirm|confirmed|replaced?|updated?)\\b[^.\\n]{0,80}\\bbefore (?:publication|we publish|this (?:article |guide |page |piece )?(?:goes live|is published|is out)|publishing (?:this|the article|screenshots))\\b",
  ),
  // Brackets around something to be done.
  form(`\\[${media}(?: ?\\d{1,3})?(?:\\s{0,2}:|\\s[–—-]\\s)[^\\]]{0,200}\\]`),
  form(
    `\\[(?:[\\p{L}-]{1,15} ){0,4}${media}\\b[^\\]]{0,100}\\b${stillToCome}\\b[^\\]]{0,200}\\]`,
  ),
  form(`(?<!${handVerb})\\[${media} (?:of|showing) [^\\]]{1,200}\\]`),
  form(`(?:^|\\n|[.!?]\\s{1,3})\\[${media}\\](?=\\s{0,2}(?:$|\\n))`),
  form(
    `(?<!${handVerb})\\[(?:insert|add|paste|place|put|drop|update|replace|include|attach|upload|need|needs|missing) (?=[^\\]]{0,200}(?:\\b${media}|\\bhere|\\blinks?|\\burl|\\bsource|\\bquote|\\bnumbers?|\\bdate|\\bname|\\balt text|\\bdescription|\\bheading|\\bintro))[^\\]]{1,200}\\]`,
  ),
  form("\\[(?:TK|TBD|TBC|TBA|XX+|\\?{1,5})(?:[\\s:,–—-][^\\]]{0,200})?\\]"),
  form(
    `(?<!${handVerb})\\[(?:verify|confirm|check|fact[- ]?check|double[- ]?check|recheck|clarify|rewrite|expand|shorten|link to|fill in|note to|todo|fixme)(?:[\\s:,–—-][^\\]]{1,200}| this)\\]`,
  ),
  form(
    "\\[[^\\]\\n]{0,60}\\bto be (?:confirmed|checked|verified|added|written|decided|updated|determined|filled in|supplied|provided|announced)\\b[^\\]]{0,100}\\]",
  ),
  form(
    "\\[[^\\]\\n]{0,120}\\bbefore (?:publication|publishing|we publish|going live)\\b[^\\]]{0,100}\\]",
  ),
  exactForm(
    "\\[(?:TODO|FIXME|INSERT \\p{Lu}{2}|ADD \\p{Lu}{2})[^\\]]{0,200}\\]",
  ),
  form("\\((?:todo|fixme):"),
  form(
    `(?<!${handVerb})\\[(?:verify|check|confirm|fact[- ]?check|double[- ]?check|recheck|rewrite|clarify|rephrase|shorten|expand|needs? (?:review|work|checking|approval|fact[- ]?check(?:ing)?|screenshots?|sources?))[.!?]?\\]`,
  ),
  form(
    "\\((?:fact[- ]?check|double[- ]?check|verify|confirm|check|rewrite|rephrase|update) (?:this|that|these)(?: [\\p{L} ]{1,40})?\\)",
  ),
  form(
    "\\[(?:[\\p{L}-]{1,15} ){0,3}(?:quote|link|text|copy|video|chart|table|map|embed|logo|headline|intro|button|ad) (?:goes |to go |comes )?here\\]",
  ),
  form(
    "\\[(?:unverified|unconfirmed|placeholder|to (?:check|confirm|verify|add|come))(?:[\\s:,–—-][^\\]]{0,200})?\\]",
  ),
  form(
    "\\[(?:citation needed|(?:source|date|number|spelling|name|link|which|really|correct|true|still true) ?\\?|needs? (?:a )?(?:sources?|citations?|checking)(?:\\s{0,2}[:–—-][^\\]]{0,200})?)\\]",
  ),
  form(
    `\\((?:insert (?:an? |the )?|add |paste |place )${media}(?: (?:of|from|showing) [^)]{1,100})?(?: here)?\\)`,
  ),
  form(`\\((?:the )?${media} ${stillToCome}(?: here)?\\)`),
  form(
    `(?:\\{\\{|<<|<|\\{%)\\s{0,2}(?:insert|add|todo|placeholder|${media}:)[^}>\\n]{0,120}(?:\\}\\}|>>|>|%\\})`,
  ),
];

/** The first note in a stretch of prose, in its own words; undefined when it is honest. */
export function findEditorsNote(text: string): string | undefined {
  let first: { readonly at: number; readonly words: string } | undefined;
  for (const pattern of forms) {
    const match = pattern.exec(text);
    if (match === null || match.index >= (first?.at ?? Infinity)) continue;
    first = { at: match.index, words: restOfNote(text, match) };
  }
  return first?.words;
}

function form(source: string): RegExp {
  return new RegExp(source, "iu");
}

/** For stand-ins that are only told from words by their capitals. */
function exactForm(source: string): RegExp {
  return new RegExp(source, "u");
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
