// Which browser to use: one named by the user, Playwright's own, or an installed
// Chrome or Chromium; and how to get one where there is none.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/usr/bin/chromium-browser",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

/** Path of the Chromium to use; undefined when none is installed. */
export async function findChromium(): Promise<string | undefined> {
  const named = process.env["PRESSCHECK_BROWSER"];
  if (named !== undefined && named !== "")
    return existsSync(named) ? named : undefined;
  // Playwright takes a while to load; where it never installed anything it has nothing to say.
  const own = hasPlaywrightBrowsers() ? [await playwrightPath("chromium")] : [];
  return [...own, ...(installed[process.platform] ?? [])].find((path) =>
    existsSync(path),
  );
}

// Where Playwright keeps what it downloads: playwright.dev/docs/browsers.
function hasPlaywrightBrowsers(): boolean {
  const named = process.env["PLAYWRIGHT_BROWSERS_PATH"];
  if (named !== undefined) return true;
  const cache: Readonly<Record<string, string>> = {
    darwin: join(homedir(), "Library", "Caches"),
    win32: process.env["LOCALAPPDATA"] ?? "",
  };
  const fallback = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return existsSync(join(cache[process.platform] ?? fallback, "ms-playwright"));
}

/** Path of Playwright's own build of an engine, whether or not it is installed. */
export async function playwrightPath(
  engine: "chromium" | "webkit",
): Promise<string> {
  const playwright = await import("playwright");
  return playwright[engine].executablePath();
}

/** What getting a browser does to the machine; replaced in tests. */
export interface Installer {
  /** Runs a command to its end; whether it succeeded. */
  readonly run: (
    command: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ) => Promise<boolean>;
  readonly find: () => Promise<string | undefined>;
  /** Whether the system's packages can be installed: Debian or Ubuntu, as root. */
  readonly canUseApt: () => boolean;
}

const thisMachine: Installer = { run: runs, find: findChromium, canUseApt };

/**
 * Gets a browser: Playwright's own by download, else the distribution's package
 * where the system is Debian or Ubuntu and we are root.
 * @param say told what is being done, in words
 * @returns its path; undefined when none could be had
 */
export async function getChromium(
  say: (what: string) => void,
  installer: Installer = thisMachine,
): Promise<string | undefined> {
  const { run, find } = installer;
  say("No browser is installed. Downloading Playwright's Chromium …");
  const download = [playwrightCli(), "install", "chromium"];
  if (await run(process.execPath, download, downloadLimits)) {
    const path = await find();
    if (path !== undefined) return path;
  }
  if (!installer.canUseApt()) return undefined;
  say("That did not work. Installing the system's chromium package …");
  const packages = ["chromium", "fonts-liberation"];
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  await run("apt-get", ["update"], aptEnvironment);
  await run("apt-get", install, aptEnvironment);
  return find();
}

/** What to run by hand, where no browser could be had. */
export const browserAdvice =
  "Install Chrome, or run: npx playwright install chromium";

// A host that cannot be reached must not hold an editor up for minutes.
const downloadLimits = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" };
const aptEnvironment = { DEBIAN_FRONTEND: "noninteractive" };

function playwrightCli(): string {
  const manifest = createRequire(import.meta.url).resolve(
    "playwright/package.json",
  );
  return join(dirname(manifest), "cli.js");
}

function canUseApt(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/etc/os-release"))
    return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(
    readFileSync("/etc/os-release", "utf8"),
  );
}

function runs(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "ignore", "ignore"],
    });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
