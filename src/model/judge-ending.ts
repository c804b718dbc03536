import type { Host } from "./read-host.ts";

/**
 * What an ending says of whoever registered a name under it.
 * space: a site where anybody opens a space (github.io). country: a country's own, where
 * firms keep their local sites. closed: schools, governments. old: com, net, org. open:
 * anybody anywhere, at little cost. reserved: leads nowhere outside a house.
 */
export type EndingKind =
  "space" | "country" | "closed" | "old" | "open" | "reserved";

/** Countries' endings that are sold all over the world, or were given away. */
const worldwide = new Set(
  "ac ag ai am as bz cc cd cf ci cm co cx dj fm ga gd gg gl gq gs hm ht im io la lc li ly me ml mn mp ms nf nr nu om pn pw sc sh so sr st su sx tc tf tk tl to tv vc vg vu ws".split(
    " ",
  ),
);
const closed = new Set(["edu", "gov", "mil", "int", "museum", "arpa"]);
const reserved = new Set([
  "localhost",
  "local",
  "internal",
  "lan",
  "home",
  "test",
  "example",
  "invalid",
  "onion",
]);

export function judgeEnding({ ending, kind, ascii }: Host): EndingKind {
  if (kind === "owner") return "space";
  const last = ascii.slice(ascii.lastIndexOf(".") + 1);
  if (reserved.has(last)) return "reserved";
  if (closed.has(last) || /^(?:edu|gov|ac|mil)\./.test(ending)) return "closed";
  if (last === "com" || last === "net" || last === "org") return "old";
  const isCountry = last.length === 2 || last.startsWith("xn--");
  return kind === "registry" && isCountry && !worldwide.has(last)
    ? "country"
    : "open";
}

/** Sites whose subdomains name what a community talks about, and not who speaks. */
const communities = new Set([
  "fandom.com",
  "wikia.com",
  "wikia.org",
  "stackexchange.com",
  "slashdot.org",
  "wiki.gg",
  "wikipedia.org",
  "wikimedia.org",
  "wikibooks.org",
  "gamepedia.com",
]);

export function isCommunity(site: string): boolean {
  return communities.has(site);
}
