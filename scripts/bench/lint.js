// presscheck beside its peers on generated collections, all rules on.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeArticles } from "./make-articles.js";
import { measure, median } from "./measure.js";
import { installPeers, peers, preparePeers } from "./peers.js";

const start = fileURLToPath(
  new URL("../../bin/presscheck.js", import.meta.url),
);
const own = [
  {
    name: "presscheck cold",
    asked: "all rules, without its cache",
    command: process.execPath,
    args: [start, "lint", "--no-cache"],
  },
  {
    name: "presscheck warm",
    asked: "the same, nothing changed",
    command: process.execPath,
    args: [start, "lint"],
  },
];

/** @param {readonly number[]} sizes articles in each collection */
export async function benchLint(sizes) {
  const versions = installPeers();
  // Compiles the sources, so that no run is charged for it.
  spawnSync(process.execPath, [start, "--version"]);
  console.log(
    `Node ${process.versions.node}, ${cpus().length} processors. ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.`,
  );
  const coldBySize = new Map();
  for (const size of sizes) {
    const root = mkdtempSync(join(tmpdir(), "presscheck-bench-"));
    makeArticles(root, size);
    preparePeers(root);
    const results = await runAll([...own, ...peers], root, size > 2000 ? 1 : 3);
    rmSync(root, { recursive: true });
    print(size, results);
    coldBySize.set(size, results.get("presscheck cold").cpuSeconds / size);
  }
  const [first, ...others] = [...coldBySize.values()];
  if (others.length > 0)
    console.log(
      `\nProcessor time per article from ${sizes[0]} to ${sizes.at(-1)}: × ${(others.at(-1) / first).toFixed(2)}`,
    );
}

// In turns, each round in the other direction, so that what slows the machine down slows all of them.
async function runAll(tools, root, rounds) {
  const env = { ...process.env, XDG_CACHE_HOME: join(root, "cache") };
  const runs = new Map(tools.map(({ name }) => [name, []]));
  for (const tool of tools)
    if (/warm/.test(tool.name))
      await measure(tool.command, tool.args, root, env);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? tools : tools.toReversed();
    for (const { name, command, args } of order)
      runs.get(name).push(await measure(command, args, root, env));
  }
  return new Map(
    tools.map(({ name, asked }) => {
      const of = (key) => median(runs.get(name).map((run) => run[key]));
      const [seconds, cpuSeconds] = [of("seconds"), of("cpuSeconds")];
      return [name, { asked, seconds, cpuSeconds, megabytes: of("megabytes") }];
    }),
  );
}

function print(size, results) {
  const { seconds, cpuSeconds } = results.get("presscheck cold");
  console.log(
    `\n${size} articles (medians of 3 runs, of 1 above 2,000 articles; × is presscheck cold ÷ the tool)`,
  );
  console.table(
    Object.fromEntries(
      [...results].map(([name, result]) => [
        name,
        {
          "wall s": round(result.seconds),
          "× wall": round(seconds / result.seconds),
          "cpu s": round(result.cpuSeconds),
          "× cpu": round(cpuSeconds / result.cpuSeconds),
          "peak MB": Math.round(result.megabytes ?? Number.NaN),
          asked: result.asked,
        },
      ]),
    ),
  );
  const warm = results.get("presscheck warm").seconds;
  console.log(
    `presscheck warm ÷ rumdl cold: ${round(warm / results.get("rumdl cold").seconds)}`,
  );
}

function round(number) {
  return Number(number.toPrecision(3));
}
