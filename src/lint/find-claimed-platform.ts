import { isUnderDomain } from "../model/judge-official.ts";
import type { Platform } from "../model/platform-registry.ts";

/** The platform to whose domains an address leads, or is written so that readers take it to lead. */
export function findClaimedPlatform(
  platforms: Iterable<Platform>,
  address: string,
): Platform | undefined {
  const host = URL.canParse(address) ? new URL(address).hostname : "";
  const plain = host.endsWith(".") ? host.slice(0, -1) : host;
  const seen = readAuthority(address);
  return [...platforms].find(
    ({ domains, redirectors }) =>
      [...domains, ...redirectors].some((domain) =>
        isUnderDomain(plain, domain),
      ) || domains.some((domain) => seen.includes(domain)),
  );
}

// What stands before an @ or a backslash is what readers see, not where the link goes.
// In an e-mail address the @ deceives nobody.
function readAuthority(address: string): string {
  const [, authority = ""] =
    /^\s*(?:https?:|[a-z][a-z0-9+.-]{0,30}:[\\/]{2})[\\/]*([^/?#]*)/i.exec(
      address,
    ) ?? [];
  return /[@\\]/.test(authority) ? authority.toLowerCase() : "";
}
