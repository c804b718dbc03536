// presscheck beside other takers of pictures: the same pages of the practice platform
// on the same three devices with the same Chromium, two at once. presscheck passes its
// egress proxy, proves each screen, waits for it to stand still and keeps its evidence.
// Each holds what it takes against references of its own that were taken before, and
// presscheck looks once more where nothing is signed off yet.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findCompiledRoot } from "../../bin/build.js";
import {
  installCapturePeers,
  preparePeers,
  viewports,
} from "./capture-peers.js";
import { measure, median } from "./measure.js";

const own = fileURLToPath(new URL("../../bin/presscheck.js", import.meta.url));
const help = "https://help.instagram.com/1006568999411025";
const rounds = 3;

/** @param pages how many pages, each looked at on every device */
export async function benchCapture(pages = 20) {
  const versions = installCapturePeers();
  const root = findCompiledRoot();
  const load = (path) => import(new URL(path, root).href);
  const { startPractice } = await load("practice/start-practice.js");
  const { findChromium } = await load("adapters/find-browser.js");
  const chromium = await findChromium();
  const urls = Array.from({ length: pages }, (_, n) => `${help}?page=${n}`);
  const captures = urls.length * viewports.length;
  console.log(
    `Node ${process.versions.node}, ${cpus().length} processors, ${captures} captures. ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.`,
  );
  const folder = mkdtempSync(join(tmpdir(), "presscheck-capture-"));
  const theirs = join(folder, "theirs");
  const ours = join(folder, "ours");
  mkdirSync(theirs);
  writeScreens(ours, urls);
  const unsigned = join(folder, "unsigned");
  writeScreens(unsigned, urls);
  const practice = await startPractice({ release: 1 });
  try {
    const args = [
      `--host-resolver-rules=MAP * 127.0.0.1:${practice.port}, EXCLUDE 127.0.0.1`,
      "--ignore-certificate-errors",
      "--disable-background-networking",
      "--no-sandbox",
    ];
    const peers = preparePeers({ root: theirs, urls, chromium, args });
    const tools = [
      {
        name: "presscheck",
        asked: "everything on, every screen signed off before",
        command: process.execPath,
        args: [own, "capture", "--no-cache"],
        cwd: ours,
      },
      {
        name: "presscheck, first looks",
        asked: "everything on, nothing signed off before",
        command: process.execPath,
        args: [own, "capture", "--no-cache"],
        cwd: unsigned,
      },
      ...peers.map((peer) => ({ ...peer, cwd: theirs })),
    ];
    for (const { name, before, cwd } of tools) {
      if (before === undefined) continue;
      const { status } = spawnSync(...before, { cwd, stdio: "ignore" });
      if (status !== 0)
        throw new Error(`${name} could not take its references`);
    }
    signOff(ours, urls.length);
    const rows = [];
    for (const tool of tools) {
      rows.push(await run(tool, captures));
      console.error(
        `${tool.name}: ${Math.round(rows.at(-1).perMinute)} a minute`,
      );
    }
    print(rows);
  } finally {
    await practice.close();
    rmSync(folder, { recursive: true });
  }
}

async function run({ name, asked, command, args, cwd }, captures) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = await measure(command, args, cwd);
    if (one.status !== 0) throw new Error(`${name} ended with ${one.status}`);
    runs.push(one);
  }
  const seconds = median(runs.map((one) => one.seconds));
  return {
    name,
    asked,
    perMinute: (captures / seconds) * 60,
    cpu: median(runs.map(({ cpuSeconds }) => cpuSeconds)) / captures,
    megabytes: median(runs.map(({ megabytes }) => megabytes ?? 0)),
  };
}

function print(rows) {
  const own = rows[0];
  console.log(
    "\n| tool | captures a minute | presscheck's beside it | processor s a capture | peak memory of all processes, MB | asked |",
  );
  console.log("| --- | --- | --- | --- | --- | --- |");
  for (const { name, asked, perMinute, cpu, megabytes } of rows)
    console.log(
      `| ${name} | ${Math.round(perMinute)} | × ${(own.perMinute / perMinute).toFixed(2)} | ${cpu.toFixed(2)} | ${Math.round(megabytes)} | ${asked} |`,
    );
}

function writeScreens(root, urls) {
  const platform = join(root, "checkpoints/instagram");
  mkdirSync(join(root, "articles"), { recursive: true });
  writeFile(join(root, "presscheck.yaml"), "target: practice\n");
  writeFile(
    join(platform, "platform.yaml"),
    "name: Instagram\ndomains: [instagram.com]\ndevices: [web, iphone-web, android-web]\n",
  );
  urls.forEach((url, n) =>
    writeFile(
      join(platform, `page-${n}/screen.yaml`),
      `title: Page ${n}\nproof:\n  - role: heading\n    name: /backup code/i\nrecipe:\n  - goto: ${url}\n`,
    ),
  );
  const demands = urls.map(
    (_, n) =>
      `  - { screen: page-${n}, section: Help, on: [web, iphone-web, android-web] }\n`,
  );
  writeFile(
    join(root, "articles/help.md"),
    `---\ntitle: Help\nplatform: instagram\nstatus: review\ncheckpoints:\n${demands.join("")}---\n\n## Help\n\nSee the help page.\n`,
  );
}

/** Through the product's own commands, a screen at a time. */
function signOff(root, screens) {
  const run = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, [own, ...args], {
      cwd: root,
      encoding: "utf8",
    });
    if (status === 2 || (status === 1 && args[0] !== "verify"))
      throw new Error(`presscheck ${args.join(" ")}\n${stderr}`);
  };
  run("verify", "--quiet");
  const devices = ["--on", "web", "iphone-web", "android-web"];
  const decision = ["--by", "the bench", "--reason", "Compared"];
  for (let n = 0; n < screens; n += 1) {
    const screen = ["articles/help.md", "--screen", `page-${n}`];
    run("accept", ...screen, ...devices, ...decision);
  }
}

function writeFile(path, text) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}
