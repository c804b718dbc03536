// presscheck beside other link checkers: 10,000 links in 200 articles, to a local
// site that opens, moves, misses, refuses and dawdles. All of them speak TLS to it;
// presscheck passes its egress proxy besides.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "selfsigned";
import { installLinkPeers, linkPeers } from "./link-peers.js";
import { measure, median } from "./measure.js";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const articles = 200;

/** @param only the peers to run beside; all when none is named @param links how many in all */
export async function benchFollow(links = 10_000, only = []) {
  const versions = installLinkPeers();
  spawnSync(process.execPath, [here("../../bin/presscheck.js"), "--version"]);
  console.log(
    `Node ${process.versions.node}, ${cpus().length} processors, ${links} links in ${articles} articles. ${Object.entries(
      versions,
    )
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}.`,
  );
  const root = mkdtempSync(join(tmpdir(), "presscheck-follow-"));
  const { private: key, cert } = await generate(
    [{ name: "commonName", value: "help.example.com" }],
    {
      extensions: [
        {
          name: "subjectAltName",
          altNames: [{ type: 2, value: "help.example.com" }],
        },
      ],
    },
  );
  writeFileSync(join(root, "tls.json"), JSON.stringify({ key, cert }));
  writeFileSync(join(root, "cert.pem"), cert);
  const server = spawn(
    process.execPath,
    [here("follow-server.js"), join(root, "tls.json")],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const port = Number(await readLine(server));
  const own = join(root, "own");
  const others = join(root, "others");
  writeArticles(own, "https://help.example.com", links);
  writeArticles(others, `https://127.0.0.1:${port}`, links);
  const origin = `https://127.0.0.1:${port}`;
  const bare = {
    name: "bare undici",
    command: process.execPath,
    args: [here("follow-bare.js"), origin, String(links)],
  };
  const presscheck = {
    name: "presscheck",
    command: process.execPath,
    args: [
      here("follow-own.js"),
      own,
      String(port),
      join(root, "cert.pem"),
      join(root, "report.json"),
    ],
  };
  const fast = [bare, presscheck, linkPeers[0]];
  const slow = linkPeers.slice(1);
  const rows = [];
  for (const tool of [...fast, ...slow]) {
    if (only.length > 0 && tool !== presscheck && !only.includes(tool.name))
      continue;
    const runs = [];
    for (let round = 0; round < (fast.includes(tool) ? 3 : 1); round += 1) {
      rmSync(join(own, "checkpoints/example/observations.yaml"), {
        force: true,
      });
      const run = await measure(tool.command, tool.args, others, {
        ...process.env,
        NODE_TLS_REJECT_UNAUTHORIZED: "0",
        NODE_NO_WARNINGS: "1",
      });
      server.stdin.write("\n");
      runs.push({ ...run, ...JSON.parse(await readLine(server)) });
    }
    rows.push({
      name: tool.name,
      seconds: median(runs.map(({ seconds }) => seconds)),
      cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
      megabytes: median(runs.map(({ megabytes }) => megabytes ?? 0)),
      requests: median(runs.map(({ requests }) => requests)),
      most: Math.max(...runs.map(({ most }) => most)),
    });
  }
  server.stdin.end();
  const stage = JSON.parse(readFileSync(join(root, "report.json"), "utf8"));
  rmSync(root, { recursive: true });
  print(rows, links);
  console.log(
    `\nOf presscheck's last run, following alone, without reading articles and registries: ${stage.seconds.toFixed(1)} s. It found ${JSON.stringify(stage.counts)}.`,
  );
}

async function readLine(server) {
  const [data] = await once(server.stdout, "data");
  return data.toString().trim();
}

function writeArticles(root, origin, links) {
  const platform = join(root, "checkpoints/example");
  mkdirSync(join(root, "articles"), { recursive: true });
  mkdirSync(platform, { recursive: true });
  writeFileSync(join(root, "presscheck.yaml"), "target: live\n");
  writeFileSync(
    join(platform, "platform.yaml"),
    "name: Example\ndomains: [example.com]\ndevices: [web]\n",
  );
  const entries = Array.from(
    { length: links },
    (_, n) =>
      `  - id: guide-${n}\n    title: Guide ${n}\n    url: ${origin}/guide/${n}\n`,
  );
  writeFileSync(join(platform, "links.yaml"), `links:\n${entries.join("")}`);
  const each = links / articles;
  for (let at = 0; at < articles; at += 1) {
    const own = Array.from({ length: each }, (_, n) => at * each + n);
    const ids = own.map((n) => `guide-${n}`).join(", ");
    const prose = own
      .map(
        (n) => `When step ${n} fails, see [guide ${n}](${origin}/guide/${n}).`,
      )
      .join("\n\n");
    writeFileSync(
      join(root, "articles", `article-${at}.md`),
      `---\ntitle: Article ${at}\nplatform: example\nstatus: review\nlinks: [${ids}]\n---\n\n# Article ${at}\n\n${prose}\n`,
    );
  }
}

function print(rows, links) {
  const own = rows.find(({ name }) => name === "presscheck");
  console.log(
    "\n| tool | seconds | links a second | presscheck's speed beside it | processor seconds | presscheck's beside it | peak memory, MB | requests | at once |",
  );
  console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  for (const { name, seconds, cpuSeconds, megabytes, requests, most } of rows)
    console.log(
      `| ${name} | ${seconds.toFixed(1)} | ${Math.round(links / seconds)} | × ${(seconds / own.seconds).toFixed(2)} | ${cpuSeconds.toFixed(1)} | × ${(cpuSeconds / own.cpuSeconds).toFixed(2)} | ${Math.round(megabytes)} | ${requests} | ${most} |`,
    );
}
