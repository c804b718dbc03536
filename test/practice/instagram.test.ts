import { expect, test } from "vitest";
import {
  imitate,
  login,
  signInToInstagram,
  textsOf,
  visit,
  wordsOf,
} from "./visit-practice.ts";

const ways = `${login}two_factor/ways/`;
const backup = `${login}two_factor/backup_code/`;

test("a wrong password is refused and opens nothing", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  const refused = await visitor.post(login, {
    username: "practice-reader",
    password: "wrong",
  });
  expect(refused.html).toContain('role="alert"');
  expect((await visitor.get(ways)).url).toBe(login);
});

test("a right password leads to the security-code prompt", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  const prompt = await signInToInstagram(visitor, "practice-reader");
  expect(textsOf(prompt.html, "h1")).toEqual(["Enter your security code"]);
  expect(textsOf(prompt.html, "label")).toEqual(["Account", "Security code"]);
  expect(textsOf(prompt.html, "button")).toEqual(["Confirm"]);
  expect(textsOf(prompt.html, "a")).toEqual([
    "Try another way",
    "Get help signing in",
  ]);
});

test("a used backup code is refused with the alert the screen is known by", async () => {
  const visitor = visit(imitate(1).imitations, "iphone-web");
  await signInToInstagram(visitor, "practice-reader");
  const chosen = await visitor.post(ways, { way: "backup-code" });
  expect(chosen.url).toBe(backup);
  expect(chosen.html).not.toContain('role="alert"');
  const refused = await visitor.post(backup, { code: "84720163" });
  expect(wordsOf(refused.html)).toContain(
    "This code is incorrect or has already been used. Try another code.",
  );
});

test("an unused backup code and a security code log in", async () => {
  for (const [url, code] of [
    [backup, "7351 9402"],
    [`${login}two_factor/`, "246810"],
    [`${login}two_factor/text_message/`, "246 810"],
  ] as const) {
    const visitor = visit(imitate(1).imitations, "web");
    await signInToInstagram(visitor, "practice-reader");
    const home = await visitor.post(url, { code });
    expect(textsOf(home.html, "h1")).toEqual(["You are logged in"]);
  }
});

test("a desktop lists ways beside the refusal, a phone hides them behind a button", async () => {
  const buttonsByDevice = await Promise.all(
    (["web", "iphone-web"] as const).map(async (device) => {
      const visitor = visit(imitate(1).imitations, device);
      await signInToInstagram(visitor, "practice-reader");
      const refused = await visitor.post(backup, { code: "84720163" });
      return textsOf(refused.html, "button");
    }),
  );
  expect(buttonsByDevice).toEqual([
    ["Confirm", "Text message", "Email"],
    ["Confirm"],
  ]);
});

test.each([
  [
    "practice-reader",
    [
      "Text message",
      "Email",
      "Backup code",
      "Linked Facebook account",
      "Confirm your identity",
    ],
  ],
  ["practice-sms-only", ["Text message", "Backup code"]],
  ["practice-no-way", ["Backup code"]],
])("the account decides the ways: %s", async (account, names) => {
  const visitor = visit(imitate(1).imitations, "web");
  await signInToInstagram(visitor, account);
  const page = await visitor.get(ways);
  expect(textsOf(page.html, "button")).toEqual(names);
  const saysNone = wordsOf(page.html).includes("There are no other ways");
  expect(saysNone).toBe(account === "practice-no-way");
});

test("a way that is not offered cannot be reached by its address", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  await signInToInstagram(visitor, "practice-sms-only");
  for (const way of ["email", "identity", "linked_account"])
    expect((await visitor.get(`${login}two_factor/${way}/`)).url).toBe(ways);
});

test("sessions are told apart", async () => {
  const { imitations } = imitate(1);
  await signInToInstagram(visit(imitations, "web"), "practice-reader");
  const stranger = visit(imitations, "web");
  expect((await stranger.get(`${login}two_factor/`)).url).toBe(login);
});

test("the bare domain leads to www, the redirector to its target only over https", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  expect((await visitor.get("https://instagram.com/accounts/login")).url).toBe(
    "https://www.instagram.com/accounts/login",
  );
  const target = "https://help.instagram.com/566810106808145";
  const redirector = "https://l.instagram.com/?u=";
  expect((await visitor.get(redirector + encodeURIComponent(target))).url).toBe(
    target,
  );
  expect((await visitor.get(`${redirector}http://x.example/`)).status).toBe(
    404,
  );
});

test.each([
  ["practice-reader", ["list", "list", "list"]],
  ["practice-suggestion", ["suggestion", "suggestion", "suggestion"]],
  ["practice-by-turns", ["list", "suggestion", "list"]],
])(
  "the account decides which design is tried on it: %s",
  async (name, designs) => {
    const { imitations } = imitate(1);
    const shown: string[] = [];
    for (const _ of designs) {
      const visitor = visit(imitations, "web");
      await signInToInstagram(visitor, name);
      const buttons = textsOf((await visitor.get(ways)).html, "button");
      shown.push(buttons.includes("Show all ways") ? "suggestion" : "list");
    }
    expect(shown).toEqual(designs);
  },
);

test("behind the suggestion stands the whole list", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  await signInToInstagram(visitor, "practice-suggestion");
  const all = await visitor.get(`${ways}?all=1`);
  expect(textsOf(all.html, "button")).toEqual([
    "Text message",
    "Email",
    "Backup code",
  ]);
});
