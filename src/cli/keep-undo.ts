// Taking back the last decision of one sitting: the files are put back as they were before
// it, byte for byte, and only while nobody has decided anything since.
import { readFile } from "node:fs/promises";
import { resolveInside } from "../adapters/resolve-inside.ts";
import type { FileChange } from "../adapters/write-together.ts";
import { finishWriting, writeTogether } from "../adapters/write-together.ts";
import type { Target } from "../model/device.ts";
import { digest, digestValue } from "../model/digest.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import { findArticles } from "./find-articles.ts";
import type { Workspace } from "./load-settings.ts";
import { holdDecisions, reportsOf } from "./open-decisions.ts";

export interface UndoKeeper {
  /** Remembers what is about to be written over. */
  readonly beforeWriting: (changes: readonly FileChange[]) => Promise<void>;
  /** What was written has been decided. @param words what was decided about */
  readonly afterKeeping: (words: string) => Promise<void>;
  /** What undo takes back; undefined when there is nothing. */
  readonly last: () => string | undefined;
  readonly count: () => number;
  /** superseded: somebody has decided something since. */
  readonly undo: () => Promise<"undone" | "superseded" | "nothing">;
}

interface Step {
  readonly words: string;
  readonly before: readonly FileChange[];
  /** Digest of the changed files and of every sign-off, as the decision left them. */
  readonly left: string;
}

export function openUndo(workspace: Workspace, target: Target): UndoKeeper {
  const { root } = workspace;
  const steps: Step[] = [];
  let pending: readonly FileChange[] = [];
  return {
    beforeWriting: async (changes) => {
      pending = await Promise.all(
        changes.map(async ({ file }) => ({
          file,
          content: await readBytes(root, file),
        })),
      );
    },
    afterKeeping: async (words) => {
      if (pending.length === 0) return;
      const before = pending;
      pending = [];
      const left = await digestState(workspace, target, before);
      steps.push({ words, before, left });
    },
    last: () => steps.at(-1)?.words,
    count: () => steps.length,
    undo: () =>
      holdDecisions(workspace, async () => {
        await finishWriting(root, reportsOf(workspace));
        const step = steps.at(-1);
        if (step === undefined) return "nothing";
        const now = await digestState(workspace, target, step.before);
        if (now !== step.left) return "superseded";
        await writeTogether(root, reportsOf(workspace), step.before);
        steps.pop();
        return "undone";
      }),
  };
}

// Another's sign-off may rest on the picture this decision approved.
async function digestState(
  workspace: Workspace,
  target: Target,
  changed: readonly FileChange[],
): Promise<string> {
  const { root, files } = workspace;
  const articles = await findArticles(workspace, root, []);
  const signoffs = await Promise.all(
    articles.map(async (article) => {
      const file = signoffFile(article, target);
      return [file, await files.digest(file)];
    }),
  );
  const own = await Promise.all(
    changed.map(async ({ file }) => {
      const bytes = await readBytes(root, file);
      return [file, bytes && digest(bytes)];
    }),
  );
  return digestValue([signoffs, own]);
}

async function readBytes(
  root: string,
  file: string,
): Promise<Uint8Array | undefined> {
  const path = await resolveInside(root, file);
  if (path === undefined) return undefined;
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}
