// A host as readers and registries see it: its letters, and which part somebody registered.
import { domainToUnicode } from "node:url";
import { parse } from "tldts";

export interface Host {
  /** As browsers resolve it: lower case, punycode, no full stop behind it. */
  readonly ascii: string;
  /** In its own letters. */
  readonly shown: string;
  /** Labels before the registered one, in its own letters, left to right. */
  readonly front: readonly string[];
  /** The label somebody registered; undefined when the host is nothing but an ending. */
  readonly name: string | undefined;
  /** What the name was registered under: com, co.uk, github.io. */
  readonly ending: string;
  /** Name and ending: who answers for the host. */
  readonly site: string;
  /** registry: a country's or the world's; owner: a site that gives out space; none: nobody's. */
  readonly kind: "registry" | "owner" | "none";
}

/**
 * Reads a host as `URL.hostname` gives it. Domains that belong to many people count as
 * endings (the private part of the public suffix list): someone.github.io is someone's.
 * @returns undefined for bare numbers and for nothing
 */
export function readHost(hostname: string): Host | undefined {
  const ascii = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  // No host is longer (RFC 1035); what lies further left is never looked up.
  const known = ascii.length > 253 ? ascii.slice(-253) : ascii;
  const read = parse(known, {
    allowPrivateDomains: true,
    // Browsers open hosts that the rules forbid, such as a-.github.io.
    validateHostname: false,
  });
  if (known === "" || read.isIp === true) return undefined;
  const shown = domainToUnicode(known) || known;
  const labels = shown.split(".");
  const ending = read.publicSuffix ?? "";
  const inEnding = ending === "" ? 0 : ending.split(".").length;
  const own = labels.slice(0, Math.max(0, labels.length - inEnding));
  return {
    ascii: known,
    shown,
    front: own.slice(0, -1),
    name: own.at(-1),
    ending: labels.slice(own.length).join("."),
    site: read.domain ?? known,
    kind:
      read.isIcann === true
        ? "registry"
        : read.isPrivate === true
          ? "owner"
          : "none",
  };
}
