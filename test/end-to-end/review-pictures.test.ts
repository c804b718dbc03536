// A screen that only a person can reach, on the review page: the picture comes by file, drop,
// paste or phone, is blacked out by mouse and keyboard, and nothing is on disk before it is signed.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright";
import sharp from "sharp";
import {
  afterAll,
  beforeAll,
  beforeEach,
  afterEach,
  expect,
  test,
} from "vitest";
import { parse } from "yaml";
import type { BaselineFacts } from "../../src/model/baseline.ts";
import { digest } from "../../src/model/digest.ts";
import { findInAnyColours } from "../review-server/review-browser.ts";
import { drawPhoneScreen } from "./draw-phone-screen.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const article = "articles/codes.md";
const kept = "checkpoints/instagram/failed-backup-code/practice/iphone";
let workspace: Workspace;
let command: ChildProcess;
let address: string;
let browser: Browser;
let page: Page;
let complaints: string[];
let withCodes: Buffer;
let plain: Buffer;

beforeAll(async () => {
  withCodes = await drawPhoneScreen("with codes");
  plain = await drawPhoneScreen("plain");
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking"],
  });
});
afterAll(() => browser?.close());

beforeEach(async () => {
  workspace = openWorkspace();
  workspace.write(
    article,
    "---\ntitle: Codes\nplatform: instagram\nstatus: review\ncheckpoints:\n  - screen: failed-backup-code\n    section: Codes\n    on: [iphone]\n    confirm:\n      - { id: again, ask: Is another way offered?, answer: yes-no }\n---\n\n## Codes\n\nPress **Confirm** or **Try another way**.\n",
  );
  const folder = join(workspace.path, kept, "..");
  for (const name of readdirSync(folder))
    if (name.startsWith("iphone.")) rmSync(join(folder, name));
  command = spawn(
    process.execPath,
    [
      process.env["PRESSCHECK_TESTED"] ?? "",
      "review",
      article,
      "--by",
      "The web desk",
      "--phone",
      "127.0.0.1",
    ],
    {
      cwd: workspace.path,
      env: {
        ...process.env,
        NO_COLOR: "1",
        XDG_CONFIG_HOME: join(workspace.path, ".own"),
      },
    },
  );
  address = await new Promise<string>((resolve, reject) => {
    let said = "";
    command.stdout?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /http:\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    command.once("close", () => reject(new Error("it ended at once")));
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
  });
  page = await context.newPage();
  // A picture is read in seconds, and in many where the computer has other things to do.
  context.setDefaultTimeout(150_000);
  complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(address);
  await page.locator(".drop").waitFor();
});

afterEach(async () => {
  await page?.context().close();
  command?.kill("SIGKILL");
  workspace?.remove();
});

function listFiles(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(workspace.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, digest(readFileSync(file))]),
  );
}

async function sayPhone(): Promise<void> {
  await page.getByLabel("What you call it").fill("My iPhone");
  await page.getByLabel("Model").fill("iPhone 15");
  await page.getByLabel("System and version").fill("iOS 26.1");
  await page.getByLabel("Version of the app").fill("312.0");
}

test("a picture is chosen, blacked out, signed, and what lay under the boxes is gone", async () => {
  const before = listFiles();
  await page.locator("#hand-file").setInputFiles({
    name: "IMG_0001.PNG",
    mimeType: "image/png",
    buffer: withCodes,
  });
  const taken = page.locator(".taken");
  await taken.waitFor();
  expect(await findInAnyColours(page)).toEqual([]);
  expect(await page.locator(".reading li").allTextContents()).toEqual(
    expect.arrayContaining(["Confirm read in the picture"]),
  );
  // Both codes are covered from the start, and each box can be taken away.
  const boxes = page.locator(".black");
  expect(await boxes.count()).toBe(2);
  await boxes.first().focus();
  await page.keyboard.press("Delete");
  expect(await boxes.count()).toBe(1);
  expect(await page.locator(".box-count").textContent()).toBe(
    "1 box to black out. Not covered: a backup code.",
  );
  await page.locator("#hand-answer-0").selectOption("yes");
  await sayPhone();
  await page.getByRole("button", { name: "Sign this picture" }).click();
  expect(await page.locator(".said").textContent()).toBe(
    "Black out what looks secret, or say why it may be seen.",
  );
  await page.getByRole("button", { name: "Cover all" }).click();
  // One more by keyboard, moved and made smaller; one by mouse.
  await page.getByRole("button", { name: "Add a box" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("button", { name: "Sign this picture" }).focus();
  await page
    .locator(".black-sheet")
    .evaluate((node) => node.scrollIntoView({ block: "end" }));
  const sheet = await page.locator(".black-sheet").boundingBox();
  if (sheet === null) throw new Error("no sheet");
  await page.mouse.move(
    sheet.x + sheet.width * 0.1,
    sheet.y + sheet.height * 0.9,
  );
  await page.mouse.down();
  await page.mouse.move(
    sheet.x + sheet.width * 0.4,
    sheet.y + sheet.height * 0.95,
  );
  await page.mouse.up();
  expect(await boxes.count()).toBe(4);
  expect(listFiles()).toEqual(before);
  await page.getByRole("button", { name: "Sign this picture" }).click();
  await page.getByText(/^Signed and approved/).waitFor();
  expect(complaints).toEqual([]);
  const facts = parse(workspace.read(`${kept}.yaml`)) as BaselineFacts;
  expect({ kind: facts.kind, phone: facts.phone }).toEqual({
    kind: "hand",
    phone: { model: "iPhone 15", os: "iOS 26.1", app: "312.0" },
  });
  expect(facts.handed?.blackedOut.length).toBe(4);
  expect(facts.handed?.blackedOut[2]).toEqual({
    x: 250,
    y: 541,
    width: 492,
    height: 67,
  });
  const { data, info } = await sharp(
    readFileSync(join(workspace.path, `${kept}.png`)),
  )
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const { x, y, width, height } of facts.handed?.blackedOut ?? [])
    for (let row = y; row < y + height; row += 1) {
      const start = (row * info.width + x) * 3;
      expect(
        data.subarray(start, start + width * 3).every((v) => v === 0),
      ).toBe(true);
    }
  const status = await workspace.run(["status", article]);
  expect(status.out).toContain("Nothing waits");
});

test("a picture is dropped or pasted; what is none is refused in words, and undo takes the signing back", async () => {
  const give = (how: "drop" | "paste", bytes: Buffer, type: string) =>
    page.locator(".drop").evaluate(
      (node, given) => {
        const data = new DataTransfer();
        data.items.add(
          new File([new Uint8Array(given.bytes)], "x", { type: given.type }),
        );
        node.dispatchEvent(
          given.how === "drop"
            ? new DragEvent("drop", { dataTransfer: data, bubbles: true })
            : new ClipboardEvent("paste", {
                clipboardData: data,
                bubbles: true,
              }),
        );
      },
      { how, bytes: [...bytes], type },
    );
  await give("drop", Buffer.from("<svg xmlns='x'></svg>"), "image/png");
  await page.getByText("This is a drawing (SVG)").waitFor();
  await give("paste", plain, "image/png");
  await page.locator(".taken").waitFor();
  expect(await page.locator(".hand .trouble").textContent()).toBe("");
  await page.locator("#hand-answer-0").selectOption("no");
  await sayPhone();
  await page.getByRole("button", { name: "Sign this picture" }).click();
  await page.getByText(/^Signed and approved/).waitFor();
  expect(existsSync(join(workspace.path, `${kept}.png`))).toBe(true);
  await page.keyboard.press("u");
  await page.getByText(/^Undone: signed a picture/).waitFor();
  expect(existsSync(join(workspace.path, `${kept}.png`))).toBe(false);
  // The phone stays remembered: it is offered for the next picture.
  await give("drop", plain, "image/png");
  await page.locator(".taken").waitFor();
  expect(await page.getByLabel("Version of the app").inputValue()).toBe(
    "312.0",
  );
});

test("a phone sends one picture to a page that closes behind it", async () => {
  await page.getByRole("button", { name: "Send it from the phone" }).click();
  const url = (await page.locator(".phone-place code").textContent()) ?? "";
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}$/);
  await page.locator(".qr").waitFor();
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
  });
  const held = await phone.newPage();
  await held.goto(url);
  expect(await held.locator("h1").textContent()).toBe(
    "A backup code was refused, iPhone app",
  );
  await held.locator("#picture").setInputFiles({
    name: "film.mov",
    mimeType: "image/png",
    buffer: Buffer.from("\0\0\0\x14ftypqt  and so on", "latin1"),
  });
  await held.getByRole("button", { name: "Send it" }).click();
  await held.getByText("This is a film, not a picture.").waitFor();
  await held.locator("#picture").setInputFiles({
    name: "IMG_0002.PNG",
    mimeType: "image/png",
    buffer: plain,
  });
  await held.getByRole("button", { name: "Send it" }).click();
  await held.getByText("Received").first().waitFor();
  await phone.close();
  await page.locator(".taken").waitFor();
  await expect(fetch(url)).rejects.toThrow();
  expect(complaints).toEqual([]);
});
