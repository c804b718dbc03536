// One look in a real browser at the practice platform: what comes of it, and by
// which name it fails.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserHandle } from "../../src/adapters/browser.ts";
import type { Egress } from "../../src/adapters/egress.ts";
import { startEgress } from "../../src/adapters/egress.ts";
import { readPicture } from "../../src/adapters/picture.ts";
import type { CapturePorts } from "../../src/capture/browser-port.ts";
import { captureScreen } from "../../src/capture/capture-screen.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { BrowserDevice } from "../../src/model/device.ts";
import { digest } from "../../src/model/digest.ts";
import type { Screen } from "../../src/model/platform-registry.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { screenSchema } from "../../src/model/screen.ts";
import type { PracticeServer } from "../../src/practice/serve-practice.ts";
import { servePractice } from "../../src/practice/serve-practice.ts";
import { openTestBrowser } from "../open-test-browser.ts";

let practice: PracticeServer;
let egress: Egress;
let browser: BrowserHandle;
const kept = new Map<string, Uint8Array>();
const secrets: Record<string, string> = {
  INSTAGRAM_TEST_USER: "practice-reader",
  INSTAGRAM_TEST_PASSWORD: "for-practice-only-1",
};

beforeAll(async () => {
  practice = await servePractice({ release: 1 });
  const route = {
    kind: "practice",
    port: practice.port,
    hosts: practice.hosts,
  } as const;
  egress = await startEgress((host) => host.endsWith("instagram.com"), route);
  browser = await openTestBrowser(egress);
});

afterAll(async () => {
  await browser.close();
  await egress.close();
  await practice.close();
});

const login = "https://www.instagram.com/accounts/login/";

function makeScreen(facts: object): Screen {
  const whole = {
    title: "A screen",
    proof: [{ role: "button", name: "Log in" }],
    ...facts,
  };
  return {
    ...screenSchema.parse(whole),
    id: "screen",
    platform: "instagram",
    file: "checkpoints/instagram/screen/screen.yaml",
    placeByPath: new Map(),
    baselineByDevice: new Map(),
  };
}

function look(facts: object, device: BrowserDevice = "web"): Promise<Capture> {
  const screen = makeScreen(facts);
  const ports: CapturePorts = {
    browser,
    readPicture,
    keep: (sha, bytes) => {
      kept.set(sha, bytes);
      return Promise.resolve();
    },
    keepLook: () => Promise.resolve(),
    readSecret: (_platform, name) => secrets[name],
    now: () => new Date("2026-11-20T09:00:00Z"),
    budgetMs: 90_000,
    runBudgetMs: 90_000,
    width: { all: 1, perHost: 1 },
    renderer: "test",
    tool: "0.0.0",
    locale: "en-US",
    timezone: "UTC",
  };
  const item = {
    id: `instagram/screen@${device}`,
    platform: "instagram",
    screen: "screen",
    device,
    recipe: digestRecipe(screen),
    reuse: undefined,
  };
  return captureScreen(
    item,
    screen,
    { target: "practice", practiceRelease: 1 },
    "run",
    ports,
  );
}

async function failureOf(facts: object): Promise<unknown> {
  const capture = await look(facts);
  return capture.outcome === "failed" ? capture.failure : capture.outcome;
}

describe("a look that reaches its screen", () => {
  test("keeps picture, words, tree and proofs, all of the same moment", async () => {
    const capture = await look({ recipe: [{ goto: login }] });
    if (capture.outcome !== "captured")
      throw new Error(JSON.stringify(capture.failure));
    const { picture, words, text, tree, proofs } = capture.evidence;
    const png = kept.get(picture.file) ?? new Uint8Array();
    expect(digest(png)).toBe(picture.file);
    expect(await readPicture(png)).toEqual({
      width: picture.width,
      height: picture.height,
      pixels: picture.pixels,
    });
    expect(digest(words)).toBe(text);
    expect(words).toContain("Practice platform");
    expect(
      tree.some(({ role, name }) => role === "button" && name === "Log in"),
    ).toBe(true);
    expect(proofs).toEqual([
      {
        proof: "button “Log in”",
        box: expect.objectContaining({ width: expect.any(Number) }),
      },
    ]);
  });

  test("is the same picture every time", async () => {
    const pixels = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const capture = await look({ recipe: [{ goto: login }] }, "android-web");
      if (capture.outcome === "captured")
        pixels.add(capture.evidence.picture.file);
    }
    expect(pixels.size).toBe(1);
  });

  test("says so where Chromium stands in for the iPhone's own engine", async () => {
    const { provenance } = await look(
      { recipe: [{ goto: login }] },
      "iphone-web",
    );
    expect(provenance.standsInFor).toBe(
      provenance.environment.engine === "webkit" ? undefined : "WebKit",
    );
    expect(
      (await look({ recipe: [{ goto: login }] })).provenance.standsInFor,
    ).toBeUndefined();
  });

  test("never keeps what was typed into a field", async () => {
    const capture = await look({
      needs: ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"],
      recipe: [
        { goto: login },
        { fill: { label: "Username", with: "$INSTAGRAM_TEST_USER" } },
        { fill: { label: "Password", with: "$INSTAGRAM_TEST_PASSWORD" } },
      ],
      shot: { mask: [{ label: "Username" }] },
    });
    expect(capture.outcome).toBe("captured");
    expect(JSON.stringify(capture)).not.toMatch(
      /practice-reader|for-practice-only/,
    );
  });
});

describe("a look that fails is named", () => {
  const walls = [
    ["captcha", { kind: "walled", wall: "captcha" }],
    ["consent", { kind: "walled", wall: "consent" }],
    ["region", { kind: "walled", wall: "region" }],
    ["rate-limit", { kind: "walled", wall: "rate-limit" }],
    ["error-page", { kind: "walled", wall: "error-page" }],
    ["sign-in", { kind: "walled", wall: "sign-in" }],
    [
      "not-found",
      { kind: "http-status", status: 404, url: expect.any(String) },
    ],
    ["blank", { kind: "proof-missing", proof: expect.any(String) }],
  ] as const;

  test.each(walls)("%s", async (fault, failure) => {
    const goto = `https://help.instagram.com/1006568999411025?practice=${fault}`;
    const proof = [
      { role: "heading", name: "How you can use a backup code on Instagram" },
    ];
    expect(await failureOf({ proof, recipe: [{ goto }] })).toEqual(failure);
  });

  test("a host that is not imitated", async () => {
    expect(
      await failureOf({ recipe: [{ goto: "https://beta.instagram.com/" }] }),
    ).toMatchObject({
      kind: "unreachable",
      host: "beta.instagram.com",
    });
    expect(egress.refusals.at(-1)?.rule).toBe(
      "the practice platform does not imitate this host",
    );
  });

  test("a host that no platform declares", async () => {
    expect(
      await failureOf({ recipe: [{ goto: "https://example.com/" }] }),
    ).toMatchObject({ kind: "unreachable" });
  });

  test("an address of this machine is no step of a recipe", () => {
    const addresses = [
      "http://127.0.0.1:1/",
      "file:///etc/hostname",
      "chrome://version",
    ];
    for (const goto of addresses) {
      expect(() => makeScreen({ recipe: [{ goto }] })).toThrow();
    }
  });

  test("a recipe that opens nothing has nothing to show", async () => {
    expect(await failureOf({ proof: [{ css: "html" }] })).toMatchObject({
      kind: "unreachable",
    });
  });

  test("a locator that no browser can use fails its own look only", async () => {
    const proof = [{ css: "div:no-such-thing" }];
    expect(await failureOf({ proof, recipe: [{ goto: login }] })).toMatchObject(
      { kind: "proof-missing" },
    );
  });

  test("a variable that was not made for a test account is never read", () => {
    expect(() => makeScreen({ needs: ["GITHUB_TOKEN"] })).toThrow();
  });

  test("a step that finds no such control, by its number", async () => {
    const recipe = [
      { goto: login },
      { expect: { role: "button", name: "Sign up" } },
    ];
    expect(
      await failureOf({ proof: [{ text: "nowhere" }], recipe }),
    ).toMatchObject({ kind: "step-failed", step: 2 });
  });

  test("a proof that is not there", async () => {
    const recipe = [{ goto: "https://help.instagram.com/" }];
    expect(await failureOf({ proof: [{ role: "alert" }], recipe })).toEqual({
      kind: "proof-missing",
      proof: "alert",
    });
  });

  test("an environment variable that is not set, before anything is opened", async () => {
    const facts = {
      needs: ["INSTAGRAM_TEST_NOT_SET", "INSTAGRAM_TEST_USER"],
      recipe: [{ goto: login }],
    };
    expect(await failureOf(facts)).toEqual({
      kind: "needs-missing",
      names: ["INSTAGRAM_TEST_NOT_SET"],
    });
  });

  test("a mask that covers nothing", async () => {
    const facts = {
      recipe: [{ goto: login }],
      shot: { mask: [{ role: "status", name: "Account" }] },
    };
    expect(await failureOf(facts)).toMatchObject({ kind: "secret-leaked" });
  });

  test("a secret that is readable on the page", async () => {
    const facts = {
      needs: ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"],
      proof: [{ label: "Security code" }],
      recipe: [
        { goto: login },
        { fill: { label: "Username", with: "$INSTAGRAM_TEST_USER" } },
        { fill: { label: "Password", with: "$INSTAGRAM_TEST_PASSWORD" } },
        { click: { role: "button", name: "Log in" } },
      ],
    };
    const capture = await look(facts);
    expect(capture).toMatchObject({
      outcome: "failed",
      failure: { kind: "secret-leaked" },
      evidence: undefined,
    });
    expect(JSON.stringify(capture)).not.toContain("practice-reader");
  });
});

test("a failed look keeps what stood there instead, for the editor to see", async () => {
  const capture = await look({
    recipe: [{ goto: `${login}?practice=captcha` }],
  });
  expect(capture.outcome).toBe("failed");
  expect(capture.evidence?.words).toMatch(/robot|human/i);
  expect(kept.has(capture.evidence?.picture.file ?? "")).toBe(true);
});

test("what was typed into a plain field is in no picture, and a refused look writes none", async () => {
  const before = kept.size;
  const typed = await look({
    needs: ["INSTAGRAM_TEST_PASSWORD"],
    proof: [{ role: "textbox", name: "Username" }],
    recipe: [
      { goto: login },
      { fill: { label: "Username", with: "$INSTAGRAM_TEST_PASSWORD" } },
    ],
  });
  const other = await look({
    proof: [{ role: "textbox", name: "Username" }],
    recipe: [
      { goto: login },
      { fill: { label: "Username", with: "no secret at all" } },
    ],
  });
  expect([typed.outcome, other.outcome]).toEqual(["captured", "captured"]);
  expect(typed.evidence?.picture.pixels).toBe(other.evidence?.picture.pixels);
  const refused = kept.size;
  expect(refused).toBeGreaterThanOrEqual(before);
  await look({
    recipe: [{ goto: login }],
    shot: { mask: [{ role: "status", name: "Account" }] },
  });
  expect(kept.size).toBe(refused);
});

test("a failed look keeps nothing of a page on which a secret can be read", async () => {
  const capture = await look({
    needs: ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"],
    proof: [{ role: "heading", name: "Another screen altogether" }],
    recipe: [
      { goto: login },
      { fill: { label: "Username", with: "$INSTAGRAM_TEST_USER" } },
      { fill: { label: "Password", with: "$INSTAGRAM_TEST_PASSWORD" } },
      { click: { role: "button", name: "Log in" } },
      { wait: { label: "Security code" } },
    ],
  });
  expect(capture).toMatchObject({ outcome: "failed", evidence: undefined });
  expect(JSON.stringify(capture)).not.toContain("practice-reader");
});

test("looks side by side are isolated from one another", async () => {
  const signIn = [
    { goto: login },
    { fill: { label: "Username", with: "$INSTAGRAM_TEST_USER" } },
    { fill: { label: "Password", with: "$INSTAGRAM_TEST_PASSWORD" } },
    { click: { role: "button", name: "Log in" } },
  ];
  const needs = ["INSTAGRAM_TEST_USER", "INSTAGRAM_TEST_PASSWORD"];
  const mask = [{ role: "status", name: "Account" }];
  const [inside, outside] = await Promise.all([
    look({
      needs,
      proof: [{ label: "Security code" }],
      recipe: signIn,
      shot: { mask },
    }),
    look({ recipe: [{ goto: login }] }),
  ]);
  expect([inside.outcome, outside.outcome]).toEqual(["captured", "captured"]);
});
