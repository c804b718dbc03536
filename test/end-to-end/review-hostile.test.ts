// Whatever stands in an editor's files and on a platform's pages is text on the review page:
// real files, the real server, a real browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openPage } from "../review-server/review-browser.ts";
import { openDecisionRepository, takePicture } from "./decision-repository.ts";
import { makeRunWhole } from "./make-run-whole.ts";
import { startReview, type Review } from "./start-review.ts";
import type { Workspace } from "./workspace.ts";

const evil = `<script>alert(1)</script>"><img src=x onerror=alert(1)><svg onload=alert(1)> '--></style> \u202Egnp.exe https://evil.example/`;
const quoted = JSON.stringify(evil);
/** So that Markdown leaves it as it is. */
const inProse = evil.replaceAll(/[<>[\]*_`"]/g, (sign) => `\\${sign}`);

let workspace: Workspace;
let review: Review;

beforeAll(async () => {
  workspace = openDecisionRepository(1);
  workspace.write(
    "checkpoints/example/platform.yaml",
    `name: ${quoted}\ndomains: [example.com]\ndevices: [web, iphone]\n`,
  );
  workspace.write(
    "checkpoints/example/links.yaml",
    `links:\n  - { id: help, title: ${quoted}, url: "https://example.com/help" }\n`,
  );
  workspace.write(
    "checkpoints/example/claims.yaml",
    `claims:\n  - { id: claim-0, statement: ${quoted}, why: ${quoted}, source: { link: help, quote: ${quoted} } }\n`,
  );
  workspace.write(
    "checkpoints/example/failed-code/screen.yaml",
    `title: ${quoted}\nproof:\n  - { role: alert, name: ${quoted} }\nrecipe:\n  - goto: https://example.com/login\nby: { iphone: hand }\ninstructions: { iphone: [${quoted}] }\n`,
  );
  workspace.write(
    "articles/a0.md",
    `---\ntitle: ${quoted}\nplatform: example\nclaims: [claim-0]\nlinks: [help]\ncheckpoints:\n  - screen: failed-code\n    section: Codes\n    on: [web, iphone]\n    confirm:\n      - { id: one, ask: ${quoted}, answer: text, look: { role: alert } }\n      - { id: two, ask: ${quoted}, answer: choice, choices: [${quoted}, other] }\n---\n\n## Codes\n\nSelect **${inProse}** now.\n\n${inProse} <!-- claim: claim-0 -->\n`,
  );
  const decision = await takePicture(workspace, "red");
  makeRunWhole(workspace, decision);
  const file = join(
    workspace.path,
    "reports",
    decision.shown.run ?? "",
    "captures.json",
  );
  // What the platform's page would have said.
  const looks = readFileSync(file, "utf8")
    .replaceAll(/"name":"[^"]*"/g, () => `"name":${quoted}`)
    .replaceAll(/"proof":"[^"]*"/g, () => `"proof":${quoted}`)
    .replaceAll(/"url":"[^"]*"/g, () => `"url":"javascript:alert(1)"`);
  expect(looks).toContain("onerror");
  writeFileSync(file, looks);
  review = await startReview(workspace, { by: `Ada ${evil.slice(0, 60)}` });
}, 60_000);

afterAll(async () => {
  await review?.stop("SIGKILL");
  workspace?.remove();
});

test("no dialog, no request elsewhere, no breach of the policy, no element of theirs; and all of it can be read", async () => {
  const browser = await launchBrowser();
  const { page, complaints, close } = await openPage(browser, review.address);
  const { items } = await review.readQueue();
  expect(items.map(({ kind }) => kind).toSorted()).toEqual([
    "screen",
    "screen",
    "wording",
  ]);
  for (const { id } of items) {
    await page.goto(`${new URL(review.address).origin}/#${id}`);
    await page.locator(".item").waitFor();
    await page.locator("summary").first().click();
    for (const key of ["n", "2", "m", "1"]) await page.keyboard.press(key);
    const found = await page.evaluate(() => ({
      images: [...document.images].filter(({ src }) => !src.includes("/blobs/"))
        .length,
      scripts: document.scripts.length,
      drawings: document.querySelectorAll("svg, iframe, object, embed").length,
      handlers: [...document.querySelectorAll("*")]
        .flatMap((one) => one.getAttributeNames())
        .filter((name) => name.startsWith("on")),
      links: [...document.links]
        .map(({ protocol }) => protocol)
        .filter((protocol) => !/^https?:$/.test(protocol)),
    }));
    expect(found).toEqual({
      images: 0,
      scripts: 1,
      drawings: 0,
      handlers: [],
      links: [],
    });
    const text = (await page.locator("body").textContent()) ?? "";
    expect(text).toContain("<img src=x onerror=alert(1)>");
    // No mark turns the order of letters round.
    expect(text).not.toContain("\u202E");
  }
  const wording = items.find(({ kind }) => kind === "wording");
  await page.goto(`${new URL(review.address).origin}/#${wording?.id ?? ""}`);
  await page.locator(".wording").first().waitFor();
  await page.getByLabel("Why you decide so").fill(evil);
  await page.keyboard.press("Control+Enter");
  await page.getByText("1 decided").waitFor();
  await page
    .getByRole("button", { name: /^Verified|^Waiting/ })
    .last()
    .click();
  expect(complaints).toEqual([]);
  await close();
  await browser.close();
}, 60_000);
