// Compiles src/ into dist/, which a package runs (see docs/decisions/0001).
// Run by npm pack and npm publish.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundlePage } from "../bin/bundle.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const compiler = fileURLToPath(
  new URL("../node_modules/typescript/bin/tsc", import.meta.url),
);

const dist = new URL("../dist/", import.meta.url);

rmSync(dist, { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler], {
  cwd: root,
  stdio: "inherit",
});
const trouble = status === 0 ? bundlePage(dist) : undefined;
if (trouble !== undefined) process.stderr.write(trouble);
process.exitCode = trouble === undefined ? (status ?? 1) : 1;
