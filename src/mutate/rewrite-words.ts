// Words of a sentence replaced one at a time, where readers read them: never in
// an address, in code or in a comment.

/** From one text, the texts in which one place each was changed; none when there is nothing to change. */
export type Rewrite = (source: string) => readonly string[];

/** A change of one match: what stands there, and what the groups caught. */
export type Replace = (found: string, groups: readonly string[]) => string;

const mostPlaces = 8;
const unread =
  /<[^<>]{1,1000}>|`[^`]{1,1000}`|\]\([^()\s]{1,2000}(?: "[^"]{0,200}")?\)|https?:\/\/\S{1,2000}/g;

/** @param pattern global */
export function rewriteEach(pattern: RegExp, replace: Replace): Rewrite {
  return (source) =>
    [...hideUnread(source).matchAll(pattern)]
      .slice(0, mostPlaces)
      .map((match) => splice(source, match, replace));
}

/** As rewriteEach, with all places changed at once; none when there are fewer than two. */
export function rewriteAll(pattern: RegExp, replace: Replace): Rewrite {
  return (source) => {
    const matches = [...hideUnread(source).matchAll(pattern)];
    if (matches.length < 2) return [];
    // From the end, so that the places before it stay where they are.
    return [
      matches
        .toReversed()
        .reduce((text, match) => splice(text, match, replace), source),
    ];
  };
}

function hideUnread(source: string): string {
  return source.replace(unread, (hidden) => "\u0000".repeat(hidden.length));
}

function splice(
  source: string,
  match: RegExpExecArray,
  replace: Replace,
): string {
  const [found, ...groups] = match;
  const written = replace(found, groups);
  const isFirstWord =
    !/[\p{L}\p{N}]/u.test(source.slice(0, match.index)) &&
    /^\p{Lu}/u.test(found);
  return (
    source.slice(0, match.index) +
    (isFirstWord ? raise(written) : written) +
    // A word that was taken from the beginning leaves the next one to begin it.
    (isFirstWord && written === ""
      ? raise(source.slice(match.index + found.length))
      : source.slice(match.index + found.length))
  );
}

function raise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
