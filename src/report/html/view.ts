import type { Finding } from "../../model/finding.ts";
import type { Run } from "../../model/run.ts";
import type { ArticleGate } from "../../model/verdict.ts";
import type { Tone } from "../tone.ts";
import type { PictureLayout } from "./lay-pictures.ts";

/** What every part of the page is a function of. */
export interface View {
  readonly run: Run;
  readonly layout: PictureLayout;
}

/** One article's part of the page. */
export interface ArticleView extends View {
  readonly gate: ArticleGate;
  readonly gateIndex: number;
  readonly findings: readonly Finding[];
}

const worstFirst: readonly Tone[] = ["bad", "unknown", "wait", "quiet", "good"];

/** The worst of some tones; quiet of none. */
export function worstTone(tones: readonly Tone[]): Tone {
  return worstFirst.find((tone) => tones.includes(tone)) ?? "quiet";
}

/** Marks what the filter "only what needs attention" hides. */
export function calmIf(calm: boolean): { "data-calm"?: "" } {
  return calm ? { "data-calm": "" } : {};
}
