import fc from "fast-check";
import { expect, test } from "vitest";
import { indexBrands } from "../../src/model/index-brands.ts";
import { platformSchema } from "../../src/model/platform.ts";
import { screenAddress } from "../../src/model/screen-address.ts";

const brands = indexBrands([
  platformSchema.parse({
    name: "Instagram",
    domains: ["instagram.com"],
    devices: ["web"],
  }),
]);

test.each([
  ["https://іnstаgram.com/", "Cyrillic letter"],
  ["https://xn--instgram-46g.com/", "imitates instagram.com"],
  ["https://ｉｎｓｔａｇｒａｒｎ.com/", "`rn` looks like `m`"],
  ["https://instagram。com。evil。net/", "the site is evil.net"],
  ["https://instagrarn.com./", "`rn` looks like `m`"],
  ["https://INSTAGRARN.COM:8443/", "`rn` looks like `m`"],
  ["https://insta\tgrarn.com/", "`rn` looks like `m`"],
  ["https://insta\u00adgrarn.com/", "`rn` looks like `m`"],
  ["https://insta%67rarn.com/", "`rn` looks like `m`"],
  ["https:\\\\instagrarn.com\\help", "`rn` looks like `m`"],
  ["http://instagrarn.com", "`rn` looks like `m`"],
  ["mailto:help@instagrarn.com?subject=Help", "`rn` looks like `m`"],
  ["https://instagrarn.com@evil.net/", "stands before the @"],
  ["https://login.instagram:x@evil.net/", "stands before the @"],
  ["https://evil.net/instagram.com/accounts/login/", "behind the site's own"],
  ["https://bit.ly/3x", "nobody sees beforehand"],
  ["https://www.tinyurl.com/3x", "nobody sees beforehand"],
  ["https://helр.com/", "mixes alphabets: the `р` is a Cyrillic letter"],
  ["http://2130706433/", "odd spelling of the number 127.0.0.1"],
  ["http://0x7f000001/", "odd spelling of the number 127.0.0.1"],
  ["http://0177.0.0.1/", "odd spelling of the number 127.0.0.1"],
  ["http://127.1/", "odd spelling of the number 127.0.0.1"],
  ["http://①②⑦.⓪.⓪.①/", "odd spelling of the number 127.0.0.1"],
  ["http://3627734798/x", "odd spelling of the number"],
  ["http://198.51.100.7/instagram/login", "leads to a bare number"],
  ["http://instagram.com@198.51.100.7/", "leads to a bare number"],
  ["http://[2001:db8::1]/instagram.com/", "leads to a bare number"],
])("deceives: %s (%s)", (url, because) => {
  const found = screenAddress(url, brands);
  expect(found).toMatchObject({ strength: "strong" });
  expect(found?.because).toContain(because);
});

test.each([
  "http://198.51.100.7/",
  "http://[2001:db8::1]/",
  "https://evil.net/instagram.com/",
  "https://someone@example.net/",
  "https://instagram-fans.org/",
])("a person should look at %s", (url) => {
  expect(screenAddress(url, brands)?.strength).toBe("weak");
});

test.each([
  "https://www.instagram.com/",
  "https://instagram.com@instagram.com/",
  "http://192.168.0.1/",
  "http://127.0.0.1:8080/instagram-api",
  "http://[::1]/",
  "https://en.wikipedia.org/wiki/Instagram",
  "https://web.archive.org/web/2024/https://www.instagram.com/accounts/login",
  "https://example.net/?next=https://instagram.com/login",
  "https://example.net/#instagram.com/login",
  "https://www.theverge.com/instagram/login-help",
  "mailto:help@instagram.com",
  "mailto:",
  "tel:+123",
  "javascript:alert(1)",
  "https://",
  "https://xn--/",
  "#codes",
  "",
])("deceives nobody: %s", (url) => {
  expect(screenAddress(url, brands)).toBeUndefined();
});

test("any text at all is judged, and none breaks it", () => {
  const hostile = fc.oneof(
    fc.webUrl(),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }).map((host) => `https://${host}/`),
    fc
      .array(
        fc.constantFrom(
          "instagram",
          "a",
          "rn",
          "-",
          ".",
          "login",
          "ı",
          "@",
          "\\",
        ),
      )
      .map((parts) => `https://${parts.join("")}`),
  );
  fc.assert(
    fc.property(hostile, (address) => {
      const found = screenAddress(address, brands);
      expect(found === undefined || found.because.length > 0).toBe(true);
    }),
  );
});

test("no host under a platform's own domain is ever an imitation", () => {
  fc.assert(
    fc.property(fc.domain(), fc.webPath(), (front, path) => {
      const address = `https://${front}.instagram.com${path}`;
      expect(screenAddress(address, brands)).toBeUndefined();
    }),
  );
});
