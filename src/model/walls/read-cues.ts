// Whether a page says something of itself, or only tells its readers about it.
// "Too many requests. Wait a few minutes." is a wall; "If you see “Too many
// requests”, wait a few minutes" is help. What is quoted, asked, or stands behind
// "if", "when" or "you see" is told about.
import type { PageText } from "../page-text.ts";

const longestSentence = 600;
const longestHead = 300;

/** What the page calls itself: the parts of its title, and its first heading or first words. */
export function headsOf({ title, firstHeading, prose }: PageText): string[] {
  // "Oops" says nothing: what follows does.
  const isBare = !/\S\s+\S+\s+\S/.test(firstHeading);
  const first = isBare
    ? prose.slice(0, firstHeading === "" ? 1 : 2)
    : [firstHeading];
  return [...splitTitle(title), firstHeading, ...first]
    .filter((head) => head !== "")
    .map((head) => head.slice(0, longestHead));
}

/** Whether the page is called what the cue says; the cue has to be all of it but for an apology before and a little behind. */
export function isCalled(page: PageText, cue: RegExp): boolean {
  return (
    !isExplanation(page) &&
    headsOf(page).some((head) => {
      const found = cue.exec(head);
      if (found === null) return false;
      const before = head.slice(0, found.index);
      const after = head.slice(found.index + found[0].length);
      return (
        !isToldAbout(before, after) && isLittle(before, 5) && isLittle(after, 3)
      );
    })
  );
}

/** Whether a sentence of the page says it, of the page itself. */
export function says(page: PageText, cue: RegExp): boolean {
  return (
    !isExplanation(page) &&
    [page.title, ...page.lines].some((line) => states(line, cue))
  );
}

/** Whether a text states the cue rather than tells about it. */
export function states(text: string, cue: RegExp): boolean {
  return sentencesOf(text).some((sentence) => {
    const found = cue.exec(sentence);
    if (found === null) return false;
    const after = sentence.slice(found.index + found[0].length);
    return !isToldAbout(sentence.slice(0, found.index), after);
  });
}

/** Whether title or first heading announce help on something: questions, "how to", "about". */
export function isExplanation(page: PageText): boolean {
  const heads = [...splitTitle(page.title), page.firstHeading];
  const opening =
    /^["“'‘]?(why|how|what|when|where|who|can i|do i|should i|about|fix|fixing|manage|clear|delete|remove|change|turn (on|off)|set up|use|using|recover|reset|understand|understanding|troubleshoot|troubleshooting|learn|warum|wie|was|wann|pourquoi|comment|por qu[eé]|c[oó]mo|perch[eé]|come)\b/i;
  const subject =
    /["“”«»„]|\b(explained|policy|guidelines?|error messages?|tutorial|reference|documentation|faqs?)\b/i;
  return heads.some((head) => opening.test(head) || subject.test(head));
}

function splitTitle(title: string): string[] {
  return title
    .slice(0, longestHead)
    .split(/\s[|–—·•-]\s|[|•]|:\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function sentencesOf(text: string): string[] {
  return text.slice(0, 20_000).split(/(?<=[.!?…。])\s+/);
}

function isToldAbout(before: string, after: string): boolean {
  if (before.length > longestSentence) return true;
  const told =
    /\b(if|when|whenever|why|how|sometimes|says?|saying|sees?|seeing|shows?|showing|shown|messages?|gets?|getting|reads?|asked|asks?|called|means?|until|i|wenn|falls|si|quand|cuando)\b/i;
  if (told.test(before)) return true;
  if (/["“‘«„']\s?$/.test(before) && /^[.!…]?["”’»“']/.test(after)) return true;
  const opened = before.split(/[“«„]/).length;
  const closed = before.split(/[”»]/).length;
  return opened > closed || /^,? (if|when|unless|because)\b/i.test(after);
}

function isLittle(text: string, words: number): boolean {
  const apology =
    /\b(sorry|oops|whoops|uh|oh|no|hm+|error|whoa|there|ooh|we'?re|we|the|this|that|your?|page|http|status|code|404|410|now|yet|here|right|at|time|moment|any ?more|longer|to|from|on|in|leider|mehr|nicht|es|tut|uns|leid|lo|sentimos|désolé|scusa)\b/gi;
  const rest = text.replace(apology, "").match(/[\p{L}\p{N}]+/gu) ?? [];
  return rest.length <= words;
}
