// The link checkers presscheck is measured against, in a folder of their own.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// linkinator 8 needs Node 22.
const packages = [
  "linkinator@7.6.1",
  "markdown-link-check@3.15.0",
  "remark-cli@12.0.1",
  "remark-lint-no-dead-urls@2.0.1",
];

const folder = fileURLToPath(
  new URL("../../reports/bench/link-peers/", import.meta.url),
);
const bin = (name) => join(folder, "node_modules", ".bin", name);

/** Installs them when they are not there; @returns their versions by name */
export function installLinkPeers() {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) writeManifest(manifest);
  if (!existsSync(bin("linkinator"))) {
    console.log("Installing the peers into reports/bench/link-peers …");
    const { status } = spawnSync(
      "npm",
      ["install", "--save-exact", "--no-audit", "--no-fund", ...packages],
      { cwd: folder, stdio: "inherit" },
    );
    if (status !== 0) throw new Error("npm could not install the peers");
  }
  return JSON.parse(readFileSync(manifest, "utf8")).dependencies;
}

// remark-lint-no-dead-urls brings an undici that needs Node 22, and asks the internet
// whether it is there before it asks the local site: both are answered here.
function writeManifest(manifest) {
  const online = join(folder, "online");
  mkdirSync(online, { recursive: true });
  writeFileSync(
    join(online, "package.json"),
    '{ "name": "is-online", "version": "12.0.2", "type": "module", "exports": "./index.js" }\n',
  );
  writeFileSync(join(online, "index.js"), "export default async () => true;\n");
  const overrides = {
    "dead-or-alive": { undici: "7.30.2" },
    "is-online": "file:./online",
  };
  writeFileSync(manifest, `${JSON.stringify({ private: true, overrides })}\n`);
}

/** What every tool is asked to do in the folder of articles; 50 at once where it can be told. */
export const linkPeers = [
  {
    name: "linkinator",
    command: bin("linkinator"),
    args: ["articles/*.md", "--markdown", "--concurrency", "50", "--silent"],
  },
  {
    name: "remark-lint-no-dead-urls",
    command: bin("remark"),
    args: [
      "--quiet",
      "--no-stdout",
      "--use",
      `${join(folder, "node_modules/remark-lint-no-dead-urls/index.js")}`,
      "articles",
    ],
  },
  {
    name: "markdown-link-check",
    command: bin("markdown-link-check"),
    args: ["--quiet", "articles"],
  },
];
