// One platform, screen, look and approved look, each as it should be; tests
// say what is different about theirs.
import type { AccessNode } from "../../src/model/access-node.ts";
import type { Article } from "../../src/model/article.ts";
import type { Baseline } from "../../src/model/baseline.ts";
import type { Capture } from "../../src/model/capture.ts";
import type { BrowserDevice } from "../../src/model/device.ts";
import { digest } from "../../src/model/digest.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Platform, Screen } from "../../src/model/platform-registry.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { digestCapture, sealCapture } from "../../src/model/seal-capture.ts";
import { screenSchema } from "../../src/model/screen.ts";
import type { CheckpointSignoff } from "../../src/model/signoff.ts";
import type { Demand } from "../../src/model/frontmatter.ts";
import { signCheckpoint } from "../../src/review/approve-capture.ts";

export const now = new Date("2026-06-01T12:00:00.000Z");

export function daysBefore(days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString();
}

export function node(role: string, name: string, depth = 0): AccessNode {
  return { role, name, depth };
}

export const tree: readonly AccessNode[] = [
  node("main", ""),
  node("heading", "Enter your code", 1),
  node("alert", "That code is wrong", 1),
  node("textbox", "Code", 1),
  node("button", "Confirm", 1),
  node("link", "Try another way", 1),
];
const words = tree.map(({ name }) => name).join("\n");

const picture = {
  file: digest("file"),
  pixels: digest("pixels"),
  width: 800,
  height: 600,
  scale: 1,
};
const environment = {
  engine: "chromium",
  build: "140",
  fonts: digest("fonts"),
  system: "Linux x64",
  processor: "c".repeat(64),
} as const;

export function makeScreen(changed: Partial<Screen> = {}): Screen {
  const facts = screenSchema.parse({
    title: "A code was refused",
    proof: [{ role: "alert", name: "That code is wrong" }],
    recipe: [{ goto: "https://example.com/login" }],
  });
  const id = changed.id ?? "failed-code";
  return {
    ...facts,
    id,
    platform: "example",
    file: `checkpoints/example/${id}/screen.yaml`,
    placeByPath: new Map(),
    baselineByDevice: new Map(),
    ...changed,
  };
}

/** The baselines are put under their device. */
export function makePlatform(
  screens: readonly Screen[] = [makeScreen()],
  changed: Partial<Platform> = {},
): Platform {
  return {
    id: "example",
    folder: "checkpoints/example",
    name: "Examplegram",
    domains: ["example.com"],
    userContent: [{ hosts: ["example.com"], path: "/u/**", except: [] }],
    redirectors: ["l.example.com"],
    assetHosts: [],
    otherDomains: [],
    privateHosts: [],
    devices: ["web"],
    claimById: new Map(),
    forbiddenById: new Map(),
    linkById: new Map(),
    screenById: new Map(screens.map((screen) => [screen.id, screen])),
    observationByLink: new Map(),
    ...changed,
  };
}

export type Captured = Capture & { readonly outcome: "captured" };

export function makeCapture(
  changed: Partial<Captured> = {},
  evidence: Partial<Captured["evidence"]> = {},
): Captured {
  const device: BrowserDevice = changed.device ?? "web";
  const screen = changed.screen ?? "failed-code";
  const own: Captured = {
    id: `example/${screen}@${device}`,
    platform: "example",
    screen,
    device,
    target: "live",
    practiceRelease: undefined,
    recipe: digestRecipe(makeScreen()),
    run: "run-1",
    provenance: {
      startedAt: daysBefore(0.01),
      endedAt: daysBefore(0.01),
      url: "https://example.com/login",
      environment,
      renderer: "renderer-1",
      standsInFor: undefined,
      locale: "en-US",
      timezone: "UTC",
      sandboxed: true,
      steps: [],
      refused: [],
    },
    outcome: "captured",
    evidence: {
      picture,
      text: digest(words),
      words,
      tree,
      proofs: [],
      ...evidence,
    },
  };
  const capture = { ...own, ...changed };
  return { ...capture, seal: digestCapture(capture) };
}

export function makeFailure(
  failure: (Capture & { outcome: "failed" })["failure"],
  changed: Partial<Captured> = {},
): Capture {
  const { evidence: _evidence, ...base } = makeCapture(changed);
  return sealCapture({
    ...base,
    outcome: "failed",
    failure,
    evidence: undefined,
  });
}

/** An approved look at the screen, made of the usual capture ten days ago. */
export function makeBaseline(changed: Partial<Baseline> = {}): Baseline {
  return {
    device: "web",
    target: "live",
    kind: "browser",
    picture,
    text: digest(words),
    recipe: digestRecipe(makeScreen()),
    capturedAt: daysBefore(10),
    environment,
    proofs: [],
    tree: [...tree],
    signoff: {
      by: "Ada",
      at: daysBefore(10),
      why: "first look",
      decision: "approved",
      saw: picture.pixels,
    },
    words,
    pictureFile: "checkpoints/example/failed-code/web.png",
    pictureNow: picture.file,
    ...changed,
  };
}

/** The article's sign-off of a baseline, ten days old. */
export function sign(
  article: Article,
  demand: Demand,
  screen: Screen,
  baseline: Baseline,
  changed: Partial<CheckpointSignoff> = {},
): CheckpointSignoff {
  const decision = { by: "Ada", at: daysBefore(10), why: "they agree" };
  return {
    ...signCheckpoint(
      article,
      demand,
      screen,
      baseline,
      {},
      baseline.capturedAt,
      decision,
    ),
    ...changed,
  };
}

export function makeObservation(
  changed: Partial<Observation> = {},
): Observation {
  return {
    link: "help",
    verdict: "alive",
    url: "https://example.com/help",
    hops: [{ url: "https://example.com/help", status: 200 }],
    quotes: [],
    method: "http",
    at: daysBefore(1),
    ...changed,
  };
}
