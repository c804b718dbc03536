// Two sentences of one article of which readers can believe only one.
import type { Sentence } from "./article.ts";

export interface Clash {
  /** The one in the questions and answers. */
  readonly answer: Sentence;
  /** The one elsewhere in the article. */
  readonly other: Sentence;
  /** In words, of the one elsewhere; reads on after "because". */
  readonly because: string;
}
