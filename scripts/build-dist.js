// Compiles src/ into dist/, which a package runs (see docs/decisions/0001).
// Run by npm pack and npm publish.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const compiler = fileURLToPath(
  new URL("../node_modules/typescript/bin/tsc", import.meta.url),
);

rmSync(new URL("../dist/", import.meta.url), { recursive: true, force: true });
const { status } = spawnSync(process.execPath, [compiler], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
