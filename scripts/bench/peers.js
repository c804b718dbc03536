// The linters presscheck is measured against, in a folder of their own: never
// among the project's dependencies.
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = [
  "remark-cli@12.0.1",
  "remark-preset-lint-recommended@7.0.1",
  "remark-frontmatter@5.0.0",
  "remark-gfm@4.0.1",
  "markdownlint-cli2@0.22.1",
  "textlint@15.8.0",
  "textlint-rule-no-todo@2.0.1",
  "rumdl@0.2.75",
];

const folder = fileURLToPath(
  new URL("../../reports/bench/peers/", import.meta.url),
);
const bin = (name) => join(folder, "node_modules", ".bin", name);

/** Installs them when they are not there; @returns their versions by name */
export function installPeers() {
  mkdirSync(folder, { recursive: true });
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  if (!existsSync(bin("rumdl"))) {
    console.log("Installing the peers into reports/bench/peers …");
    const { status } = spawnSync(
      "npm",
      ["install", "--save-exact", "--no-audit", "--no-fund", ...packages],
      { cwd: folder, stdio: "inherit" },
    );
    if (status !== 0) throw new Error("npm could not install the peers");
  }
  const { dependencies } = JSON.parse(readFileSync(manifest, "utf8"));
  return dependencies;
}

/** What every tool is asked to do in a generated collection. */
export const peers = [
  {
    name: "markdownlint-cli2",
    asked: "its default rules",
    command: bin("markdownlint-cli2"),
    args: ["articles/*.md"],
  },
  {
    name: "remark-cli",
    asked: "preset-lint-recommended, with GFM and frontmatter",
    command: bin("remark"),
    args: ["--quiet", "--no-stdout", "--rc-path", ".remarkrc.json", "articles"],
  },
  {
    name: "textlint",
    asked: "the rule no-todo",
    command: bin("textlint"),
    args: ["--rule", "no-todo", "articles"],
  },
  {
    name: "rumdl cold",
    asked: "its default rules, without its cache",
    command: bin("rumdl"),
    args: ["check", "--no-cache", "articles"],
  },
  {
    name: "rumdl warm",
    asked: "the same, nothing changed",
    command: bin("rumdl"),
    args: ["check", "articles"],
  },
];

/** Peers look for their plugins from the folder they run in. */
export function preparePeers(root) {
  symlinkSync(join(folder, "node_modules"), join(root, "node_modules"));
  const plugins = [
    "remark-frontmatter",
    "remark-gfm",
    "remark-preset-lint-recommended",
  ];
  writeFileSync(join(root, ".remarkrc.json"), JSON.stringify({ plugins }));
}
