// The forms by which a note meant for the editor is told from honest prose: a label
// ("Note to editor: …"), a bracket ("[IMAGE: …]"), or a stand-in for something that
// is still to come ("TK").

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

/** What stands behind a name or a label that is spoken to, or before it. */
const setsOff = /:|[–—-]\s|@|\bto self\b/iu;

/**
 * Forms under the signs that a text must all hold for any of them to be in it. Each is
 * asked of a text once, and most texts hold none: looking for every form everywhere took
 * longer than all other rules.
 */
export const editorsNoteForms: readonly {
  readonly signs: readonly RegExp[];
  readonly forms: readonly RegExp[];
}[] = [
  // Labels that name who is meant.
  {
    signs: [
      setsOff,
      /edit|\bed\b|desk|subs|reader|designer|reviewer|writer|author|checker|translator|production|legal|self|internal/iu,
    ],
    forms: inAnyCase(
      `${start}(?:[\\p{L}-]{1,15} ){0,3}(?:notes?|checkpoint|reminder|instructions?|question|query|memo|message) (?:to|for) ${staff}(?=${dash})`,
      `${start}(?:[\\p{L}-]{1,15} ){0,2}checkpoint \\(?(?:for )?${staff}\\)?(?=${dash})`,
      `${start}(?:for|attn|attention) ${staff}(?: only)?:`,
      `${start}(?:editor|copy ?editor|author|writer|reviewer)['’]?s?['’]? (?:note|query|question)s? to self`,
      `${start}(?:editor|author|writer|reviewer|copy ?editor)['’]?s?['’]? quer(?:y|ies)(?=${dash})`,
      `${start}(?:editors?|copy ?editor|production|internal|reviewer) notes?(?=${dash})`,
      `${start}(?:(?:editor|author|writer|reviewer)s?['’]s?|editorial) notes?${dash}${request}`,
      `${start}(?:nb|fao|fyi)[,:]? (?:for |to )?${staff}(?=${dash})`,
      `(?:^|\\n)(?:-{2,3}|//|/\\*)\\s{0,2}${staff}\\s?:`,
      `${start}@(?:editors?|copy ?desk|subs|reviewers?)\\b,? ${request}`,
    ),
  },
  {
    signs: [
      setsOff,
      /edit|desk|subs|reviewer|(?:\bed\.?|\bau|\baq)\s{0,2}[:–—-]/iu,
    ],
    forms: inAnyCase(
      `${start}@?(?:editors?|copy ?desk|subs|ed\\.?|au|aq|reviewers?)${dash}${request}`,
    ),
  },
  {
    signs: [
      setsOff,
      /writer|author|designer|legal|translator|production|reader|desk|\bqa\b|internal|\bed\b|editor/iu,
    ],
    forms: inAnyCase(
      `${start}@?(?:writers?|authors?|designers?|legal|translators?|production|proof-?readers?|(?:art|photo|picture|news) desk|qa|internal(?: only| use)?|(?:ed\\.?|editor['’]?s?) notes?)${dash}${request}`,
    ),
  },
  // Somebody is addressed by name: “[@jonas: can you …]”.
  {
    signs: [/@/u],
    forms: inAnyCase(
      `[\\[(]@[\\p{L}\\p{N}_.-]{1,30}\\s?[:,]?\\s{0,2}${request}`,
      "(?:^|\\n)@[\\p{L}\\p{N}_.-]{1,30}[:,]?\\s(?:please|(?:can|could) you)\\b",
    ),
  },
  {
    signs: [
      /(?:to|must) (?:confirm|check|verify|approve|review|supply|provide|sign)/iu,
    ],
    forms: inAnyCase(
      `(?:^|\\n|[.!?]\\s{1,3}|[\\[(])(?:legal|product|design|editors?|author|writer|editorial|marketing|engineering|qa|pr|press office|(?:copy|news|photo) ?desk) (?:team )?(?:to|needs to|has to|must) (?:confirm|check|verify|approve|review|supply|provide|sign (?:this )?off)\\b[^.\\n\\])]{0,60}(?=$|\\n|[.\\])])`,
    ),
  },
  // Marks that other programs hide, and this page shows: comments, highlights.
  {
    signs: [/<!--|%%|==|\/\/|\/\*|\^\^|###|<</u],
    forms: inAnyCase(
      "<!--[^\\n]{0,200}",
      "(?:^|\\s)%%\\s[^%\\n]{2,200}%%",
      `(?:^|\\s)==\\s{0,2}${request}[^=\\n]{0,150}==`,
      `(?:^|\\n)(?://|/\\*|\\^{2,5}|#{3,9}\\s?>)\\s{0,2}${request}`,
      `<<\\s{0,2}${request}[^>\\n]{0,120}>>`,
    ),
  },
  {
    signs: [/[{<]/u],
    forms: inAnyCase(
      "\\{(?:notes?|ed|editors?|todo|comment|query|internal|author|au)\\s?:[^}\\n]{1,200}\\}",
      `\\{{1,2}\\s?${media}\\b[^{}\\n]{0,120}\\}{1,2}`,
      `(?:\\{\\{|<<|<|\\{%)\\s{0,2}(?:insert|add|todo|placeholder|${media}:)[^}>\\n]{0,120}(?:\\}\\}|>>|>|%\\})`,
    ),
  },
  // Brackets around something to be done.
  {
    signs: [/\[/u],
    forms: [
      ...inAnyCase(
        "\\[(?:comment|query|question|reminder)\\s?:[^\\]\\n]{1,200}\\]",
        "(?:^|\\n)\\[(?:screen ?shot|image|photo|picture) ?\\d{1,3}\\](?=\\s{0,2}(?:$|\\n))",
        `\\[${media}(?: ?\\d{1,3})?(?:\\s{0,2}:|\\s[–—-]\\s)[^\\]]{0,200}\\]`,
        `\\[(?:[\\p{L}-]{1,15} ){0,4}${media}\\b[^\\]]{0,100}\\b${stillToCome}\\b[^\\]]{0,200}\\]`,
        `(?<!${handVerb})\\[${media} (?:of|showing) [^\\]]{1,200}\\]`,
        `(?:^|\\n|[.!?]\\s{1,3})\\[${media}\\](?=\\s{0,2}(?:$|\\n))`,
        `(?<!${handVerb})\\[(?:insert|add|paste|place|put|drop|update|replace|include|attach|upload|need|needs|missing) (?=[^\\]]{0,200}(?:\\b${media}|\\bhere|\\blinks?|\\burl|\\bsource|\\bquote|\\bnumbers?|\\bdate|\\bname|\\balt text|\\bdescription|\\bheading|\\bintro))[^\\]]{1,200}\\]`,
        "\\[(?:TK|TBD|TBC|TBA|XX+|\\?{1,5})(?:[\\s:,–—-][^\\]]{0,200})?\\]",
        `(?<!${handVerb})\\[(?:verify|confirm|check|fact[- ]?check|double[- ]?check|recheck|clarify|rewrite|expand|shorten|link to|fill in|note to|todo|fixme)(?:[\\s:,–—-][^\\]]{1,200}| this)\\]`,
        "\\[[^\\]\\n]{0,60}\\bto be (?:confirmed|checked|verified|added|written|decided|updated|determined|filled in|supplied|provided|announced)\\b[^\\]]{0,100}\\]",
        "\\[[^\\]\\n]{0,120}\\bbefore (?:publication|publishing|we publish|going live)\\b[^\\]]{0,100}\\]",
        `(?<!${handVerb})\\[(?:verify|check|confirm|fact[- ]?check|double[- ]?check|recheck|rewrite|clarify|rephrase|shorten|expand|needs? (?:review|work|checking|approval|fact[- ]?check(?:ing)?|screenshots?|sources?))[.!?]?\\]`,
        "\\[(?:[\\p{L}-]{1,15} ){0,3}(?:quote|link|text|copy|video|chart|table|map|embed|logo|headline|intro|button|ad) (?:goes |to go |comes )?here\\]",
        "\\[(?:unverified|unconfirmed|placeholder|to (?:check|confirm|verify|add|come))(?:[\\s:,–—-][^\\]]{0,200})?\\]",
        "\\[(?:citation needed|(?:source|date|number|spelling|name|link|which|really|correct|true|still true) ?\\?|needs? (?:a )?(?:sources?|citations?|checking)(?:\\s{0,2}[:–—-][^\\]]{0,200})?)\\]",
      ),
      ...exactly(
        "\\[(?:TODO|FIXME|INSERT \\p{Lu}{2}|ADD \\p{Lu}{2})[^\\]]{0,200}\\]",
      ),
    ],
  },
  // Newsroom words for a stand-in.
  {
    signs: [/FPO|DO NOT PUBLISH|CQ/u],
    forms: exactly(
      "(?:^|\\n|\\[)FPO(?=\\s{0,2}(?:$|\\n|[\\]:–—-]))",
      "\\bDO NOT PUBLISH\\b",
      "[\\[(]CQ[\\])]",
    ),
  },
  // Words on a picture that is not there yet.
  {
    signs: [
      /screen ?shot|screen ?grab|image|img|pic|photo|figure|fig|diagram|graphic|gif|illustration|caption|video/iu,
    ],
    forms: [
      ...inAnyCase(
        `(?:^|\\n)${media} (?:needed|wanted|required|to come|to follow) (?:for|from|of|on) [^.\\n]{1,60}[.!]?(?=$|\\n)`,
        `${start}${media}\\s?:\\s?(?:to (?:be (?:added|taken|confirmed|updated)|come|follow)|tk|tb[dca]|needed|missing|placeholder)(?=${ending})`,
        "(?:^|\\n)\\((?:screen ?shot|image|photo|picture|gif)\\)(?=\\s{0,2}(?:$|\\n))",
        `${start}(?:insert|add|place|paste) (?:an? |the |another )?(?:new )?${media} (?:of [^.\\n]{0,80} )?here(?=${ending})`,
        `${start}(?:insert|add) (?:[\\p{L}-]{1,15},? ){0,4}(?:screen ?(?:shot|grab)s?|gifs?|diagrams?)\\b[^.\\n]{0,60} here(?=${ending})`,
        `(?:^|\\n)(?:[\\p{L}-]{1,15} ){0,3}${media} goes? here\\W{0,3}$`,
        `${start}${media} (?:needed|to come|to follow|tk|goes here|go here|to be added|will be added here|will go here|placeholder)(?=${ending})`,
        `${start}${media} checkpoint(?=${dash}|\\W{0,3}$)`,
        `\\((?:insert (?:an? |the )?|add |paste |place )${media}(?: (?:of|from|showing) [^)]{1,100})?(?: here)?\\)`,
        `\\((?:the )?${media} ${stillToCome}(?: here)?\\)`,
      ),
      ...exactly(
        "(?:^|\\n)\\W{0,3}(?:SCREEN ?SHOT|IMAGE|PHOTO|PICTURE|FIGURE|VIDEO) (?:CHECKPOINT|NEEDED|PLACEHOLDER|HERE|REQUIRED)\\b",
      ),
    ],
  },
  {
    signs: [/check|\((?:verify|confirm|rewrite|rephrase|update)/iu],
    forms: inAnyCase(
      "(?:^|\\n)(?:fact|double)[- ]?check (?:this|that)[.!]?(?=$|\\n)",
      "\\((?:fact[- ]?check|double[- ]?check|verify|confirm|check|rewrite|rephrase|update) (?:this|that|these)(?: [\\p{L} ]{1,40})?\\)",
    ),
  },
  // Labels that name the task.
  {
    signs: [/todo|to[ -]do|fixme|xxx|tbd|tbc|tk/iu],
    forms: [
      ...inAnyCase(`(?:^|\\n)(?:todo|TBD|TBC):`, "\\((?:todo|fixme):"),
      ...exactly(
        `(?<![\\p{L}\\p{N}#])(?:TODO|FIXME|XXX)(?:\\([^)\\n]{0,30}\\))?${dash}`,
        `(?:^|\\n)[^\\w#\\n]{0,3}(?:(?:TODO|FIXME)(?:\\s|$)|TO[ -]DO\\s?:)`,
        "(?<![\\p{L}\\p{N}.])TK(?:TK)+(?![\\p{L}])",
        "(?<![\\p{L}\\p{N}.-])TK(?!\\s+\\p{Lu}|[\\p{L}\\p{N}.-]\\p{L})(?![\\p{L}\\p{N}])",
      ),
    ],
  },
  { signs: [/lorem/iu], forms: inAnyCase("\\blorem ipsum dolor\\b") },
  {
    signs: [/note:/iu],
    forms: inAnyCase(
      `${start}note: (?:add|replace|insert|update) (?:this|the|an?) (?:line|paragraph|section|placeholder|${media})\\b`,
    ),
  },
  {
    signs: [/placeholder|dummy|filler/iu],
    forms: inAnyCase(
      `${start}(?:placeholder|dummy|filler) (?:text|copy|image|picture|caption)(?=${ending})`,
    ),
  },
  {
    signs: [/publish|publication|internal/iu],
    forms: inAnyCase(
      `${start}(?:draft\\s{0,2}[–—:-]\\s{0,2})?(?:do not publish|not for publication|for internal use only)(?=\\s{0,2}(?:$|\\n|[.!\\])]))`,
    ),
  },
  {
    signs: [/before (?:publi|we|this)/iu],
    forms: inAnyCase(
      "\\b(?:verify|verified|check|checked|confirm|confirmed|replaced?|updated?)\\b[^.\\n]{0,80}\\bbefore (?:publication|we publish|this (?:article |guide |page |piece )?(?:goes live|is published|is out)|publishing (?:this|the article|screenshots))\\b",
    ),
  },
];

function inAnyCase(...sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, "iu"));
}

/** For stand-ins that are only told from words by their capitals. */
function exactly(...sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, "u"));
}
