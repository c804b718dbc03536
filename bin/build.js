// Compiles src/ into .build/<digest of the sources>/. The folder's name is the
// digest of everything that decides its content, so stale code cannot run: a
// changed source has another name. An installed package has no src/ and runs dist/.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { fileURLToPath } from "node:url";
import { bundlePage } from "./bundle.js";

const packageRoot = new URL("../", import.meta.url);

/** URL of the folder with the compiled sources, ending in "/"; undefined after saying why it cannot be had. */
export function findCompiledRoot() {
  const sources = new URL("src/", packageRoot);
  if (!existsSync(sources)) return new URL("dist/", packageRoot);
  const builds = new URL(".build/", packageRoot);
  const build = new URL(`${digestSources(sources)}/`, builds);
  if (!existsSync(build) && !compile(builds, build)) return undefined;
  return build;
}

function digestSources(sources) {
  const hash = createHash("sha256");
  for (const name of ["package-lock.json", "tsconfig.json", "bin/bundle.js"]) {
    hash.update(name).update(readFileSync(new URL(name, packageRoot)));
  }
  const names = readdirSync(sources, { recursive: true }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  for (const name of names
    .filter((name) => /\.(ts|tsx|json)$/.test(name))
    .sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(new URL(name, sources)));
  }
  return hash.digest("hex").slice(0, 16);
}

function compile(builds, build) {
  const compiler = findCompiler();
  if (compiler === undefined) {
    process.stderr.write(
      "presscheck: its libraries are not installed. Run: npm ci\n",
    );
    return false;
  }
  mkdirSync(builds, { recursive: true });
  const unfinished = new URL(`unfinished-${process.pid}/`, builds);
  const project = fileURLToPath(new URL("tsconfig.json", packageRoot));
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, "--project", project, "--outDir", fileURLToPath(unfinished)],
    { encoding: "utf8" },
  );
  const trouble = status === 0 ? bundlePage(unfinished) : stdout;
  if (trouble !== undefined) {
    rmSync(unfinished, { recursive: true, force: true });
    process.stderr.write(
      `${trouble}presscheck: its own sources do not compile (see above).\n`,
    );
    return false;
  }
  moveIntoPlace(unfinished, build);
  removeOlderBuilds(builds, build);
  return true;
}

function findCompiler() {
  const compiler = fileURLToPath(
    new URL("node_modules/typescript/bin/tsc", packageRoot),
  );
  return existsSync(compiler) ? compiler : undefined;
}

// Two commands started at once may both compile; the content is the same, so the loser's copy goes.
function moveIntoPlace(unfinished, build) {
  try {
    renameSync(unfinished, build);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(build)) throw error;
  }
}

// A command that is still running from an older build loads parts of it late, so builds stay for a day.
function removeOlderBuilds(builds, build) {
  for (const name of readdirSync(builds)) {
    const folder = new URL(`${name}/`, builds);
    if (folder.href === build.href || isYoung(folder)) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}

function isYoung(folder) {
  const { mtimeMs } = statSync(folder);
  return Date.now() - mtimeMs < 24 * 60 * 60 * 1000;
}
