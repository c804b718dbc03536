// The page in a real browser, and behind it a desk that says what a test wants.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright";
import {
  makeReviewToken,
  serveReview,
  type ReviewServer,
} from "../../src/adapters/serve-review.ts";
import type {
  DecisionRequest,
  Draft,
  Queue,
  QueueItem,
} from "../../src/model/review-wire.ts";
import type {
  Asset,
  DeskAnswer,
} from "../../src/review-server/build-review.ts";
import { buildReview } from "../../src/review-server/build-review.ts";

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env["PRESSCHECK_BROWSER"];
  return chromium.launch({
    ...(executablePath && { executablePath }),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking"],
  });
}

let assets: ReadonlyMap<string, Asset> | undefined;

async function readAssets(): Promise<ReadonlyMap<string, Asset>> {
  if (assets !== undefined) return assets;
  const compiled = pathToFileURL(process.env["PRESSCHECK_TESTED"] ?? "");
  const { readPage } = (await import(
    new URL("read-page.js", compiled).href
  )) as { readPage: () => ReadonlyMap<string, Asset> };
  assets = readPage();
  return assets;
}

export interface Served {
  readonly server: ReviewServer;
  readonly address: string;
  readonly decisions: DecisionRequest[];
  /** What waits from now on. */
  readonly change: (queue: Queue) => void;
}

/**
 * @param answers what deciding says, one after the other; then it is kept
 * @param settled what is verified
 * @param drafts what was typed and is kept from one start to the next
 */
export async function serveQueue(
  queue: Queue,
  bytesBySha: ReadonlyMap<string, Uint8Array>,
  answers: readonly DeskAnswer[] = [],
  settled: readonly QueueItem[] = [],
  drafts = new Map<string, Draft>(),
): Promise<Served> {
  const decisions: DecisionRequest[] = [];
  const token = makeReviewToken();
  const said = [...answers];
  let now = queue;
  const desk = {
    readQueue: () => Promise.resolve({ outcome: "done" as const, queue: now }),
    readSettled: () =>
      Promise.resolve({
        outcome: "done" as const,
        queue: { ...now, items: [...settled] },
      }),
    decide: (decision: DecisionRequest): Promise<DeskAnswer> => {
      const answer = said.shift();
      if (answer !== undefined) return Promise.resolve(answer);
      decisions.push(decision);
      now = {
        ...now,
        items: now.items
          .filter(({ shown }) => shown !== decision.shown)
          .slice(1),
        decided: now.decided + 1,
      };
      return Promise.resolve({ outcome: "done", queue: now });
    },
    undo: (): Promise<DeskAnswer> =>
      Promise.resolve({ outcome: "done", queue }),
    readDrafts: () => Promise.resolve(Object.fromEntries(drafts)),
    keepDraft: (id: string, draft: Draft | undefined) => {
      if (draft === undefined) drafts.delete(id);
      else drafts.set(id, draft);
      return Promise.resolve();
    },
    readPicture: (sha: string) => Promise.resolve(bytesBySha.get(sha)),
  };
  const page = await readAssets();
  const server = await serveReview({ port: 0, idleMs: 600_000 }, (port) => {
    const app = buildReview({
      desk,
      isToken: token.matches,
      assets: page,
      port,
    });
    return (request) => app.fetch(request);
  });
  const address = `http://127.0.0.1:${server.port}/#token=${token.text}`;
  return {
    server,
    address,
    decisions,
    change: (next) => {
      now = next;
    },
  };
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
}

export interface OpenedPage {
  readonly page: Page;
  /** What the browser complained of: policy breaches, errors, dialogs, requests elsewhere. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPage(
  browser: Browser,
  address: string,
  { width = 1280, height = 800, colorScheme = "light" }: Look = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(address).origin))
      complaints.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  await page.locator(".item, .state:not([aria-busy])").waitFor();
  return { page, complaints, close: () => context.close() };
}

export async function waitForPictures(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.images].every(
      ({ complete, naturalWidth }) => complete && naturalWidth > 0,
    ),
  );
}

let axe: string | undefined;

/** In light and in dark; left in light. */
export async function findInAnyColours(page: Page): Promise<string[]> {
  const found = await findViolations(page);
  await page.emulateMedia({ colorScheme: "dark" });
  found.push(...(await findViolations(page, "colours")));
  await page.emulateMedia({ colorScheme: "light" });
  return found;
}

/** @param what colours: of a page of which everything else was looked at in other colours */
export async function findViolations(
  page: Page,
  what: "everything" | "colours" = "everything",
): Promise<string[]> {
  axe ??= await readFile(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  // Evaluated by the browser's debugger: the page's own policy lets no script in.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const rules = what === "colours" ? { runOnly: ["color-contrast"] } : {};
  return page.evaluate(async (only) => {
    // @ts-expect-error axe is what was just evaluated
    const result = await axe.run(document, {
      resultTypes: ["violations"],
      ...only,
    });
    return result.violations.map(
      (one: {
        id: string;
        nodes: { html: string; failureSummary?: string }[];
      }) =>
        `${one.id}: ${one.nodes[0]?.html.slice(0, 200)} ${one.nodes[0]?.failureSummary ?? ""}`,
    );
  }, rules);
}
