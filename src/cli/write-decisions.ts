// Decisions as files: sign-offs beside the articles, baselines beside the screens.
import { stringify } from "yaml";
import type { FileChange } from "../adapters/write-together.ts";
import type { Target } from "../model/device.ts";
import { keyLook } from "../model/look.ts";
import type { Signoffs } from "../model/signoff.ts";
import { baselineFolder } from "../parse/read-baselines.ts";
import { signoffFile } from "../parse/signoff-file.ts";
import type { BaselineChange } from "../review/decision-ground.ts";

const signoffHeading =
  "# Written by presscheck: who approved which words and screens of this article.\n";
const baselineHeading =
  "# Written by presscheck: the approved look at this screen.\n";

/** References (*name) are not read from files an editor keeps, so none is written. */
const form = { lineWidth: 100, aliasDuplicateObjects: false } as const;

export function renderSignoffs(
  articleFile: string,
  target: Target,
  { earlier, ...signoffs }: Signoffs,
): FileChange {
  const text = stringify(signoffs, form);
  // One a line: they only grow, and nobody reads them but to look something up.
  const kept =
    earlier === undefined
      ? ""
      : `earlier:\n${writeLines("claims", earlier.claims)}${writeLines("checkpoints", earlier.checkpoints)}`;
  return {
    file: signoffFile(articleFile, target),
    content: `${signoffHeading}${text}${kept}`,
  };
}

/** The record, the picture and the words of a new baseline. */
export function renderBaseline(
  { screen, baseline }: BaselineChange,
  target: Target,
  picture: Uint8Array,
): FileChange[] {
  const folder = baselineFolder(
    screen.file.slice(0, screen.file.lastIndexOf("/")),
    target,
  );
  const { device, variant } = baseline.facts;
  const file = (ending: string) =>
    `${folder}/${keyLook(device, variant)}.${ending}`;
  // A node a line: small differences in git, and a file a person can read.
  const { tree, ...facts } = baseline.facts;
  const nodes = tree.map((node) => `  - ${JSON.stringify(node)}\n`).join("");
  const text = `${stringify(facts, form)}tree:${tree.length === 0 ? " []" : ""}\n${nodes}`;
  const words = baseline.words === "" ? undefined : baseline.words;
  return [
    { file: file("png"), content: picture },
    // A picture by hand has no words; those of a look before it are not its own.
    { file: file("txt"), content: words },
    { file: file("yaml"), content: `${baselineHeading}${text}` },
  ];
}

function writeLines(name: string, items: readonly unknown[]): string {
  if (items.length === 0) return "";
  const lines = items.map((item) => `    - ${JSON.stringify(item)}\n`);
  return `  ${name}:\n${lines.join("")}`;
}
