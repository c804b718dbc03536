// A process of its own that hands in decisions one after the other, as a person at a review
// page would, and says of each what became of it.
// Run: node decide-one-by-one.js <compiled root> <repository> <decisions.json>
import { readFileSync, writeSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , compiled, repository, file] = process.argv;
const load = (path) => import(new URL(path, pathToFileURL(`${compiled}/`)));
const { decide } = await load("review/decide.js");
const { openDecisions } = await load("cli/open-decisions.js");
const { openPictures } = await load("cli/open-pictures.js");
const { openWorkspace } = await load("cli/load-settings.js");

const { decisions } = JSON.parse(readFileSync(file, "utf8"));
const workspace = await openWorkspace(repository);
const looks = decisions.flatMap(({ kind, screen, device }) =>
  kind === "screen" ? [`/${screen}@${device}`] : [],
);
const pictures = await openPictures(workspace, new Set(looks));
const console = { env: {}, cwd: repository, now: () => new Date() };
for (const [index, decision] of decisions.entries()) {
  const { target } = decision;
  const ports = openDecisions(console, workspace, target, pictures);
  const [{ outcome }] = await decide([decision], target, "each", ports);
  // Told at once: what was told is on disk, whatever happens next.
  writeSync(1, `${index} ${outcome}\n`);
}
