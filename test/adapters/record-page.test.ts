// A recording by Playwright's own recorder: a person's way through the practice
// platform becomes a recipe, and the recipe goes the same way.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright";
import { parse } from "yaml";
import { recordPage } from "../../src/adapters/record-page.ts";
import { translateRecording } from "../../src/capture/recipe/translate-recording.ts";
import { writeRecipe } from "../../src/cli/write-recipe.ts";
import type { PracticeLooks } from "../capture/recipe/practice-looks.ts";
import { openPracticeLooks } from "../capture/recipe/practice-looks.ts";

let practice: PracticeLooks;

beforeAll(async () => {
  practice = await openPracticeLooks();
});

afterAll(() => practice.close());

const login = "https://www.instagram.com/accounts/login/";

async function recordWay(
  url: string,
  go: (page: Page) => Promise<void>,
): Promise<string> {
  const { page, close } = await practice.browser.openPage("web");
  const over = page.waitForURL(url).then(() => go(page));
  const actions = await recordPage(page, url, over);
  await close();
  return writeRecipe(translateRecording(actions, "instagram"));
}

test("signing in is recorded without a word of what was typed, and the recipe does it again", async () => {
  const recipe = await recordWay(login, async (page) => {
    await page.getByLabel("Username").click();
    await page.keyboard.type("practice-reader");
    await page.getByLabel("Password").click();
    await page.keyboard.type("for-practice-only-1");
    await page.getByRole("button", { name: "Log in", exact: true }).click();
    await page.getByLabel("Security code").waitFor();
  });
  expect(recipe).toBe(
    [
      "needs: [INSTAGRAM_TEST_USERNAME, INSTAGRAM_TEST_PASSWORD]",
      "recipe:",
      `  - goto: ${login}`,
      "  - fill: { label: Username, with: $INSTAGRAM_TEST_USERNAME }",
      "  - fill: { label: Password, with: $INSTAGRAM_TEST_PASSWORD }",
      "  - click: { role: button, name: Log in }",
      "",
    ].join("\n"),
  );
  const capture = await practice.look({
    ...(parse(recipe.replaceAll("_USERNAME", "_USER")) as Readonly<
      Record<string, unknown>
    >),
    proof: [{ label: "Security code" }],
    shot: { mask: [{ role: "status", name: "Account" }] },
  });
  expect(capture.outcome).toBe("captured");
});

// Fields and controls of every kind, on a page of the platform's own host.
const form = `<!doctype html><title>Form</title><h1>Form</h1>
<label>Search <input></label>
<label>Secret word <input type="password" id="p"></label>
<button onclick="document.getElementById('p').type='text'">Show</button>
<label>Country <select><option>Austria</option><option value="br">Brazil</option></select></label>
<label><input type="checkbox">Agree</label>
<div class="x">bare words</div>
<button>Go</button><button>Go</button>`;

test("every kind of field and control is recorded, or left to a person", async () => {
  const { page, close } = await practice.browser.openPage("web");
  await page.route(`${login}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: form }),
  );
  const go = async () => {
    await page.waitForURL(login);
    await page.getByLabel("Search").click();
    await page.keyboard.type("codes");
    await page.keyboard.press("Enter");
    await page.getByLabel("Secret word").click();
    await page.keyboard.type("open ses");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByLabel("Secret word").click();
    await page.keyboard.press("End");
    await page.keyboard.type("ame");
    await page.getByLabel("Country").selectOption("br");
    await page.getByLabel("Agree").click();
    await page.locator(".x").click();
    await page.getByRole("button", { name: "Go" }).nth(1).click();
    await page.getByRole("button", { name: "Show" }).dblclick();
  };
  const actions = await recordPage(page, login, go());
  await close();
  const recipe = writeRecipe(translateRecording(actions, "instagram"));
  expect(recipe).not.toMatch(/open ses|: ame/);
  expect(recipe.split("\n").filter((line) => !/Show|End/.test(line))).toEqual([
    "needs: [INSTAGRAM_TEST_SECRET_WORD]",
    "recipe:",
    `  - goto: ${login}`,
    "  - fill: { label: Search, with: codes }",
    "  - press: Enter",
    "  - fill: { label: Secret word, with: $INSTAGRAM_TEST_SECRET_WORD }",
    "  - click: { role: textbox, name: Secret word }",
    "  - fill: { label: Secret word, with: $INSTAGRAM_TEST_SECRET_WORD }",
    "  - select: { label: Country, option: Brazil }",
    "  - check: { role: checkbox, name: Agree }",
    "  - click: { text: bare words }",
    "  # For you to see to: A click on something that has no name of its own.",
    "",
  ]);
  expect(recipe).toContain("was clicked twice, with another button");
});

test("a window that is closed ends the recording with what was done", async () => {
  const { page } = await practice.browser.openPage("web");
  const over = new Promise((resolve) => page.once("close", resolve));
  const recording = recordPage(page, login, over);
  await page.waitForURL(login);
  await page.getByRole("button", { name: "Log in", exact: true }).waitFor();
  await page.getByLabel("Username").click();
  await page.context().close();
  const lines = writeRecipe(translateRecording(await recording, "instagram"));
  expect(lines).toContain(`goto: ${login}`);
});
