// Decisions on disk: sign-off files beside the articles, baselines beside the screens.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeFileSafely } from "../adapters/write-file.ts";
import type { Target } from "../model/device.ts";
import { keyLook } from "../model/look.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { Signoffs } from "../model/signoff.ts";
import { baselineFolder } from "../parse/read-baselines.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import type { NewBaseline } from "../review/approve-capture.ts";

const signoffHeading =
  "# Written by presscheck accept and attach: who approved which words and screens of this article.\n";
const baselineHeading =
  "# Written by presscheck: the approved look at this screen.\n";

export async function writeSignoffs(
  root: string,
  articleFile: string,
  target: Target,
  signoffs: Signoffs,
): Promise<string> {
  const file = signoffFile(articleFile, target);
  await writeFileSafely(
    join(root, file),
    `${signoffHeading}${stringify(signoffs, { lineWidth: 100 })}`,
  );
  return file;
}

/** Picture and words first, the record that names their digests last: a torn write is no baseline. */
export async function writeBaseline(
  root: string,
  screen: Screen,
  target: Target,
  baseline: NewBaseline,
  picture: Uint8Array,
): Promise<void> {
  const folder = baselineFolder(
    screen.file.slice(0, screen.file.lastIndexOf("/")),
    target,
  );
  const { device, variant } = baseline.facts;
  const path = (ending: string) =>
    join(root, folder, `${keyLook(device, variant)}.${ending}`);
  await writeFileSafely(path("png"), picture);
  if (baseline.words !== "") await writeFileSafely(path("txt"), baseline.words);
  // A picture by hand has no words; those of a look before it are not its own.
  else await rm(path("txt"), { force: true });
  // A node a line: small differences in git, and a file a person can read.
  const { tree, ...facts } = baseline.facts;
  const nodes = tree.map((node) => `  - ${JSON.stringify(node)}\n`).join("");
  const text = `${stringify(facts, { lineWidth: 100 })}tree:${tree.length === 0 ? " []" : ""}\n${nodes}`;
  await writeFileSafely(path("yaml"), `${baselineHeading}${text}`);
}
