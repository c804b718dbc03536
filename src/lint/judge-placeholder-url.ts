import type { Platform } from "../model/platform-registry.ts";
import { isUnderDomain } from "../model/judge-official.ts";

/** Kept free for examples by RFC 2606 and RFC 6761; nobody's page is there. */
const reserved = ["example.com", "example.net", "example.org", "example.edu"];
const reservedEndings = ["example", "test", "invalid", "localhost"];
const standIns =
  /^(?:#|\?|https?:\/{0,2}|url|link|address|here|todo|fixme|tbd|tbc|tk|tktk|xxx?|placeholder|insert[-_ ].{0,60}|(?:your|the)[-_ ]?(?:link|url)(?:[-_ ]here)?|link[-_ ]?(?:here|to[-_ ].{0,60})|url[-_ ]?here|path\/to\/.{0,200})$/i;
const standInHosts =
  /^(?:www\.)?(?:your|my)-?(?:domain|site|website|company|brand|blog|app|name|platform|link|url)\.[a-z]{2,6}$/i;

/**
 * Why an address is a stand-in, in words; undefined when it may be meant.
 * An article about an invented platform, such as those on the rules' pages, may
 * link the addresses that are kept free for examples.
 */
export function judgePlaceholderUrl(
  address: string,
  platform: Platform | undefined,
): string | undefined {
  const url = address.trim();
  if (url === "") return "it has no address";
  if (standIns.test(url)) return `“${url}” is no address`;
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname;
  if (standInHosts.test(host)) return `“${host}” was to be replaced`;
  if (!isReserved(host)) return undefined;
  if (platform?.domains.some(isReserved) === true) return undefined;
  return `“${host}” is kept free for examples`;
}

function isReserved(host: string): boolean {
  return (
    reserved.some((domain) => isUnderDomain(host, domain)) ||
    reservedEndings.includes(host.slice(host.lastIndexOf(".") + 1))
  );
}
