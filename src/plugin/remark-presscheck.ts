// presscheck as a plugin of remark: what `presscheck lint` finds in an article
// becomes messages of the file. The tree is left as it is.
import type { Transformer } from "unified";
import { Trouble } from "../cli/trouble.ts";
import type { Target } from "../model/device.ts";
import { lintFiles, type LintRequest } from "./lint-files.ts";

export interface PluginOptions {
  /** Instead of the target in presscheck.yaml, as --target. */
  readonly target?: Target;
}

/** What remark-cli and language servers call all files of one run. */
export interface FileSet {
  readonly use: (whenAllAreTransformed: () => Promise<void>) => unknown;
}

/**
 * Must fix becomes an error, Check a warning, Note an info. remark's own tree is
 * not used: parsed with other extensions, or changed by another plugin, it would
 * give other findings than the article's text does.
 * @param fileSet given by remark-cli, where the files of a run are linted together
 * @throws Trouble when an option is none or has no such value
 */
export function remarkPresscheck(
  options: PluginOptions = {},
  fileSet?: FileSet,
): Transformer {
  checkOptions(options);
  if (fileSet === undefined)
    return (_tree, file) => lintNow([{ file, ...options }]);
  const waiting = waitForAll(fileSet);
  return (_tree, file) => void waiting.push({ file, ...options });
}

const waitingBySet = new WeakMap<FileSet, LintRequest[]>();

// A finding in a registry belongs to the run and not to each of its files. Besides,
// unified-engine 11 loses a whole report when a file gets an error while another
// plugin is still busy with it: its queue takes the file for finished.
function waitForAll(fileSet: FileSet): LintRequest[] {
  const known = waitingBySet.get(fileSet);
  if (known !== undefined) return known;
  const waiting: LintRequest[] = [];
  waitingBySet.set(fileSet, waiting);
  fileSet.use(() => lintNow(waiting.splice(0)));
  return waiting;
}

function lintNow(requests: readonly LintRequest[]): Promise<void> {
  return lintFiles(requests, new Date());
}

// They come from a file that a person wrote.
function checkOptions(options: object): void {
  for (const [name, value] of Object.entries(options)) {
    if (name !== "target")
      refuse(`presscheck has no option “${name}”, only “target”.`);
    if (value !== undefined && value !== "live" && value !== "practice")
      refuse(`presscheck’s “target” can be live or practice, not “${value}”.`);
  }
}

function refuse(because: string): never {
  const trouble = new Trouble(because);
  // remark shows a stack where there is one, and otherwise the sentence.
  trouble.stack = "";
  throw trouble;
}
