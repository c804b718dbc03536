// Laws: how an address is spelt never changes what kind of place it is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyAddress } from "../../src/adapters/classify-address.ts";

const bytes = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
type Bytes = readonly [number, number, number, number];

/** An oracle of its own: the special-purpose registry of IPv4 as bit patterns. */
const special: readonly (readonly [string, string, number])[] = [
  ["metadata", "169.254.169.254", 32],
  ["metadata", "169.254.170.2", 32],
  ["metadata", "169.254.170.23", 32],
  ["metadata", "100.100.100.200", 32],
  ["metadata", "168.63.129.16", 32],
  ["metadata", "192.0.0.192", 32],
  ["unspecified", "0.0.0.0", 8],
  ["private", "10.0.0.0", 8],
  ["carrier", "100.64.0.0", 10],
  ["loopback", "127.0.0.0", 8],
  ["link-local", "169.254.0.0", 16],
  ["private", "172.16.0.0", 12],
  ["reserved", "192.0.0.0", 24],
  ["reserved", "192.0.2.0", 24],
  ["reserved", "192.31.196.0", 24],
  ["reserved", "192.52.193.0", 24],
  ["reserved", "192.88.99.0", 24],
  ["private", "192.168.0.0", 16],
  ["reserved", "192.175.48.0", 24],
  ["reserved", "198.18.0.0", 15],
  ["reserved", "198.51.100.0", 24],
  ["reserved", "203.0.113.0", 24],
  ["multicast", "224.0.0.0", 4],
  ["multicast", "255.255.255.255", 32],
  ["reserved", "240.0.0.0", 4],
];

function kindOf(address: Bytes): string {
  const value = toNumber(address);
  const hit = special.find(([, base, length]) => {
    const size = 2 ** (32 - length);
    const start = toNumber(base.split(".").map(Number) as unknown as Bytes);
    return value >= start && value < start + size;
  });
  return hit?.[0] ?? "public";
}

function toNumber([a, b, c, d]: Bytes): number {
  return ((a * 256 + b) * 256 + c) * 256 + d;
}

/** Near the borders of the registry as often as anywhere else. */
const anyAddress = fc.oneof(
  bytes,
  fc
    .tuple(
      fc.constantFrom(...special),
      fc.integer({ min: -2, max: 2 }),
      fc.boolean(),
    )
    .map(([[, base, length], off, atEnd]) => {
      const start = toNumber(base.split(".").map(Number) as unknown as Bytes);
      const value = start + (atEnd ? 2 ** (32 - length) - 1 : 0) + off;
      const kept = Math.min(Math.max(value, 0), 2 ** 32 - 1);
      return [24, 16, 8, 0].map(
        (shift) => Math.floor(kept / 2 ** shift) % 256,
      ) as unknown as Bytes;
    }),
);

const writePart = fc.constantFrom(
  (part: number) => String(part),
  (part: number) => `0x${part.toString(16)}`,
  (part: number) => `0X${part.toString(16).toUpperCase()}`,
  (part: number) => `0${part.toString(8)}`,
);

/** Every form inet_aton reads: one to four parts, each decimal, octal or hexadecimal. */
const anySpelling = fc
  .tuple(
    anyAddress,
    fc.integer({ min: 1, max: 4 }),
    fc.array(writePart, { minLength: 4, maxLength: 4 }),
  )
  .map(([address, count, write]) => {
    const head = address.slice(0, count - 1);
    const rest = address
      .slice(count - 1)
      .reduce((sum, part) => sum * 256 + part, 0);
    const spelling = [...head, rest]
      .map((part, index) => write[index]?.(part) ?? "")
      .join(".");
    return { address, spelling };
  });

test("every spelling of an IPv4 address is classified like its bytes", () => {
  fc.assert(
    fc.property(anySpelling, ({ address, spelling }) => {
      expect(classifyAddress(spelling)).toEqual({
        class: kindOf(address),
        plain: address.join("."),
      });
    }),
    { numRuns: 5000 },
  );
});

const hex = (high: number, low: number) => (high * 256 + low).toString(16);

test("mapped into IPv6 it is still what its bytes are, in every spelling", () => {
  fc.assert(
    fc.property(anyAddress, fc.nat(5), (address, form) => {
      const [a, b, c, d] = address;
      const tail = `${hex(a, b)}:${hex(c, d)}`;
      const spelling =
        [
          `::ffff:${address.join(".")}`,
          `::FFFF:${tail.toUpperCase()}`,
          `0:0:0:0:0:ffff:${tail}`,
          `0000:0000:0000:0000:0000:ffff:${tail}`,
          `::0:ffff:${address.join(".")}`,
          `0::ffff:${tail}`,
        ][form] ?? "";
      expect(classifyAddress(spelling)).toEqual({
        class: kindOf(address),
        plain: address.join("."),
      });
    }),
    { numRuns: 2000 },
  );
});

test("hidden in another IPv6 address it is never public, whatever it is", () => {
  fc.assert(
    fc.property(anyAddress, fc.nat(8), (address, form) => {
      const [a, b, c, d] = address;
      const tail = `${hex(a, b)}:${hex(c, d)}`;
      const spelling =
        [
          `64:ff9b::${tail}`,
          `64:ff9b:1::${tail}`,
          `64:ff9b:1:abcd::${address.join(".")}`,
          `2002:${tail}::`,
          `2001:0:${tail}::1`,
          `::${tail}`,
          `::ffff:0:${tail}`,
          `2600:1234::5efe:${tail}`,
        ][form] ?? "";
      expect(classifyAddress(spelling).class).not.toBe("public");
    }),
    { numRuns: 2000 },
  );
});

test("only 2000::/3 can be public", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 }),
      (parts) => {
        const isPublic =
          classifyAddress(parts.map((part) => part.toString(16)).join(":"))
            .class === "public";
        const first = parts[0] ?? 0;
        if (isPublic) expect(first >= 0x2000 && first < 0x4000).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test("the plain spelling is classified like the address it stands for", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended()),
      (address) => {
        const { class: kind, plain } = classifyAddress(address);
        if (kind !== "unreadable")
          expect(classifyAddress(plain)).toEqual({ class: kind, plain });
      },
    ),
    { numRuns: 5000 },
  );
});

test("nothing it is given makes it throw, and rubbish is never public", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const { class: kind } = classifyAddress(text);
      if (!/^[\da-fx.:]+$/i.test(text)) expect(kind).toBe("unreadable");
    }),
    { numRuns: 5000 },
  );
});

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "2606:4700:4700::1111",
  "2a00:1450:4001:810::200e",
  "100.63.255.255",
  "100.128.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "11.0.0.0",
  "223.255.255.255",
])("%s is public", (address) => {
  expect(classifyAddress(address)).toEqual({ class: "public", plain: address });
});

test.each([
  ["2001:67c:2b0::a00:1", "10.0.0.1 behind 96 bits"],
  ["2a00:1098:2c::a9fe:a9fe", "169.254.169.254 behind 96 bits"],
  ["2a00:1098:1:2:a:0:100:0", "10.0.0.1 behind 64 bits"],
  ["2a00:1098:1:20a:0:1::", "10.0.0.1 behind 56 bits"],
  ["2a00:1098:7f:0:1::", "127.0.0.1 behind 40 bits, or 0.0.0.1 behind 48"],
  ["2a00:1098:1:c0a8:1:100::", "192.168.1.1 behind 48 bits"],
  ["2a00:10a:a9fe:a9fe::", "169.254.169.254 behind 32 bits"],
])("%s hides %s, under a prefix no registry knows", (address) => {
  expect(classifyAddress(address).class).toBe("translated");
});

test.each([
  ["2001:67c:2b0::101:101", "hides 1.1.1.1, which is outside"],
  ["2606:4700::6810:84e5", "is a real site's"],
  ["2620:0:861:ed1a::1", "is a real site's"],
  ["2a00:1450:4001:80a::200e", "is a real site's"],
  ["2600:1901:0:a0a::", "is one a data centre gives, all zeros behind"],
  ["2a03:2880:f10c:283:face:b00c:0:25de", "is a real site's"],
])("%s %s, and passes", (address) => {
  expect(classifyAddress(address).class).toBe("public");
});
