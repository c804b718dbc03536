// What was planned, how each look went, and what was seen at official links.
import type { Capture, PlannedCapture } from "../../src/model/capture.ts";
import { isBrowserDevice, type BrowserDevice } from "../../src/model/device.ts";
import type { Observation } from "../../src/model/observation.ts";
import type { Run } from "../../src/model/run.ts";
import { heldGate, readyGate } from "./fixture-gates.ts";
import type { DrawnScreens } from "./fixture-pictures.ts";

/** A digest that is easy to tell from others. */
export const hex = (digit: string): string => digit.repeat(64);

export function plannedItems(): PlannedCapture[] {
  const demanded = [...heldGate.checkpoints, ...readyGate.checkpoints];
  const looks = [...demanded, { screen: "unused", device: "web" } as const];
  const items = looks.flatMap(({ screen, device }) =>
    isBrowserDevice(device)
      ? [
          {
            id: `instagram/${screen}@${device}`,
            platform: "instagram",
            screen,
            device,
            recipe: hex("a"),
            reuse: undefined,
          },
        ]
      : [],
  );
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

export function makeCapture(
  item: PlannedCapture,
  drawn: DrawnScreens,
): Capture {
  const { id, platform, screen, device, recipe } = item;
  const verdict = heldGate.checkpoints.find(
    (one) => one.screen === screen && one.device === device,
  );
  const base = {
    id,
    platform,
    screen,
    device,
    recipe,
    target: "practice",
    practiceRelease: 2,
    run: "20260803T140500Z-3f9a1c",
    provenance: provenanceOf(device),
  } as const;
  const failure = verdict?.failure;
  if (failure !== undefined)
    return { ...base, outcome: "failed", failure, evidence: undefined };
  const picture = drawn["webNow"];
  if (picture === undefined) throw new Error("no picture webNow");
  const { sha, width, height, scale } = picture;
  return {
    ...base,
    outcome: "captured",
    evidence: {
      picture: { file: sha, pixels: hex("c"), width, height, scale },
      text: hex("f"),
      words: "Enter a backup code",
      proofs: [{ proof: "alert" }],
      tree: [{ role: "button", name: "Confirm", depth: 1 }],
    },
  };
}

function provenanceOf(device: BrowserDevice): Capture["provenance"] {
  return {
    startedAt: "2026-08-03T14:05:10Z",
    endedAt: "2026-08-03T14:05:16Z",
    url: "https://www.instagram.com/accounts/login/two_factor",
    environment: {
      engine: "chromium",
      build: "141.0.7390.54",
      fonts: hex("9"),
      system: "Linux x64",
      processor: "c".repeat(64),
    },
    renderer: hex("8"),
    standsInFor: device === "iphone-web" ? "WebKit" : undefined,
    locale: "en-US",
    timezone: "UTC",
    sandboxed: device !== "android-web",
    steps: [
      {
        step: "go to https://www.instagram.com/accounts/login/",
        outcome: "done",
        durationMs: 812,
      },
      {
        step: "click the button “Log in”",
        outcome: "failed",
        durationMs: 5003,
      },
    ],
    hops: [
      {
        url: "https://instagram.com/accounts/login/",
        status: 301,
        server: "157.240.22.174",
        tls: "TLS 1.3",
        certificate: undefined,
      },
      {
        url: "https://www.instagram.com/accounts/login/two_factor?device=hidden&next=hidden",
        status: 200,
        server: "2a03:2880:f21a:e5:face:b00c:0:4420",
        tls: "TLS 1.3",
        certificate: hex("5"),
      },
    ],
    descriptor: {
      name: device === "web" ? undefined : "iPhone 15",
      width: device === "web" ? 1280 : 393,
      height: device === "web" ? 900 : 659,
      scale: device === "web" ? 1 : 3,
      input: device === "web" ? "mouse" : "touch",
      userAgent:
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
    },
    tool: "0.1.0",
    refused: [
      {
        url: "https://graph.example",
        rule: "the host is not declared by any platform under check",
        kind: "not-declared",
        by: "https://www.instagram.com/accounts/login/",
        times: 2,
      },
    ],
  };
}

export function observe(
  status: string,
  index: number,
): Run["observations"][number] {
  const verdict = (
    status === "good" ? "alive" : status
  ) as Observation["verdict"];
  return {
    platform: "instagram",
    link: `link-${status}`,
    verdict,
    url: `https://help.instagram.com/${1000 + index}`,
    hops: [
      { url: `https://help.instagram.com/${1000 + index}`, status: 301 },
      {
        url: `https://help.instagram.com/help/${1000 + index}`,
        status: verdict === "dead" ? 0 : 200,
      },
    ],
    title: "How you can use a backup code on Instagram",
    quotes: [],
    method: "http",
    practiceRelease: 2,
  };
}
