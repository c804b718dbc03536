import { expect, test } from "vitest";
import { explainLookalike } from "../../src/model/explain-lookalike.ts";
import { indexBrands } from "../../src/model/index-brands.ts";
import { platformSchema } from "../../src/model/platform.ts";

const brands = indexBrands(
  [
    { name: "Instagram", domains: ["instagram.com"] },
    { name: "GitHub", domains: ["github.com"], otherDomains: ["github.io"] },
    { name: "Booking.com", domains: ["booking.com"] },
    { name: "Meta", domains: ["facebook.com"], assetHosts: ["fbcdn.net"] },
    { name: "X", domains: ["x.com"], redirectors: ["t.co"] },
    { name: "T-Mobile", domains: ["t-mobile.com"] },
    { name: "GOV.UK", domains: ["gov.uk"] },
    { name: "Яндекс", domains: ["xn--d1acpjx3f.xn--p1ai"] },
    { name: "Google", domains: ["accounts.google.com"] },
  ].map((facts) => platformSchema.parse({ ...facts, devices: ["web"] })),
);

test.each([
  [
    "instagrarn.com",
    "`instagrarn.com` imitates instagram.com: `rn` looks like `m`",
  ],
  [
    "1nstaqram.com",
    "`1nstaqram.com` imitates instagram.com: the digit `1` looks like `i`, and `q` looks like `g`",
  ],
  [
    "instаgram.com",
    "`instаgram.com` (xn--instgram-46g.com) imitates instagram.com: the `а` is a Cyrillic letter",
  ],
  [
    "fαcebοοk.com",
    "`fαcebοοk.com` (xn--fcebk-d9d5ha.com) imitates facebook.com: the `α` is a Greek letter, and the `ο` is a Greek letter",
  ],
  [
    "ínstagram.com",
    "`ínstagram.com` (xn--nstagram-b2a.com) imitates instagram.com: the `í` has an accent that `i` has not",
  ],
  [
    "intsagram.com",
    "`intsagram.com` imitates instagram.com: two letters are swapped, `st`",
  ],
  [
    "instgram.com",
    "`instgram.com` imitates instagram.com: a letter is missing, `a`",
  ],
  [
    "instaagram.com",
    "`instaagram.com` imitates instagram.com: `a` stands once too often",
  ],
  [
    "instahram.com",
    "`instahram.com` imitates instagram.com: `h` stands for `g`, the key beside it",
  ],
  [
    "githud.com",
    "`githud.com` imitates github.com: `d` stands for `b`, which it looks like",
  ],
  [
    "instagram.com.evil.net",
    "`instagram.com.evil.net` imitates instagram.com: it only begins like instagram.com; the site is evil.net",
  ],
  [
    "login.instagrarn.com-help.evil.net",
    "`login.instagrarn.com-help.evil.net` imitates instagram.com: it only begins like instagram.com; the site is evil.net",
  ],
  [
    "x.com.evil.net",
    "`x.com.evil.net` imitates x.com: it only begins like x.com; the site is evil.net",
  ],
  [
    "instagram.evil.net",
    "`instagram.evil.net` imitates instagram.com: “instagram” only stands in front; the site is evil.net",
  ],
  [
    "instagram-login.xyz",
    "`instagram-login.xyz` imitates instagram.com: it is the name with “login” beside it",
  ],
  [
    "secureinstagramhelp.com",
    "`secureinstagramhelp.com` imitates instagram.com: it is the name with “secure”, “help” beside it",
  ],
  [
    "insta-gram.com",
    "`insta-gram.com` imitates instagram.com: it is the name with a hyphen in it",
  ],
  [
    "insta.gram.com",
    "`insta.gram.com` imitates instagram.com: it reads as the same name with a full stop in it",
  ],
  [
    "instagram.net",
    "`instagram.net` imitates instagram.com: it is the name with another ending, .net",
  ],
  [
    "instagramhelp.github.io",
    "`instagramhelp.github.io` imitates instagram.com: it is the name with “help” beside it",
  ],
  [
    "github.vercel.app",
    "`github.vercel.app` imitates github.com: anybody can open a space at vercel.app, under any name",
  ],
  [
    "gov.uk.tax-refund.com",
    "`gov.uk.tax-refund.com` imitates gov.uk: it only begins like gov.uk; the site is tax-refund.com",
  ],
  [
    "яндeкс.рф",
    "`яндeкс.рф` (xn--e-gtbtjx3f.xn--p1ai) imitates xn--d1acpjx3f.xn--p1ai: `e` looks like `е`",
  ],
  [
    "t-mobilelogin.com",
    "`t-mobilelogin.com` imitates t-mobile.com: it is the name with “login” beside it",
  ],
])("%s imitates", (host, because) => {
  const found = explainLookalike(new URL(`https://${host}`).hostname, brands);
  expect(found?.because).toBe(because);
  expect(found?.strength).toBe("strong");
});

test.each([
  "instagram.de",
  "instagrammarketing.com",
  "instagram.fandom.com",
  "booking.hotel-adler.de",
  "t-mobile.de",
  "instagr.am",
])("%s comes close, and may be honest", (host) => {
  expect(explainLookalike(host, brands)?.strength).toBe("weak");
});

test.each([
  "instagram.com",
  "help.instagram.com",
  "instagram.com.",
  "github.io",
  "someone.github.io",
  "scontent.fbcdn.net",
  "t.co",
  "www.google.com",
  "www.gov.uk",
  "hmrc.gov.uk",
  "gitlab.com",
  "cooking.com",
  "metacritic.com",
  "meta.stackoverflow.com",
  "spacex.com",
  "x.org",
  "instapaper.com",
  "example.org",
  "яндекс.рф",
  "пример.рф",
  "127.0.0.1",
  "localhost",
  "",
])("%s is like none", (host) => {
  const { hostname } =
    host === "" ? { hostname: "" } : new URL(`https://${host}`);
  expect(explainLookalike(hostname, brands)).toBeUndefined();
});

test("every brand of a repository is known, not the article's alone", () => {
  const found = explainLookalike("faceb00k.com", brands);
  expect(found).toMatchObject({ brand: "Meta", domain: "facebook.com" });
});

test("without platforms nothing is an imitation", () => {
  expect(explainLookalike("instagrarn.com", indexBrands([]))).toBeUndefined();
});
