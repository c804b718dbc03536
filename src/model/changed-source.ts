// The reverse index of official words: what rests on a sentence that its page no longer has.
import type { AffectedSentence } from "./verdict.ts";

export interface ChangedSource {
  readonly platform: string;
  readonly platformName: string;
  readonly link: string;
  readonly linkTitle: string;
  readonly url: string;
  /** The words that were there. */
  readonly before: string;
  /** The nearest sentence there now; undefined when none is near. */
  readonly after: string | undefined;
  /** Claims that rest on these words. */
  readonly claims: readonly {
    readonly id: string;
    readonly statement: string;
  }[];
  /** Articles that have to make one of them, in order. */
  readonly articles: readonly string[];
  /** Where they make it, in reading order. */
  readonly sentences: readonly AffectedSentence[];
}
