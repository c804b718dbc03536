import type { Tone } from "../tone.ts";
import { Icon } from "./icon.tsx";

/** A verdict: shape, colour and words. */
export function Badge({
  tone,
  words,
}: {
  readonly tone: Tone;
  readonly words: string;
}) {
  return (
    <span class={`badge ${tone}`}>
      <Icon tone={tone} />
      {words}
    </span>
  );
}
