import { expect, test } from "vitest";
import { imitate, textsOf, visit, type Visitor } from "./visit-practice.ts";

const codes = "https://github.com/settings/auth/recovery-codes";

async function signIn(visitor: Visitor): Promise<void> {
  await visitor.post("https://github.com/login", {
    login: "practice-writer",
    password: "for-practice-only-2",
  });
  await visitor.post("https://github.com/sessions/two-factor/app", {
    code: "135790",
  });
}

test("settings are closed until both factors are given", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  await visitor.post("https://github.com/login", {
    login: "practice-writer",
    password: "for-practice-only-2",
  });
  expect((await visitor.get(codes)).url).toBe("https://github.com/login");
  await signIn(visitor);
  expect((await visitor.get(codes)).url).toBe(codes);
});

test("the security settings lead to the recovery codes", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  await signIn(visitor);
  const security = await visitor.get("https://github.com/settings/security");
  expect(textsOf(security.html, "h2")).toContain("Recovery codes");
  expect(textsOf(security.html, "button")).toEqual(["Edit", "View"]);
  const page = await visitor.get(codes);
  expect(textsOf(page.html, "button")).toEqual([
    "Download",
    "Print",
    "Copy",
    "Generate new recovery codes",
  ]);
});

test("new recovery codes replace all earlier ones", async () => {
  const visitor = visit(imitate(1).imitations, "web");
  await signIn(visitor);
  const before = listCodes((await visitor.get(codes)).html);
  const after = listCodes((await visitor.post(codes, {})).html);
  expect(before).toHaveLength(16);
  expect(new Set([...before, ...after]).size).toBe(32);
  const file = await visitor.get(`${codes}/download`);
  expect(file.html.trim().split("\n")).toEqual(after);
});

test("release 2 changes nothing of GitHub", async () => {
  const pages = [
    "https://github.com/login",
    "https://github.com/settings/security",
    codes,
    "https://docs.github.com/",
  ];
  const [first, second] = await Promise.all(
    ([1, 2] as const).map(async (release) => {
      const visitor = visit(imitate(release).imitations, "android-web");
      await signIn(visitor);
      const answers = await Promise.all(pages.map((url) => visitor.get(url)));
      return answers.map(({ html }) => html);
    }),
  );
  expect(second).toEqual(first);
});

function listCodes(html: string): readonly string[] {
  return textsOf(html, "li").filter((text) => /^\w{5}-\w{5}$/.test(text));
}
