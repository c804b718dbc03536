// Writes every state of the report, every card of the terminal and every state of the review
// page for people to look at; the last need a browser:
//   node scripts/gallery.js [folder]        (reports/gallery without one)
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "reports/gallery"));

// The fixtures are TypeScript and belong to the tests, so the test runner renders them.
const manifest = createRequire(import.meta.url).resolve("vitest/package.json");
const { status } = spawnSync(
  process.execPath,
  [
    join(dirname(manifest), "vitest.mjs"),
    "run",
    "test/report/gallery.test.ts",
    "test/report/terminal-gallery.test.ts",
    "test/review-server/review-gallery.test.ts",
    "--reporter=dot",
  ],
  {
    cwd: root,
    env: { ...process.env, PRESSCHECK_GALLERY: folder },
    stdio: ["ignore", "ignore", "inherit"],
  },
);

process.exitCode = status === 0 ? 0 : 1;
if (status === 0) {
  const names = readdirSync(folder, { recursive: true });
  const pages = names.filter((name) => /\.html$|review.*\.png$/.test(name));
  for (const name of pages.toSorted()) {
    process.stdout.write(`${join(folder, name)}\n`);
  }
  process.stdout.write(`${join(folder, "decide.html")}#review\n`);
}
