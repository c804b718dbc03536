// What holds for every page: the marking, the quotes, the walls on demand.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { faults, type Fault } from "../../src/practice/faults.tsx";
import { toldSecrets } from "../../src/practice/tell-secrets.tsx";
import { practiceEnvironment } from "../../src/practice/imitations.ts";
import { claimsFileSchema, linksFileSchema } from "../../src/model/platform.ts";
import { screenSchema } from "../../src/model/screen.ts";
import {
  imitate,
  login,
  signInToInstagram,
  textsOf,
  visit,
  wordsOf,
} from "./visit-practice.ts";

const platforms = ["instagram", "github"] as const;
const screensByPlatform = {
  instagram: [
    "sign-in",
    "failed-backup-code",
    "other-ways",
    "identity-check",
    "linked-account",
    "help-backup-codes",
  ],
  github: ["security-settings", "recovery-codes"],
} as const;

function readYaml(path: string): unknown {
  return parse(
    readFileSync(new URL(`../../checkpoints/${path}`, import.meta.url), "utf8"),
  );
}

test.each(platforms)("release 1 bears out every claim on %s", async (id) => {
  const { links } = linksFileSchema.parse(readYaml(`${id}/links.yaml`));
  const { claims } = claimsFileSchema.parse(readYaml(`${id}/claims.yaml`));
  for (const link of links) {
    for (const device of ["web", "iphone-web"] as const) {
      const page = await visit(imitate(1).imitations, device).get(link.url);
      expect(page.status).toBe(200);
      expect(textsOf(page.html, "title")).toEqual([link.title]);
      expect(textsOf(page.html, "h1")).toEqual([link.title]);
      for (const { source } of claims)
        if (source?.link === link.id)
          expect(wordsOf(page.html)).toContain(source.quote);
    }
  }
});

test.each(platforms)("every recipe on %s finds what it needs", (id) => {
  const environment = practiceEnvironment(id);
  const { hosts } = imitate(1).imitations.find((each) => each.id === id)!;
  for (const screen of screensByPlatform[id]) {
    const facts = screenSchema.parse(readYaml(`${id}/${screen}/screen.yaml`));
    expect(facts.needs.filter((name) => !(name in environment))).toEqual([]);
    for (const step of facts.recipe) {
      if ("goto" in step) expect(hosts).toContain(new URL(step.goto).hostname);
      if ("fill" in step && step.fill.with.startsWith("$"))
        expect(facts.needs).toContain(step.fill.with.slice(1));
    }
  }
});

test("every page is marked as practice and has one heading, in both releases", async () => {
  const paths = [
    "",
    "text_message/",
    "email/",
    "identity/",
    "linked_account/",
    "ways/",
    "backup_code/?refused=1",
  ].map((path) => `${login}two_factor/${path}`);
  const others = [
    login,
    "https://help.instagram.com/",
    "https://help.instagram.com/0",
    "https://www.instagram.com/someone/",
    "https://github.com/",
    "https://github.com/login",
    "https://docs.github.com/",
  ];
  for (const release of [1, 2] as const) {
    for (const device of ["web", "android-web"] as const) {
      const visitor = visit(imitate(release).imitations, device);
      await signInToInstagram(visitor, "practice-reader");
      for (const url of [...paths, ...others]) {
        const { html } = await visitor.get(url);
        expect(wordsOf(html), url).toContain(
          "Practice platform — not the real",
        );
        expect(textsOf(html, "h1"), url).toHaveLength(1);
        // Nothing is loaded from anywhere, and nothing runs.
        expect(html, url).not.toMatch(/<script|<img|@import|url\(/);
      }
    }
  }
});

const sites = [
  ["Instagram", "https://help.instagram.com/566810106808145", login],
  ["GitHub", "https://docs.github.com/", "https://github.com/login"],
] as const;

const expected: Readonly<
  Record<
    Exclude<Fault, "slow" | "half" | "sign-in" | "tells">,
    [number, RegExp]
  >
> = {
  captcha: [200, /not a robot/i],
  consent: [200, /Allow all cookies/],
  region: [200, /not available in your region/],
  "rate-limit": [429, /Too many requests/],
  "error-page": [500, /something went wrong/],
  "not-found": [404, /Page not found/],
  "soft-not-found": [200, /this page isn't available/],
  blank: [200, /^$/],
};

test.each(sites)("every fault on demand: %s", async (_, url, signIn) => {
  for (const [fault, [status, words]] of Object.entries(expected)) {
    const { imitations } = imitate(1);
    const asked = await visit(imitations, "web").get(
      `${url}?practice=${fault}`,
    );
    const byHeader = await visit(imitations, "web").get(url, {
      "x-practice-fault": fault,
    });
    expect([fault, asked.status]).toEqual([fault, status]);
    expect(wordsOf(asked.html)).toMatch(words);
    expect(byHeader.html).toBe(asked.html);
    if (fault !== "blank") expect(asked.html).toContain("Practice platform");
    expect(asked.headers.get("retry-after")).toBe(
      fault === "rate-limit" ? "60" : null,
    );
  }
  const { imitations, waits } = imitate(1);
  const visitor = visit(imitations, "web");
  expect((await visitor.get(`${url}?practice=sign-in`)).url).toBe(signIn);
  const slow = await visitor.get(`${url}?practice=slow`);
  expect([slow.status, waits]).toEqual([200, [20_000]]);
  await expect(visitor.get(`${url}?practice=half`)).rejects.toThrow(/cut/);
  const told = await visitor.get(`${url}?practice=tells`);
  const { cookie, header, query, fragment, ...written } = toldSecrets;
  expect(told.url).toBe(`${url}?practice=tells&key=${query}#${fragment}`);
  expect(told.headers.get("x-account")).toBe(header);
  for (const secret of Object.values(written))
    expect(told.html).toContain(secret);
  expect(told.headers.get("set-cookie")).toContain(cookie);
});

test("no fault is left untried, and an unknown one is not found", async () => {
  const tried = [...Object.keys(expected), "slow", "half", "sign-in", "tells"];
  expect(tried.sort()).toEqual([...faults].sort());
  const visitor = visit(imitate(1).imitations, "web");
  expect((await visitor.get(`${login}?practice=flood`)).status).toBe(404);
});
