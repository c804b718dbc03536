// For an old collection: what it comes with is put on a list once and counts no
// more; from then on the list only shrinks.
import { stringify } from "yaml";
import { resolveInside } from "../../adapters/resolve-inside.ts";
import { writeFileSafely } from "../../adapters/write-file.ts";
import { isAdoptable, keyOf } from "../../lint/set-known-aside.ts";
import type { Finding } from "../../model/finding.ts";
import type { KnownFinding } from "../../model/waiver.ts";
import { knownFile } from "../../model/known-file.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { readRepository } from "../../parse/read-repository.ts";
import { lint } from "../../pipeline.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { findArticles } from "../find-articles.ts";
import { openWorkspace } from "../load-settings.ts";
import { Trouble } from "../trouble.ts";

const heading = `# Written by presscheck adopt: findings this collection came with.
# They do not count for now. Nothing is ever added; what is mended is taken off.
`;

/** The first time: lists what there is. From then on: takes off what is gone. */
export async function adopt(console: Console): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { files, settings, root } = workspace;
  const repository = await readRepository(
    files,
    settings,
    settings.target,
    await findArticles(workspace, console.cwd, []),
    await loadMarkdownParser(),
    "text",
  );
  const damage = repository.findings.find(({ file }) => file === knownFile);
  if (damage !== undefined)
    throw new Trouble(
      `${knownFile} cannot be read, and what it holds must not be lost: ${damage.title}`,
      "Mend it, or restore it from git.",
    );
  const isFirst = (await files.readText(knownFile)).outcome === "absent";
  const { findings } = lint(repository, console.now());
  const kept = findings.filter((finding) =>
    isFirst ? isAdoptable(finding) : finding.excused?.kind === "known",
  );
  const count = (list: readonly KnownFinding[]) =>
    list.reduce((sum, { times }) => sum + times, 0);
  const before = count(repository.known);
  if (!isFirst && kept.length === before) {
    console.out(`Nothing on the list is mended yet: ${before} left.\n`);
    return 0;
  }
  const text = stringify({ findings: listKnown(kept) }, { lineWidth: 100 });
  const path = await resolveInside(root, knownFile);
  if (path === undefined)
    throw new Trouble(
      `${knownFile} was not written: it is a link that leads out of this repository.`,
      "Put an ordinary file in its place.",
    );
  await writeFileSafely(path, heading + text);
  console.out(
    isFirst
      ? `${kept.length} findings are known now and do not count; kept in ${knownFile}.\n`
      : `${before - kept.length} taken off the list, ${kept.length} left.\n`,
  );
  return 0;
}

function listKnown(findings: readonly Finding[]): KnownFinding[] {
  const byKey = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const { file, rule, subject, words } = finding;
    const times = (byKey.get(keyOf(finding))?.times ?? 0) + 1;
    byKey.set(keyOf(finding), { file, rule, subject, words, times });
  }
  return [...byKey.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}
