// What a browser is started with so that the egress proxy is its only way out.

/** @throws when Playwright was told to let loopback past the proxy */
export function refuseOpenLoopback(
  env: Readonly<Record<string, string | undefined>>,
): void {
  const name = "PLAYWRIGHT_DISABLE_FORCED_CHROMIUM_PROXIED_LOOPBACK";
  if (env[name] === undefined) return;
  throw new Error(
    `${name} is set: pages could reach this computer past the egress proxy. Unset it.`,
  );
}

/**
 * Chromium heeds the last list of features only, so that Playwright's own is repeated
 * here; test/adapters/browser-flags.test.ts holds the two against each other.
 */
export const playwrightDisables: readonly string[] = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

// What would only be started to be thrown away again.
const neverUsed = [
  // The address bar's drop-downs: pages with processes of their own, two for each window.
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  // A process kept at hand for the next site: a look stays at the one it opened.
  "SpareRendererForSitePerProcess",
];

export const chromiumFlags: readonly string[] = [
  // Names are looked up by the proxy alone: nothing is prefetched, preconnected or
  // asked of a name server behind its back, and what forgets the proxy finds nobody.
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  // QUIC is UDP, and a proxy for TCP never sees it.
  "--disable-quic",
  // WebRTC may speak through the proxy or not at all; the second is what the headless shell reads.
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  // The browser's own errands (updates, telemetry, field trials) are none of ours.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  // Animated pictures (GIF, APNG, WebP, AVIF, SVG) stand at their first frame:
  // 2 is kNoAnimation of blink's ImageAnimationPolicy.
  "--blink-settings=imageAnimationPolicy=2",
  "--no-first-run",
  "--no-pings",
  `--disable-features=${[...playwrightDisables, ...neverUsed].join(",")}`,
];

/** Hosts that Chromium asks by itself when a page has a form, and that no page asks. */
const errandHosts: ReadonlySet<string> = new Set([
  "content-autofill.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "safebrowsing.googleapis.com",
  "update.googleapis.com",
]);

export function isErrand(host: string): boolean {
  return errandHosts.has(host);
}
