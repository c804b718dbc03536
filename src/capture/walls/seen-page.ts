import type { SeenPage as ReadPage } from "../../model/walls/seen-page.ts";

/** What stands in the window, as the recognisers of walls see it. */
export interface SeenPage extends Omit<ReadPage, "status"> {
  readonly url: string;
  readonly title: string;
  /** All words a reader sees. */
  readonly words: string;
  /** The main document's; undefined when a script put it there. */
  readonly status: number | undefined;
  /** What the page says its language is, such as "de-AT"; empty when it says nothing. */
  readonly language: string;
  /** The language that the browser asked for, such as "en-US". */
  readonly locale: string;
  /** Something of it is still to come, by what the page itself says. */
  readonly isLoading: boolean;
}
