// A repository of four screens on three browser devices, and what a run leaves in it.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { digest } from "../../src/model/digest.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

interface SmallScreen {
  readonly url: string;
  readonly proof: string;
}

const screens: Readonly<Record<string, SmallScreen>> = {
  "sign-in": {
    url: "https://www.instagram.com/accounts/login/",
    proof: "{ role: button, name: Log in }",
  },
  "help-codes": {
    url: "https://help.instagram.com/1006568999411025",
    proof: "{ role: heading, name: /backup code/ }",
  },
  "help-two-factor": {
    url: "https://help.instagram.com/566810106808145",
    proof: "{ role: heading, name: /Two-factor/ }",
  },
  "help-center": {
    url: "https://help.instagram.com/",
    proof: "{ role: heading, name: /Help Center/ }",
  },
};

/** Twelve looks are due in it. */
export function openSmallRepository(): Workspace {
  const workspace = openWorkspace(undefined, ["presscheck.yaml"]);
  const platform = "checkpoints/instagram";
  mkdirSync(join(workspace.path, "articles"));
  for (const screen of Object.keys(screens))
    mkdirSync(join(workspace.path, platform, screen), { recursive: true });
  workspace.write(
    `${platform}/platform.yaml`,
    "name: Instagram\ndomains: [instagram.com]\ndevices: [web, iphone-web, android-web]\n",
  );
  workspace.write(
    `${platform}/links.yaml`,
    "links:\n  - id: codes\n    title: How you can use a backup code on Instagram\n    url: https://help.instagram.com/1006568999411025\n",
  );
  for (const [screen, { url, proof }] of Object.entries(screens))
    workspace.write(
      `${platform}/${screen}/screen.yaml`,
      `title: The screen ${screen}\nproof:\n  - ${proof}\nrecipe:\n  - goto: ${url}\n`,
    );
  const checkpoints = Object.keys(screens).map(
    (screen) =>
      `  - { screen: ${screen}, section: Codes, on: [web, iphone-web, android-web] }\n`,
  );
  workspace.write(
    "articles/codes.md",
    `---\ntitle: Backup codes\ndescription: What to do with the backup codes of an account, and where they are found.\ndate: 2026-11-20\nplatform: instagram\nstatus: review\nlinks: [codes]\ncheckpoints:\n${checkpoints.join("")}---\n\n## Codes\n\nRead [the help page](https://help.instagram.com/1006568999411025).\n`,
  );
  return workspace;
}

const runName = /\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-[0-9a-f]{4}/g;

/** The runs under reports/, oldest first. */
export function listRuns({ path }: Workspace): string[] {
  return readdirSync(join(path, "reports"))
    .filter((name) => name.replace(runName, "") === "")
    .sort();
}

/** Every file of the repository and of its newest run, by its path, without names of runs and times. */
export function readTree(workspace: Workspace): Record<string, string> {
  const newest = listRuns(workspace).at(-1) ?? "no run";
  const files = readdirSync(workspace.path, {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isOfEarlierRun(file, newest))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      withoutChance(file.slice(workspace.path.length).replaceAll(sep, "/")),
      readContent(file),
    ]),
  );
}

function isOfEarlierRun(file: string, newest: string): boolean {
  const [, run] = /[\\/]reports[\\/]([^\\/]+)[\\/]/.exec(file) ?? [];
  return run !== undefined && run !== newest;
}

function readContent(file: string): string {
  if (file.includes(`${sep}blobs${sep}`)) return digest(readFileSync(file));
  if (file.endsWith("refused.json")) return "of one run";
  const text = readFileSync(file, "utf8");
  if (!file.endsWith(".json")) return withoutChance(text);
  const whole = JSON.stringify(JSON.parse(text), (key, value: unknown) =>
    ofOneRun.has(key) ? undefined : value,
  );
  return withoutChance(whole);
}

/**
 * What is another in every run: how long steps took, the imitation's certificate, whether
 * the browser still told of the connection, what it asked for by itself meanwhile, the seal over these, and whether a look was taken
 * in this run or before it.
 */
const ofOneRun = new Set([
  "durationMs",
  "certificate",
  "tls",
  "refused",
  "seal",
  "reuse",
]);

function withoutChance(text: string): string {
  return text
    .replaceAll(runName, "<run>")
    .replaceAll(/asked for \d+ times/g, "asked for")
    .replaceAll(/(, TLS [\d.]+)?, certificate [0-9a-f]{16}…/g, "")
    .replaceAll(/<details class="provenance">.*?<\/details>/gs, "")
    .replaceAll(
      /<details><summary>The browser’s own errands.*?<\/details>/gs,
      "",
    )
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, "<time>")
    .replaceAll(/\d{1,2} [A-Z]\w\w \d{4}, [\d:]+( to [\d:]+)? UTC/g, "<time>")
    .replaceAll(/\b\d+ (ms|s|min)\b/g, "<duration>");
}
