// A person says what they read on an official page that shows itself to no machine.
import type { Attestation } from "../../model/observation.ts";
import { linkVerdictTitles } from "../../model/link-verdict.ts";
import type { Platform } from "../../model/platform-registry.ts";
import { loadMarkdownParser } from "../../parse/parse-markdown.ts";
import { ledgerFile } from "../../parse/read-platform.ts";
import { readRepository } from "../../parse/read-repository.ts";
import type { Console, ExitCode } from "../console-port.ts";
import { openWorkspace } from "../load-settings.ts";
import { listSecrets } from "../guard-run.ts";
import { openLedgers } from "../open-ledgers.ts";
import { readEndDate } from "../read-end-date.ts";
import { Trouble } from "../trouble.ts";
import type { DecisionOptions } from "./decide.ts";
import { gitUser } from "./decide.ts";

export interface AttestOptions extends Omit<DecisionOptions, "reason"> {
  readonly saw: readonly string[];
}

const dayMs = 24 * 3_600_000;
const usualDays = 30;
const mostDays = 90;

/** @throws Trouble when the machine could tell what is there: a person's word stands in for it, never against it */
export async function attest(
  console: Console,
  named: string,
  options: AttestOptions,
): Promise<ExitCode> {
  const workspace = await openWorkspace(console.cwd);
  const { files, settings } = workspace;
  const target = options.target ?? settings.target;
  const parser = await loadMarkdownParser();
  const repository = await readRepository(files, settings, target, [], parser);
  const { platform, link } = findLink(repository.platformById, named);
  const file = ledgerFile(platform.folder, target);
  const damage = repository.findings.find((finding) => finding.file === file);
  if (damage !== undefined)
    throw new Trouble(
      `${file} cannot be read, and what it holds must not be lost: ${damage.title}`,
      "Mend it, or restore it from git, then try again.",
    );
  const observation = platform.observationByLink.get(link.id);
  if (observation?.url !== link.url)
    throw new Trouble(
      `Nobody has followed ${platform.id}/${link.id} yet: the machine tries first.`,
      "Run: npx presscheck follow",
    );
  if (observation.verdict !== "unknown")
    throw new Trouble(
      `${link.url} ${linkVerdictTitles[observation.verdict]}: there is nothing to attest.`,
      observation.verdict === "alive" || observation.verdict === "moved"
        ? undefined
        : "A page that is gone is not brought back by anybody's word: correct links.yaml, or try again: npx presscheck follow --all",
    );
  const attested = makeAttestation(console, options);
  const ledgers = openLedgers(
    workspace,
    repository.platformById,
    target,
    listSecrets(repository.platformById, console.env),
  );
  await ledgers.write([{ ...observation, attested, platform: platform.id }]);
  console.out(
    `${console.paint.green("attested")}  ${platform.id}/${link.id}  ${link.url}\n` +
      `By ${attested.by}, until ${attested.until.slice(0, 10)}, kept in ${file}\n`,
  );
  return 0;
}

function findLink(platformById: ReadonlyMap<string, Platform>, named: string) {
  const found = [...platformById.values()].flatMap((platform) =>
    [...platform.linkById.values()]
      .filter(({ id }) => named === id || named === `${platform.id}/${id}`)
      .map((link) => ({ platform, link })),
  );
  const [first, ...others] = found;
  if (first === undefined)
    throw new Trouble(
      `There is no official page “${named}”.`,
      "Name it as in links.yaml: <platform>/<id>",
    );
  if (others.length > 0)
    throw new Trouble(
      `“${named}” is a page of several platforms.`,
      `Name one: ${found.map(({ platform, link }) => `${platform.id}/${link.id}`).join(", ")}`,
    );
  return first;
}

function makeAttestation(
  console: Console,
  options: AttestOptions,
): Attestation {
  const by = options.by ?? gitUser(console.cwd);
  if (by === undefined || by.trim() === "")
    throw new Trouble("An attestation needs a name.", 'Add: --by "Your Name"');
  const saw = options.saw.map((words) => words.trim());
  if (saw.some((words) => words.split(/\s+/).length < 3))
    throw new Trouble(
      "Say what you read there in at least three words of the page.",
      'Such as: --saw "Each code can be used only once."',
    );
  const now = console.now();
  const longest = new Date(now.getTime() + mostDays * dayMs);
  const usual = new Date(now.getTime() + usualDays * dayMs);
  const end = readEndDate(
    options.until ?? usual.toISOString().slice(0, 10),
    now,
  );
  if (end.outcome === "wrong") throw new Trouble(end.because, end.todo);
  if (Date.parse(end.until) > longest.getTime() + dayMs)
    throw new Trouble(
      `A page may change: nobody's word for it counts longer than ${mostDays} days.`,
      `Write a day up to ${longest.toISOString().slice(0, 10)}.`,
    );
  return { saw, by, at: now.toISOString(), until: end.until };
}
