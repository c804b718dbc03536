// What `presscheck follow` does, from reading the articles to the ledger on disk,
// with the site of the bench behind the door in place of the practice platform.
// Run by follow.js: node follow-own.js <repository> <port> <certificate> <report>
import { readFileSync, writeFileSync } from "node:fs";
import { findCompiledRoot } from "../../bin/build.js";

const [root, port, certificate, report] = process.argv.slice(2);
const compiled = findCompiledRoot();
const load = (path) => import(new URL(path, compiled).href);
const { openRepository } = await load("adapters/repository-files.js");
const { settingsSchema } = await load("model/settings.js");
const { loadMarkdownParser } = await load("parse/parse-markdown.js");
const { readRepository } = await load("parse/read-repository.js");
const { findLinksToFollow } = await load("follow/find-links.js");
const { followLinks } = await load("follow/follow-links.js");
const { openPace } = await load("adapters/pace.js");
const { startEgress } = await load("adapters/egress.js");
const { openHttpDoor } = await load("adapters/http-door.js");
const { openLedgers } = await load("cli/open-ledgers.js");

const host = "help.example.com";
const settings = settingsSchema.parse({});
const repository = await readRepository(
  await openRepository(root),
  settings,
  "live",
  Array.from({ length: 200 }, (_, n) => `articles/article-${n}.md`),
  await loadMarkdownParser(),
);
const { articles, platformById } = repository;
const options = {
  target: "live",
  practiceRelease: undefined,
  now: new Date(),
  followAgainAfter: settings.followAgainAfter,
  scope: "stale",
};
const links = findLinksToFollow(articles, platformById, options);
const route = { kind: "practice", port: Number(port), hosts: [host] };
const egress = await startEgress((name) => name === host, route);
const door = await openHttpDoor(egress, readFileSync(certificate, "utf8"));
const ledgers = openLedgers(root, platformById, { target: "live", settings });
const ports = {
  door,
  pace: openPace(),
  openViewer: async () => undefined,
  keep: ledgers.write,
  progress: () => {},
};
// Nobody else uses the site of the bench: it is spared nothing.
const limits = {
  atOnce: 50,
  perHost: 50,
  spacingMs: 0,
  patienceMs: 0,
  rests: "never",
};
const started = performance.now();
const seen = await followLinks(links, ports, limits, options);
const seconds = (performance.now() - started) / 1000;
const counts = {};
for (const { verdict, kind } of seen)
  counts[kind ?? verdict] = (counts[kind ?? verdict] ?? 0) + 1;
writeFileSync(report, JSON.stringify({ seconds, counts }));
await door.close();
await egress.close();
process.exit();
