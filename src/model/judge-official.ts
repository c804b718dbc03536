// Whether an address is the platform speaking. The platform's list decides; how an
// address looks only explains. Following a link judges every landing page
// by the same list.
import { parse } from "tldts";
import { explainLookalike } from "./explain-lookalike.ts";
import type { BrandIndex } from "./index-brands.ts";
import { indexBrands } from "./index-brands.ts";
import type { PlatformFacts } from "./platform.ts";

export type OfficialJudgement =
  | { readonly official: true }
  /** `because`: a clause without full stop, to follow "is not official: ". */
  | { readonly official: false; readonly because: string };

/** Judges one address as it is written. Never throws. */
export function judgeOfficialUrl(
  platform: PlatformFacts,
  url: string,
): OfficialJudgement {
  const because = findObstacle(platform, url);
  return because === undefined
    ? { official: true }
    : { official: false, because };
}

/** Whether a host is a domain or lies under it. */
export function isUnderDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function findObstacle(
  platform: PlatformFacts,
  address: string,
): string | undefined {
  if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(address))
    return "it has a space or an invisible character in it";
  if (address.includes("\\"))
    return "it has a backslash in it, which programs read in different ways";
  if (!URL.canParse(address))
    return "it is not a complete address that begins with https://";
  const url = new URL(address);
  const host = url.hostname;
  if (url.protocol !== "https:") return "it does not begin with https://";
  if (url.username !== "" || url.password !== "")
    return `what stands before the @ only looks like the site; it leads to ${host}`;
  if (/^[\d.]+$|^\[/.test(host))
    return "it leads to a bare number instead of a named site";
  if (url.port !== "") {
    // Readers of an article cannot reach the publisher's own network.
    const hint = platform.privateHosts.includes(url.host)
      ? "; privateHosts opens it to recipes, and official links keep to the usual port"
      : "";
    return `it names a port of its own (${url.port})${hint}`;
  }
  if (host.endsWith(".")) return "a full stop stands behind the site's name";
  const listed = platform.domains.filter((domain) =>
    isUnderDomain(host, domain),
  );
  if (listed.length === 0)
    return `${host} is not on ${platform.name}'s list of domains (${platform.domains.join(", ")})${explainLikeness(platform, host)}`;
  if (listed.every((domain) => domain !== host && isSharedEnding(domain)))
    return `anybody can open a space under ${listed.join(" or ")}`;
  // Browsers quietly repair odd letters and signs in a host; readers and other programs do not.
  if (writtenHost(address) !== host)
    return `the site's name is oddly spelt; browsers read it as ${host}`;
  if (platform.redirectors.some((domain) => isUnderDomain(host, domain)))
    return `${host} passes readers on to any address at all`;
  const parts = partsOf(url.pathname);
  if (parts === undefined) return "its path is oddly spelt";
  const speaksForUsers = platform.userContent.some(
    ({ hosts, path, except }) =>
      hosts.includes(host) &&
      matchesPath(path, parts) &&
      !except.some((official) => matchesPath(official, parts)),
  );
  return speaksForUsers
    ? `what stands there is written by ${platform.name}'s users, not by ${platform.name}`
    : undefined;
}

const brandByPlatform = new WeakMap<PlatformFacts, BrandIndex>();

/** Why a reader could take a host for the platform's all the same, as the end of a clause. */
function explainLikeness(platform: PlatformFacts, host: string): string {
  const brand = brandByPlatform.get(platform) ?? indexBrands([platform]);
  brandByPlatform.set(platform, brand);
  const likeness = explainLookalike(host, brand);
  if (likeness === undefined) return "";
  const verb = likeness.strength === "strong" ? "imitates" : "comes close to";
  return `, and ${verb} ${likeness.domain}: ${likeness.how}`;
}

/** Whether what lies under a domain belongs to many: github.io, not gov.uk. */
function isSharedEnding(domain: string): boolean {
  const read = parse(domain, { allowPrivateDomains: true });
  return read.isPrivate === true && read.publicSuffix === domain;
}

function writtenHost(address: string): string | undefined {
  return /^https:\/\/([^/?#:]*)(?::0*443)?(?=[/?#]|$)/i
    .exec(address)?.[1]
    ?.toLowerCase();
}

// The parts between slashes as the server will read them; undefined when a part
// hides a slash or is not readable.
function partsOf(pathname: string): string[] | undefined {
  try {
    const parts = pathname
      .split("/")
      .filter((part) => part !== "")
      .map((part) => decodeURIComponent(part));
    return parts.some((part) => /[\\/]|^\.\.?$/.test(part)) ? undefined : parts;
  } catch {
    // decodeURIComponent throws on a broken escape, and says so in no other way.
    return undefined;
  }
}

/** `*` stands for one part of a path, `**` for any number, none included. */
function matchesPath(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split("/").filter((part) => part !== "");
  // reached[n]: the pattern so far covers the first n parts. Takes time in
  // proportion to pattern times path, whatever the pattern.
  let reached = [true, ...parts.map(() => false)];
  for (const want of wanted) {
    const next = reached.map(() => false);
    for (let index = 0; index <= parts.length; index += 1) {
      if (want === "**")
        next[index] = reached[index] === true || next[index - 1] === true;
      else if (index > 0)
        next[index] =
          reached[index - 1] === true &&
          (want === "*" || want === parts[index - 1]);
    }
    reached = next;
  }
  return reached.at(-1) === true;
}
