// Whether the page has the part that an address points at: #id, or the words of a
// text fragment, #:~:text=start,end (https://wicg.github.io/scroll-to-text-fragment/).
import { shareOfWords } from "../model/share-of-words.ts";
import type { LinkPart } from "../model/observation.ts";
import { normaliseWording } from "../model/wording.ts";
import type { PageText } from "../model/page-text.ts";

const mark = ":~:";
/** A page may repeat the words without end. */
const mostTries = 1000;

/** undefined when the address points at the whole page. */
export function checkPart(url: string, page: PageText): LinkPart | undefined {
  const { hash } = new URL(url);
  if (hash === "" || hash === "#") return undefined;
  const cut = hash.indexOf(mark);
  const id = decode(cut < 0 ? hash.slice(1) : hash.slice(1, cut));
  const directives = cut < 0 ? "" : hash.slice(cut + mark.length);
  const missing = directives
    .split("&")
    .filter((part) => part.startsWith("text="))
    .find((part) => !hasWords(page, part.slice("text=".length)));
  if (missing !== undefined) {
    const words = decode(missing.slice("text=".length));
    const because = `The words it points at are not on the page: “${words}”.`;
    return { asked: hash, outcome: "missing", because };
  }
  if (id === "" || id === "top" || page.names.has(id))
    return { asked: hash, outcome: "found" };
  // #/settings and #!settings are addresses for the page's own script.
  if (/^[!/]/.test(id) || id.includes("="))
    return { asked: hash, outcome: "unchecked" };
  const near = findNear(id, page.names);
  const hint = near === undefined ? "" : ` Did it become “#${near}”?`;
  return {
    asked: hash,
    outcome: "missing",
    because: `The page has no part named “${id}”.${hint}`,
  };
}

interface TextDirective {
  readonly prefix: string | undefined;
  readonly start: string;
  readonly end: string | undefined;
  readonly suffix: string | undefined;
}

function hasWords(page: PageText, directive: string): boolean {
  const { prefix, start, end, suffix } = readDirective(directive);
  if (start === "") return false;
  const text = fold(page.lines.join(" "));
  let from = -1;
  for (let tries = 0; tries < mostTries; tries += 1) {
    from = text.indexOf(start, from + 1);
    if (from < 0) return false;
    const isLed =
      prefix === undefined ||
      text
        .slice(Math.max(0, from - prefix.length - 1), from)
        .trimEnd()
        .endsWith(prefix);
    const to =
      end === undefined
        ? from + start.length
        : endOf(text, end, from + start.length);
    if (to < 0) return false;
    const isFollowed =
      suffix === undefined ||
      text
        .slice(to, to + suffix.length + 1)
        .trimStart()
        .startsWith(suffix);
    if (isLed && isFollowed) return true;
  }
  return false;
}

function endOf(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? -1 : at + words.length;
}

// [prefix-,]start[,end][,-suffix]; commas and dashes in the words are written in %.
function readDirective(directive: string): TextDirective {
  const parts = directive.split(",");
  const prefix = parts[0]?.endsWith("-")
    ? parts.shift()?.slice(0, -1)
    : undefined;
  const suffix = parts.at(-1)?.startsWith("-")
    ? parts.pop()?.slice(1)
    : undefined;
  const read = (part: string | undefined) =>
    part === undefined ? undefined : fold(decode(part));
  return {
    prefix: read(prefix),
    start: read(parts[0]) ?? "",
    end: read(parts[1]),
    suffix: read(suffix),
  };
}

function findNear(id: string, names: ReadonlySet<string>): string | undefined {
  const words = id.replace(/[-_.]/g, " ");
  let best: { readonly name: string; readonly share: number } | undefined;
  for (const name of names) {
    if (name.length > 100) continue;
    const share = shareOfWords(words, name.replace(/[-_.]/g, " "));
    if (share > (best?.share ?? 0.6)) best = { name, share };
  }
  return best?.name;
}

function fold(text: string): string {
  return normaliseWording(text).toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Browsers take a broken escape as it stands.
    return text;
  }
}
