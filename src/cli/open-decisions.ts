// What `decide` needs of this computer: the repository, its runs, and one writer at a time.
import { join } from "node:path";
import { holdLock } from "../adapters/hold-lock.ts";
import type { FileChange } from "../adapters/write-together.ts";
import {
  finishWriting,
  isUnfinished,
  writeTogether,
} from "../adapters/write-together.ts";
import { compareLook } from "../compare/compare-captures.ts";
import type { Capture } from "../model/capture.ts";
import type { Target } from "../model/device.ts";
import { digest } from "../model/digest.ts";
import { loadMarkdownParser } from "../parse/parse-markdown.ts";
import { readRepository } from "../parse/read-repository.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import type { DecisionPorts } from "../review/decide.ts";
import type { DecisionGround } from "../review/decision-ground.ts";
import type { Console } from "./console-port.ts";
import { listSecrets, refuseSecret } from "./guard-run.ts";
import type { Workspace } from "./load-settings.ts";
import { openDiffer } from "./open-differ.ts";
import { Trouble } from "./trouble.ts";
import { renderBaseline, renderSignoffs } from "./write-decisions.ts";

/** The pictures that decisions are about. */
export interface DecisionPictures {
  /** Newest first. */
  readonly captures: readonly Capture[];
  /** @param file SHA-256 of the PNG; undefined when it is not there */
  readonly read: (file: string) => Promise<Uint8Array | undefined>;
}

/** How long to wait for others; a decision is written in a fraction of a second. */
const patienceMs = 30_000;

/** @param beforeWriting told what is about to be written, while nobody else decides */
export function openDecisions(
  console: Console,
  workspace: Workspace,
  target: Target,
  pictures: DecisionPictures,
  beforeWriting?: (changes: readonly FileChange[]) => Promise<void>,
): DecisionPorts {
  const { root, settings, files } = workspace;
  const diffPictures = openDiffer({ readBlob: pictures.read }, root);
  let ground: DecisionGround | undefined;
  return {
    exclusively: (work) =>
      holdDecisions(workspace, async () => {
        await finishWriting(root, reportsOf(workspace));
        return work();
      }),
    read: async (articles) => {
      ground = await readGround(articles);
      return ground;
    },
    findLooks: (id) => pictures.captures.filter((look) => look.id === id),
    isAsApproved: async (capture, baseline) => {
      const { outcome } = await compareLook(capture, baseline, diffPictures);
      return outcome === "same" || outcome === "re-rendered";
    },
    keep: async ({ signoffsByFile, baselines }) => {
      const changes: FileChange[] = [];
      for (const change of baselines) {
        const { file } = change.baseline.facts.picture;
        const picture = await pictures.read(file);
        if (picture === undefined || digest(picture) !== file)
          throw new Trouble(
            "The run's picture is missing.",
            "Run: npx presscheck verify --no-cache",
          );
        changes.push(...renderBaseline(change, target, picture));
      }
      for (const [article, signoffs] of signoffsByFile)
        changes.push(renderSignoffs(article, target, signoffs));
      const secrets = listSecrets(
        ground?.platformById ?? new Map(),
        console.env,
      );
      for (const { file, content } of changes)
        refuseSecret(file, content ?? "", secrets);
      await beforeWriting?.(changes);
      const done = await writeTogether(root, reportsOf(workspace), changes);
      if (done.outcome === "led-outside")
        throw new Trouble(
          `${done.file} was not written: it lies behind a link that leads out of this repository.`,
          "Put an ordinary folder or file in its place.",
        );
    },
  };

  async function readGround(
    articles: readonly string[],
  ): Promise<DecisionGround> {
    const there: string[] = [];
    for (const file of articles)
      if (
        isPlainPath(file) &&
        (await files.readText(file)).outcome !== "absent"
      )
        there.push(file);
    const repository = await readRepository(
      files,
      settings,
      target,
      there,
      await loadMarkdownParser(),
    );
    const obstacleByFile = new Map<string, string>();
    for (const file of repository.unparsed)
      obstacleByFile.set(file, `${file} cannot be read as an article.`);
    for (const { file } of repository.articles) {
      const kept = signoffFile(file, target);
      const damage = repository.findings.find((one) => one.file === kept);
      if (damage !== undefined)
        obstacleByFile.set(
          file,
          `${kept} cannot be read, and what it holds must not be lost: ${damage.title}`,
        );
    }
    return {
      target,
      practiceRelease:
        target === "practice" ? settings.practice.release : undefined,
      now: console.now(),
      articleByFile: new Map(repository.articles.map((one) => [one.file, one])),
      platformById: repository.platformById,
      signoffsByFile: repository.signoffsByFile,
      obstacleByFile,
    };
  }
}

// A decision names an article; nothing else is ever opened for it.
function isPlainPath(file: string): boolean {
  return (
    file.endsWith(".md") &&
    !/[\\\p{Cc}]/u.test(file) &&
    file.split("/").every((part) => part !== "" && !part.startsWith("."))
  );
}

/** Puts in place what was decided by a command that was killed then; before anything is read. */
export async function settleDecisions(workspace: Workspace): Promise<void> {
  const folder = reportsOf(workspace);
  if (await isUnfinished(folder))
    await holdDecisions(workspace, () => finishWriting(workspace.root, folder));
}

/** @throws Trouble when others do not end deciding */
export async function holdDecisions<T>(
  workspace: Workspace,
  work: () => Promise<T>,
): Promise<T> {
  const lock = join(reportsOf(workspace), ".deciding.lock");
  const held = await holdLock(lock, patienceMs, work);
  if (held.outcome === "done") return held.value;
  const { owner } = held;
  const who =
    owner === undefined || owner.pid < 1
      ? "Somebody else"
      : `Process ${owner.pid} on ${owner.host}`;
  throw new Trouble(
    `${who} has been deciding about this repository for ${patienceMs / 1000} seconds, so nothing was written.`,
    `Wait, and try again. If nobody is: remove ${lock}`,
  );
}

/** Absolute path of the folder for runs. */
export function reportsOf({ root, settings }: Workspace): string {
  return join(root, settings.reports);
}
