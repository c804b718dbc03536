// Where an article speaks of a device as a place to do something. A device that is
// only mentioned ("a lost iPhone", "scams on the web") asks for no look.
import type { Article, Sentence } from "../model/article.ts";
import type { Place } from "../model/place.ts";
import { findWords } from "./find-words.ts";
import { placeOf } from "./text-places.ts";

export type DeviceFamily = "iphone" | "android" | "web";

export interface DeviceMention {
  readonly words: string;
  readonly place: Place | undefined;
}

/** Where a device is what a stretch of text is about: headings, titles, heads of table rows and columns. */
const topics: Readonly<Record<DeviceFamily, RegExp>> = {
  iphone: /\b(?:iPhones?|iPads?)\b|\biOS\b/i,
  android: /\bAndroid\b/i,
  web: /\bdesktop\b|\bweb browser\b|\b(?:on|in|from) (?:a|your|the) (?:computer|desktop|laptop|PC|Mac|web)\b|\b(?:iPhone|iPad|iOS|Android),? (?:and|or) (?:the )?web\b|^(?:the )?(?:web|computer|browser|website)$|\bon the web$|\bon (?:the )?web\b(?= (?:and|or)\b)/i,
};

/** In a sentence the device is a place: on it, in its app, for its owners. */
const places: Readonly<Record<DeviceFamily, RegExp>> = {
  iphone: placePattern("iPhones?|iPads?|iOS"),
  android: placePattern("Androids?"),
  web: /\b(?:iPhone|iPad|iOS|Android),? (?:and|or) (?:on )?(?:the )?web\b(?! (?:address|site|page|search))|\b(?:on|from|at|using|with) (?:a|an|your|the|any) (?:desktop )?(?:computer|desktop|laptop|PC|Mac)\b|\bin (?:a|your|the) (?:web|desktop|computer'?s?) browser\b|\bon (?:the )?(?:web|desktop)\b(?! (?:address|site|page|search))/i,
};

function placePattern(names: string): RegExp {
  return new RegExp(
    `\\b(?:on|in|from|for|using|with|if you (?:use|have)) (?:an? |your |the |any )?(?:(?:iPhones?|iPads?|iOS|Android|web|desktop),? (?:and |or )?){0,3}(?:${names})\\b|\\b(?:${names}) (?:app|users?|owners?|phones?|devices?)\\b`,
    "i",
  );
}

const handVerb =
  /\b(?:tap|click|select|choose|open|press|enter|type|swipe|scroll|log in|sign in|log out|sign out|go to|look for|turn (?:on|off)|switch (?:on|off)|enable|disable|use|visit|install|update|find|start|begin|hold|paste|download|save|(?:you )?(?:will |can )see|shows?|appears?|is called|is under|is in)\b/i;

/** The first mention of a device family that readers will act on. */
export function findDeviceMention(
  article: Article,
  family: DeviceFamily,
): DeviceMention | undefined {
  for (const key of ["title", "description"] as const) {
    const words = speaksOf(
      article.frontmatter[key] ?? "",
      key === "title",
      family,
    );
    if (words !== undefined)
      return { words, place: article.placeByPath.get(key) };
  }
  for (const sentence of article.sentences) {
    if (sentence.kind === "alt-text") continue;
    const words = speaksOf(sentence.text, isHead(sentence), family);
    if (words === undefined) continue;
    const [span] = findWords(article.text, words, sentence.span);
    const place = span === undefined ? sentence.place : placeOf(article, span);
    return { words, place };
  }
  return undefined;
}

function speaksOf(
  text: string,
  isTopic: boolean,
  family: DeviceFamily,
): string | undefined {
  if (isTopic) return topics[family].exec(text.trim())?.[0];
  return handVerb.test(text) ? places[family].exec(text)?.[0] : undefined;
}

// A cell of few words names what its row or column is about.
function isHead({ kind, text }: Sentence): boolean {
  if (kind === "heading") return true;
  return kind === "table-cell" && text.split(/\s+/).length <= 3;
}
