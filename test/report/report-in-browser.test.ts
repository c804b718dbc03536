// The page as a browser shows it: from disk, offline, without a script.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/report/html/render-html.tsx";
import { poisonRun } from "./poison-run.ts";
import { emptyRun, makeRichRun, readyRun } from "./run-fixture.ts";

const executablePath = [
  process.env["PRESSCHECK_BROWSER"],
  "/usr/bin/chromium",
].find((path) => path !== undefined && existsSync(path));
const names = ["rich", "hostile", "empty", "ready"] as const;

const widthOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(executablePath === undefined)(
  "the report in a browser",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let folder: string;
    let axe: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "presscheck-report-"));
      const rich = await makeRichRun();
      const noBytes = new Map<string, Uint8Array>();
      const states = {
        rich,
        hostile: poisonRun(rich),
        empty: { run: emptyRun, bytesBySha: noBytes },
        ready: { run: readyRun, bytesBySha: noBytes },
      };
      for (const name of names) {
        const { run, bytesBySha } = states[name];
        await writeFile(
          join(folder, `${name}.html`),
          await renderHtml(run, bytesBySha),
        );
      }
      axe = await readFile(
        createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
        "utf8",
      );
      browser = await chromium.launch({
        ...(executablePath && { executablePath }),
        chromiumSandbox: process.getuid?.() !== 0,
        args: ["--disable-background-networking"],
      });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await rm(folder, { recursive: true, force: true });
    });

    async function open(
      name: string,
      look: { width: number; colorScheme: "light" | "dark" },
    ) {
      const { width, colorScheme } = look;
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        offline: true,
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) =>
        requests.push(request.url().slice(0, 30)),
      );
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      return { page, complaints, requests, close: () => context.close() };
    }

    describe.each(names)("%s", (name) => {
      test("asks for nothing, complains of nothing, shows every picture", async () => {
        const { page, complaints, requests, close } = await open(name, {
          width: 1280,
          colorScheme: "light",
        });
        const facts = await page.evaluate(async () => {
          const images = [...document.images];
          await Promise.all(images.map((image) => image.decode()));
          return {
            broken: images.filter((image) => image.naturalWidth === 0).length,
            unnamed: images.filter((image) => image.alt === "").length,
            scripts: document.scripts.length,
            handlers: [...document.querySelectorAll("*")]
              .flatMap((element) => element.getAttributeNames())
              .filter((attribute) => attribute.startsWith("on")),
          };
        });
        expect(facts).toEqual({
          broken: 0,
          unnamed: 0,
          scripts: 0,
          handlers: [],
        });
        expect(complaints).toEqual([]);
        expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual(
          [],
        );
        await close();
      });

      test.each([360, 768, 1920])(
        "does not scroll sideways at %i pixels",
        async (width) => {
          const { page, close } = await open(name, {
            width,
            colorScheme: "light",
          });
          expect(await widthOf(page)).toBeLessThanOrEqual(width);
          await close();
        },
      );
    });

    test.each([
      ["rich", "light", 1280],
      ["rich", "dark", 1280],
      ["rich", "light", 360],
      ["ready", "light", 1280],
      ["ready", "dark", 1280],
      ["empty", "light", 1280],
    ] as const)(
      "%s is accessible in %s at %i pixels",
      async (name, colorScheme, width) => {
        const { page, close } = await open(name, { width, colorScheme });
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          // @ts-expect-error axe is what was just evaluated
          const result = await axe.run(document, {
            resultTypes: ["violations"],
          });
          return result.violations.map(
            (one: {
              id: string;
              nodes: { html: string; failureSummary?: string }[];
            }) =>
              `${one.id}: ${one.nodes.length}× ${one.nodes[0]?.html.slice(0, 160)} ${one.nodes[0]?.failureSummary ?? ""}`,
          );
        });
        expect(violations).toEqual([]);
        await close();
      },
    );

    test("a picture is enlarged and put back with the keyboard alone", async () => {
      const { page, close } = await open("rich", {
        width: 1280,
        colorScheme: "light",
      });
      const button = page.locator("button.enlarge").first();
      await button.focus();
      await page.keyboard.press("Enter");
      const open1 = page.locator(".zoom:popover-open");
      expect(await open1.count()).toBe(1);
      expect(
        await open1.getByRole("button", { name: "Close" }).isVisible(),
      ).toBe(true);
      expect((await open1.locator("img").boundingBox())?.width).toBeGreaterThan(
        400,
      );
      await page.keyboard.press("Escape");
      expect(await open1.count()).toBe(0);
      await close();
    });

    test("the filter leaves what needs attention", async () => {
      const { page, close } = await open("rich", {
        width: 1280,
        colorScheme: "light",
      });
      const visible = (words: string) =>
        page
          .getByText(words, { exact: true })
          .filter({ visible: true })
          .count();
      expect(await visible("verified")).toBeGreaterThan(0);
      await page.getByLabel("Only what needs attention").check();
      expect(
        await page.locator(".look.settled").filter({ visible: true }).count(),
      ).toBe(0);
      expect(
        await page.locator(".look").filter({ visible: true }).count(),
      ).toBe(17);
      expect(
        await page.locator("article").filter({ visible: true }).count(),
      ).toBe(1);
      await close();
    });

    test("a box lies over what it outlines", async () => {
      const { page, close } = await open("rich", {
        width: 1280,
        colorScheme: "light",
      });
      const sheet = page
        .locator(".look.device-iphone-web .shot")
        .nth(1)
        .locator(".sheet");
      const picture = await sheet.locator("img").boundingBox();
      const box = await sheet.locator(".mark.change").first().boundingBox();
      if (picture === null || box === null) throw new Error("not shown");
      // The fixture draws the button at y 356 of 900, 342 of 390 wide.
      expect((box.y - picture.y) / picture.height).toBeCloseTo(356 / 900, 2);
      expect(box.width / picture.width).toBeCloseTo(342 / 390, 2);
      await close();
    });
  },
);
