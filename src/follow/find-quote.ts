import { shareOfWords } from "../model/share-of-words.ts";
import type { Observation } from "../model/observation.ts";
import type { RequiredClaim } from "../model/platform.ts";
import { normaliseWording } from "../model/wording.ts";
import { copyText } from "./copy-text.ts";
import type { PageText } from "../model/page-text.ts";

/** Looks on a page for the words each claim rests on. */
export function searchQuotes(
  { lines }: PageText,
  claims: readonly RequiredClaim[],
): Observation["quotes"] {
  return claims.map(({ id, source }) => {
    const search = findQuote(lines, source.quote);
    const nearest = search.found ? undefined : search.nearest;
    return {
      claim: id,
      quote: source.quote,
      found: search.found,
      ...(nearest === undefined ? {} : { nearest: copyText(nearest) }),
    };
  });
}

type QuoteSearch =
  | { readonly found: true }
  /** The sentence that shares most words with the quote; undefined when none is near. */
  | { readonly found: false; readonly nearest: string | undefined };

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** Looks for a quote on a page, whatever markup or line breaks run through it. */
function findQuote(lines: readonly string[], quote: string): QuoteSearch {
  const wanted = fold(quote);
  const page = fold(lines.join(" "));
  // A quote of nothing but blanks is on every page and bears nothing out.
  if (wanted !== "" && page.includes(wanted)) return { found: true };
  return { found: false, nearest: nearestSentence(lines, wanted) };
}

function nearestSentence(
  lines: readonly string[],
  wanted: string,
): string | undefined {
  let best: { readonly text: string; readonly share: number } | undefined;
  for (const line of lines) {
    for (const { segment } of segmenter.segment(line)) {
      const share = shareOfWords(segment, wanted);
      if (share > (best?.share ?? 0)) best = { text: segment.trim(), share };
    }
  }
  return best !== undefined && best.share >= 0.5 ? best.text : undefined;
}

function fold(text: string): string {
  return normaliseWording(text).toLowerCase();
}
