import { expect, test } from "vitest";
import type { BrowserDevice } from "../../src/model/device.ts";
import type { Release } from "../../src/practice/releases.ts";
import {
  imitate,
  login,
  signInToInstagram,
  textsOf,
  visit,
  wordsOf,
} from "./visit-practice.ts";

const devices = ["web", "iphone-web", "android-web"] as const;
const help = "https://help.instagram.com";

async function readPages(release: Release, device: BrowserDevice) {
  const visitor = visit(imitate(release).imitations, device);
  const signIn = await visitor.get(login);
  const prompt = await signInToInstagram(visitor, "practice-reader");
  const backup = `${login}two_factor/backup_code/`;
  return {
    "sign-in": signIn.html,
    prompt: prompt.html,
    "failed-backup-code": (await visitor.post(backup, { code: "1" })).html,
    "other-ways": (await visitor.get(`${login}two_factor/ways/`)).html,
    "identity-check": (await visitor.get(`${login}two_factor/identity/`)).html,
    "linked-account": (await visitor.get(`${login}two_factor/linked_account/`))
      .html,
    "help-backup-codes": (await visitor.get(`${help}/1006568999411025`)).html,
    "two-factor-help": (await visitor.get(`${help}/566810106808145`)).html,
    "help-center": (await visitor.get(help)).html,
  };
}

test.each([
  [
    "web",
    [
      "prompt",
      "failed-backup-code",
      "other-ways",
      "help-backup-codes",
      "help-center",
    ],
  ],
  ["iphone-web", ["other-ways", "help-backup-codes", "help-center"]],
  [
    "android-web",
    [
      "prompt",
      "failed-backup-code",
      "other-ways",
      "help-backup-codes",
      "help-center",
    ],
  ],
] as const)(
  "release 2 changes exactly the declared pages on %s",
  async (device, changed) => {
    const first = await readPages(1, device);
    const second = await readPages(2, device);
    const names = Object.keys(first) as (keyof typeof first)[];
    expect(names.filter((name) => first[name] !== second[name])).toEqual(
      changed,
    );
  },
);

test("renamed: Try another way, not on iPhones", async () => {
  const names = await Promise.all(
    devices.map(
      async (device) =>
        textsOf((await readPages(2, device)).prompt, "a")[
          device === "web" ? 1 : 0
        ],
    ),
  );
  expect(names).toEqual([
    "Choose another way to log in",
    "Try another way",
    "Choose another way to log in",
  ]);
});

test("renamed and moved: the list of other ways", async () => {
  for (const device of devices) {
    const page = (await readPages(2, device))["other-ways"];
    expect(textsOf(page, "button")).toEqual([
      "Email",
      "Text message",
      "Recovery code",
      "Linked Facebook account",
      "Confirm your identity",
    ]);
  }
});

test("moved: the help link, from below the form to the header, on the web", async () => {
  for (const device of devices) {
    const first = (await readPages(1, device))["failed-backup-code"];
    const second = (await readPages(2, device))["failed-backup-code"];
    const inNavigation = (html: string) =>
      textsOf(html, "nav").includes("Get help signing in");
    expect([inNavigation(first), inNavigation(second)]).toEqual([
      false,
      device === "web",
    ]);
    expect(second.match(/Get help signing in/g)).toHaveLength(1);
  }
});

test("reworded: the help page says recovery code throughout, in other words", async () => {
  const page = (await readPages(2, "web"))["help-backup-codes"];
  expect(textsOf(page, "title")).toEqual([
    "How you can use a recovery code on Instagram",
  ]);
  const words = wordsOf(page);
  expect(words).not.toMatch(/backup code/i);
  expect(words).not.toContain("Each code can be used only one time.");
  expect(words).toContain("A code stops working as soon as you have used it.");
});
