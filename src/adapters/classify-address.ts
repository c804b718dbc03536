// What kind of place an address is, told by its bytes. How it is spelt decides
// nothing: 0x7f.1, 2130706433 and ::ffff:7f00:1 are all the same four bytes.
// Sources: the IANA special-purpose address registries (RFC 6890, as kept by
// ipaddr.js), RFC 4291 §2.4, RFC 5214, RFC 6052, RFC 8215.
import ipaddr from "ipaddr.js";

export type AddressClass =
  | "public"
  | "loopback"
  | "private"
  | "carrier"
  | "link-local"
  | "metadata"
  | "multicast"
  | "unspecified"
  | "translated"
  | "reserved"
  | "unreadable";

export interface ClassifiedAddress {
  readonly class: AddressClass;
  /** The address in its one plain spelling, for connecting to just what was looked at. */
  readonly plain: string;
}

/** Completes "the host leads to …". */
export const addressTitles: Readonly<Record<AddressClass, string>> = {
  public: "a public address",
  loopback: "this computer itself",
  private: "a private network",
  carrier: "an address inside a provider's network",
  "link-local": "a machine on the same wire",
  metadata: "the place where machines in a data centre keep their secrets",
  multicast: "many machines at once",
  unspecified: "no machine in particular, which is this computer itself",
  translated:
    "an address that hides another one (IPv4 inside IPv6: NAT64, 6to4 or Teredo)",
  reserved: "an address that no public site has",
  unreadable: "something that is no address",
};

const classByRange: Readonly<Record<string, AddressClass>> = {
  unicast: "public",
  loopback: "loopback",
  private: "private",
  uniqueLocal: "private",
  deprecatedSiteLocal: "private",
  carrierGradeNat: "carrier",
  linkLocal: "link-local",
  multicast: "multicast",
  broadcast: "multicast",
  unspecified: "unspecified",
  rfc6052: "translated",
  rfc6145: "translated",
  "6to4": "translated",
  teredo: "translated",
};

// Clouds answer here with the machine's own keys; some of these count as public.
const metadata = new Set(
  [
    "169.254.169.254", // Amazon, Google, Microsoft, Oracle, DigitalOcean, OpenStack
    "169.254.170.2", // Amazon's containers
    "169.254.170.23",
    "100.100.100.200", // Alibaba
    "168.63.129.16", // Microsoft, public by its number
    "192.0.0.192", // Oracle
    "fd00:ec2::254", // Amazon
    "fd00:ec2::23",
    "fd20:ce::254", // Google
    "fd00:42::42", // Scaleway
  ].map((address) => ipaddr.process(address).toString()),
);

/** Never throws; what cannot be read as one address is "unreadable". */
export function classifyAddress(address: string): ClassifiedAddress {
  // A zone (fe80::1%eth0) picks a network card of this machine; no public site has one.
  if (address.includes("%") || !ipaddr.isValid(address))
    return { class: "unreadable", plain: address };
  // ipaddr.js takes the old "compatible" form, ::127.0.0.1, for the mapped one.
  if (/^::[^:]*\./.test(address))
    return { class: "translated", plain: address };
  // An IPv4 address mapped into IPv6 is that IPv4 address: the kernel connects to it.
  const parsed = ipaddr.process(address);
  const plain = parsed.toString();
  if (metadata.has(plain)) return { class: "metadata", plain };
  const byRange = classByRange[parsed.range()] ?? "reserved";
  return {
    class:
      byRange === "public" && parsed instanceof ipaddr.IPv6
        ? classifyUnicast(parsed)
        : byRange,
    plain,
  };
}

// ipaddr.js calls everything unicast that no registry names.
function classifyUnicast({ parts }: ipaddr.IPv6): AddressClass {
  const [first = 0] = parts;
  // ::7f00:1, the compatible form again.
  if (parts.slice(0, 6).every((part) => part === 0)) return "translated";
  // Public IPv6 is 2000::/3.
  if ((first & 0xe000) !== 0x2000) return "reserved";
  // ISATAP (RFC 5214) carries an IPv4 address behind 0:5efe, under any prefix.
  const isIsatap = ((parts[4] ?? 0) & ~0x0200) === 0 && parts[5] === 0x5efe;
  return isIsatap || hidesInside(parts) ? "translated" : "public";
}

/** Where RFC 6052 §2.2 puts the four bytes, by the length of the prefix; the byte at 8 is always left out. */
const embeddings = [
  [4, 5, 6, 7],
  [5, 6, 7, 9],
  [6, 7, 9, 10],
  [7, 9, 10, 11],
  [9, 10, 11, 12],
  [12, 13, 14, 15],
] as const;

// A provider or a company may translate under a prefix of its own (NAT64), and no
// registry says which. What such an address would lead to is told by its bytes: an
// inside IPv4 address, and zeros all around it. Those that hide a public one pass:
// they lead out, and where only IPv6 is spoken every site has one.
function hidesInside(parts: readonly number[]): boolean {
  const bytes = parts.flatMap((part) => [part >> 8, part & 0xff]);
  return embeddings.some((places) => {
    const last = places[3];
    const around = bytes.filter(
      (_, at) => (at === 8 || at > last) && !places.some((own) => own === at),
    );
    // Whole /96 prefixes end in zeros, too; other ones may end in anything.
    const before = last === 15 ? bytes.slice(8, 12) : [];
    if ([...around, ...before].some((byte) => byte !== 0)) return false;
    const inner = new ipaddr.IPv4(places.map((at) => bytes[at] ?? 0));
    // 10.0.0.0 is a network and no machine; real sites have 2600:1901:0:20a::.
    if (bytes[last] === 0) return false;
    return metadata.has(inner.toString()) || innerRanges.has(inner.range());
  });
}

const innerRanges: ReadonlySet<string> = new Set([
  "private",
  "loopback",
  "linkLocal",
  "carrierGradeNat",
]);
