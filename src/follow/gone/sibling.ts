// A site is honest when it says "not found" of a name that nobody can have used.
// What it answers instead is what its pages look like that are not there.
import type { PageText } from "../../model/page-text.ts";
import { shareOfWords } from "../../model/share-of-words.ts";
import type { SeenPage } from "../../model/walls/seen-page.ts";

/** What came of asking for a made-up name beside the page. */
export type Sibling =
  /** It was said to be not there. */
  | { readonly outcome: "missing" }
  | {
      readonly outcome: "answered";
      readonly asked: string;
      readonly landed: string;
      readonly page: PageText;
    }
  /** Nothing can be concluded. */
  | { readonly outcome: "untold" };

/** The address of a page beside this one that does not exist; undefined where there is nothing to make up. @param letters at least twelve of a-z, by chance */
export function inventSibling(
  address: string,
  letters: string,
): string | undefined {
  const url = new URL(address);
  url.hash = "";
  const parts = url.pathname.split("/");
  const last = parts.findLastIndex((part) => part !== "");
  const isProgram =
    last < 0 || /\.(php|aspx?|cgi|jsp|do)$/i.test(parts[last] ?? "");
  if (isProgram) {
    const [name] = url.searchParams.keys();
    if (name === undefined) return undefined;
    url.search = "";
    url.searchParams.set(name, letters);
    return url.href;
  }
  url.search = "";
  parts[last] = inventName(parts[last] ?? "", letters);
  url.pathname = parts.join("/");
  return url.href;
}

// Of the same make: sites answer a name of letters otherwise than a number.
function inventName(name: string, letters: string): string {
  const digits = letters.replace(/[a-z]/g, (letter) =>
    String(letter.charCodeAt(0) % 10),
  );
  if (/^\d+$/.test(name))
    return digits.padEnd(name.length, "7").slice(0, Math.max(name.length, 12));
  const [, number] = /^(\d{3,})-/.exec(name) ?? [];
  const ending = /\.[a-z]{2,5}$/i.exec(name)?.[0] ?? "";
  return number === undefined
    ? `${letters}${ending}`
    : `${digits}-${letters}${ending}`;
}

/** Whether the made-up name was answered just as this one. */
export function isAnsweredAlike(seen: SeenPage, sibling: Sibling): boolean {
  if (sibling.outcome !== "answered") return false;
  if (seen.landed !== seen.asked && sameAddress(seen.landed, sibling.landed))
    return true;
  // Sent away, the made-up name says nothing of a page that is shown where it was asked for.
  if (!sameAddress(sibling.asked, sibling.landed)) return false;
  const own = seen.page.ownWords;
  if (own === 0) return false;
  const shown = (address: string, { title, prose }: PageText) => ({
    title: withoutName(title, address),
    prose: withoutName(prose.join(" "), address),
  });
  const here = shown(seen.asked, seen.page);
  const there = shown(sibling.asked, sibling.page);
  const share = shareOfWords(here.prose, there.prose);
  const isTitled = here.title === there.title;
  return isTitled ? share >= 0.9 : own >= 20 && share >= 0.97;
}

/** Pages that are not there may name what was asked for: "There is nothing at Brake pads". */
function withoutName(text: string, address: string): string {
  const { pathname, searchParams } = new URL(address);
  const part = pathname.split("/").findLast((name) => name !== "") ?? "";
  return [part, ...searchParams.values()]
    .flatMap((name) => [name, name.replace(/[-_+]|%20/g, " ")])
    .filter((name) => name.length >= 3)
    .reduce(
      (rest, name) => rest.split(name.toLowerCase()).join(""),
      text.toLowerCase(),
    );
}

function sameAddress(a: string, b: string): boolean {
  const [one, other] = [new URL(a), new URL(b)];
  const path = (url: URL) => url.pathname.replace(/\/+$/, "");
  return one.host === other.host && path(one) === path(other);
}
