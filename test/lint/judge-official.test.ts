import { expect, test } from "vitest";
import { judgeOfficialUrl } from "../../src/model/judge-official.ts";
import { platformSchema } from "../../src/model/platform.ts";

const instagram = platformSchema.parse({
  name: "Instagram",
  domains: ["instagram.com"],
  userContent: [
    {
      hosts: ["instagram.com", "www.instagram.com"],
      path: "/**",
      except: ["/", "/accounts/**", "/legal/*/terms"],
    },
  ],
  redirectors: ["l.instagram.com"],
  devices: ["web"],
});

test.each([
  "https://help.instagram.com/1006568999411025",
  "https://instagram.com",
  "https://INSTAGRAM.com/",
  "https://instagram.com:443/accounts/login/",
  "https://www.instagram.com/accounts",
  "https://www.instagram.com//accounts//login",
  "https://www.instagram.com/%61ccounts/login",
  "https://www.instagram.com/accounts/login/?next=%2Fsomeone%2F#top",
  "https://www.instagram.com/legal/en/terms",
])("official: %s", (url) => {
  expect(judgeOfficialUrl(instagram, url)).toEqual({ official: true });
});

const intranet = platformSchema.parse({
  name: "Handbook",
  domains: ["help.intranet.example"],
  privateHosts: ["help.intranet.example:8443"],
  devices: ["web"],
});

test("a private host opens its port to recipes, and makes no link official", () => {
  const address = "https://help.intranet.example:8443/codes";
  expect(judgeOfficialUrl(intranet, address)).toEqual({
    official: false,
    because:
      "it names a port of its own (8443); privateHosts opens it to recipes, and official links keep to the usual port",
  });
  expect(
    judgeOfficialUrl(intranet, "https://help.intranet.example/codes"),
  ).toEqual({ official: true });
});

test.each([
  ["http://help.instagram.com/", "does not begin with https"],
  ["//help.instagram.com/", "not a complete address"],
  ["help.instagram.com", "not a complete address"],
  ["", "not a complete address"],
  ["javascript:alert(1)", "does not begin with https"],
  ["https://help.instagram.com@evil.example/", "leads to evil.example"],
  ["https://evil@help.instagram.com/", "leads to help.instagram.com"],
  ["https://instagram.com\\@evil.example/", "backslash"],
  ["https://help.instagram.com/\u0000", "invisible character"],
  ["https://help.insta\u200bgram.com/", "invisible character"],
  [" https://help.instagram.com/", "space"],
  ["https://help.instagram.com:8443/", "port of its own (8443)"],
  ["https://127.0.0.1/", "bare number"],
  ["https://2130706433/", "bare number"],
  ["https://0x7f.1/", "bare number"],
  ["https://[::1]/", "bare number"],
  ["https://help.instagram.com./", "full stop"],
  ["https://instagram.com.evil.example/", "not on Instagram's list"],
  ["https://notinstagram.com/", "not on Instagram's list"],
  ["https://instagramhelp.github.io/", "not on Instagram's list"],
  ["https://𝐢nstagram.com/", "oddly spelt"],
  ["https://instagram%2ecom/", "oddly spelt"],
  ["https:/help.instagram.com/", "oddly spelt"],
  ["https://іnstagram.com/", "not on Instagram's list"],
  ["https://l.instagram.com/?u=https://evil.example", "any address at all"],
  ["https://www.instagram.com/someone", "users"],
  ["https://instagram.com/someone/", "users"],
  ["https://instagram.com/accounts/../someone", "users"],
  ["https://instagram.com/accounts/%2e%2e/someone", "users"],
  ["https://instagram.com/accounts/..%2fsomeone", "oddly spelt"],
  ["https://instagram.com/accounts/%zz", "oddly spelt"],
  ["https://instagram.com/Accounts/login", "users"],
  ["https://instagram.com/legal/terms", "users"],
])("not official: %s (%s)", (url, because) => {
  const judgement = judgeOfficialUrl(instagram, url);
  expect(judgement).toMatchObject({ official: false });
  expect(judgement.official ? "" : judgement.because).toContain(because);
});

test("a pattern made to take for ever does not", () => {
  const evil = {
    ...instagram,
    userContent: [
      { hosts: ["instagram.com"], path: `${"/**".repeat(200)}/x`, except: [] },
    ],
  };
  const url = `https://instagram.com${"/a".repeat(2000)}`;
  expect(judgeOfficialUrl(evil, url)).toEqual({ official: true });
});

test("the reason names the imitation, where there is one", () => {
  expect(judgeOfficialUrl(instagram, "https://help.instagrarn.com/")).toEqual({
    official: false,
    because:
      "help.instagrarn.com is not on Instagram's list of domains (instagram.com), and imitates instagram.com: `rn` looks like `m`",
  });
});

test("where anybody can open a space, a platform owns what it lists and no more", () => {
  const github = platformSchema.parse({
    name: "GitHub",
    domains: ["github.io", "pages.github.io"],
    devices: ["web"],
  });
  expect(judgeOfficialUrl(github, "https://pages.github.io/")).toEqual({
    official: true,
  });
  expect(judgeOfficialUrl(github, "https://someone.github.io/")).toEqual({
    official: false,
    because: "anybody can open a space under github.io",
  });
});
