import type { Platform } from "../model/platform-registry.ts";

/** What a platform's own pages are called. */
const pages = new Set(
  "login logon signin help support helpdesk official website homepage account accounts recovery verification security".split(
    " ",
  ),
);
/** What may stand around such a word and promises nothing by itself. */
const around = new Set(
  "the a an to in on at of log sign page pages site form center centre portal settings service team s your my here contact web".split(
    " ",
  ),
);

/**
 * The platform whose own page a link's words promise: its name, a word for such a page,
 * and nothing else, as in “Instagram Help Center” or “log in to Instagram”. A name in a
 * longer sentence, or by itself, promises nothing: it may be what the page is about.
 */
export function findPromisedPlatform(
  platforms: Iterable<Platform>,
  text: string,
): Platform | undefined {
  const spoken = wordsOf(text);
  // A longer text is a sentence.
  if (spoken.length > 10) return undefined;
  return [...platforms].find(({ name }) => {
    const named = wordsOf(name);
    const at = spoken.findIndex((_, index) =>
      named.every((word, step) => spoken[index + step] === word),
    );
    if (at === -1) return false;
    const rest = [...spoken.slice(0, at), ...spoken.slice(at + named.length)];
    const isPage =
      rest.some((word) => pages.has(word)) ||
      /\b(?:log|sign) in\b/.test(rest.join(" "));
    return isPage && rest.every((word) => pages.has(word) || around.has(word));
  });
}

function wordsOf(text: string): string[] {
  return text
    .slice(0, 300)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}
