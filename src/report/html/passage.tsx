import type { Passage, PassageBlock, PassagePart } from "../../model/run.ts";
import { labelTones, type Tone } from "../tone.ts";
import type { CheckpointGroup } from "../group-checkpoints.ts";
import { Icon } from "./icon.tsx";
import { worstTone } from "./view.ts";

/** The article's own words for which the screen is evidence, with what the screens say about them. */
export function PassageText({
  passage,
  file,
  group,
}: {
  readonly passage: Passage | undefined;
  readonly file: string;
  readonly group: CheckpointGroup;
}) {
  const toneByLabel = judgeLabels(group);
  const affected = affectedLines(group, file);
  return (
    <div class="passage">
      <p class="eyebrow">
        {hasHeading(passage)
          ? "The article says"
          : `The article says, under “${group.section}”`}
      </p>
      {passage === undefined || passage.blocks.length === 0 ? (
        <p class="empty">The section has no words, or is not in the article.</p>
      ) : (
        <div class="prose">
          {passage.blocks.map((block) => (
            <Block
              block={block}
              affected={affected.has(block.line)}
              toneByLabel={toneByLabel}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function hasHeading(passage: Passage | undefined): boolean {
  return passage?.blocks[0]?.kind === "heading";
}

function Block({
  block,
  affected,
  toneByLabel,
}: {
  readonly block: PassageBlock;
  readonly affected: boolean;
  readonly toneByLabel: ReadonlyMap<string, Tone>;
}) {
  return (
    <p class={`${block.kind}${affected ? " affected" : ""}`}>
      <span class="line-number" title={`line ${block.line}`}>
        {block.line}
      </span>
      {block.parts.map((part) => (
        <Part part={part} tone={toneByLabel.get(part.text)} />
      ))}
      {affected && <span class="margin-note">quotes what has changed</span>}
    </p>
  );
}

function Part({
  part,
  tone,
}: {
  readonly part: PassagePart;
  readonly tone: Tone | undefined;
}) {
  switch (part.mark) {
    case "none":
      return <>{part.text}</>;
    case "claim":
      return <mark class="claim">{part.text}</mark>;
    case "label":
      return (
        <b class={`label-chip ${tone ?? ""}`}>
          {tone !== undefined && tone !== "good" && <Icon tone={tone} />}
          {part.text}
        </b>
      );
  }
}

function judgeLabels({ verdicts }: CheckpointGroup): Map<string, Tone> {
  const toneByLabel = new Map<string, Tone>();
  for (const { label, outcome } of verdicts.flatMap(({ labels }) => labels)) {
    const before = toneByLabel.get(label);
    const tone = labelTones[outcome];
    toneByLabel.set(label, before ? worstTone([before, tone]) : tone);
  }
  return toneByLabel;
}

function affectedLines(
  { verdicts }: CheckpointGroup,
  file: string,
): ReadonlySet<number> {
  const sentences = verdicts
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => effect.sentences);
  return new Set(
    sentences.filter((one) => one.file === file).map(({ line }) => line),
  );
}
