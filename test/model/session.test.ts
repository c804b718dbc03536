import { expect, test } from "vitest";
import type { SessionState } from "../../src/model/session.ts";
import {
  endOfSession,
  limitSession,
  listSessionSecrets,
} from "../../src/model/session.ts";

function cookie(
  domain: string,
  facts: Partial<SessionState["cookies"][number]> = {},
): SessionState["cookies"][number] {
  return {
    name: "c",
    value: "v",
    domain,
    path: "/",
    expires: -1,
    httpOnly: false,
    secure: true,
    sameSite: "Lax",
    ...facts,
  };
}
const origin = (address: string) => ({ origin: address, localStorage: [] });

test("only what belongs to the platform's hosts is kept of a sign-in", () => {
  const domains = [
    "example.com",
    ".example.com",
    "www.example.com",
    ".EXAMPLE.com",
    "notexample.com",
    "example.com.evil.test",
    ".com",
    "accounts.other.test",
  ];
  const origins = [
    "https://example.com",
    "https://www.example.com",
    "http://www.example.com",
    "https://notexample.com",
    "https://tracker.test",
    "null",
  ];
  const state = {
    cookies: domains.map((domain) => cookie(domain)),
    origins: origins.map(origin),
  };
  expect(limitSession(state, ["example.com"])).toEqual({
    cookies: domains.slice(0, 4).map((domain) => cookie(domain)),
    origins: origins.slice(0, 2).map(origin),
  });
});

test("a sign-in ends with the last cookie that only the server reads", () => {
  const day = 86_400;
  const ends = (...cookies: Partial<SessionState["cookies"][number]>[]) =>
    endOfSession({
      cookies: cookies.map((facts) => cookie("example.com", facts)),
      origins: [],
    })?.getTime();
  expect([
    ends({ expires: day }, { expires: 3 * day }),
    ends(
      { expires: day, httpOnly: true },
      { expires: 2 * day, httpOnly: true },
      { expires: 9 * day },
    ),
    ends({ expires: day, httpOnly: true }, { expires: -1, httpOnly: true }),
    ends(),
  ]).toEqual([3 * day * 1000, 2 * day * 1000, undefined, undefined]);
});

test("what opens the account is a secret, and a language is none", () => {
  const values = {
    sid: "a81f5c22-90aa",
    language: "en-US",
    theme: "dark",
    words: "seen the banner on day 12",
  };
  const state = {
    cookies: Object.entries(values).map(([name, value]) =>
      cookie("example.com", { name, value }),
    ),
    origins: [
      {
        origin: "https://example.com",
        localStorage: [{ name: "token", value: "eyJhbGciOi.J9.42" }],
      },
    ],
  };
  expect([...listSessionSecrets(state)]).toEqual([
    ["the cookie sid", "a81f5c22-90aa"],
    ["the saved entry token", "eyJhbGciOi.J9.42"],
  ]);
});
