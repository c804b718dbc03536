import type { PageText } from "../page-text.ts";

/** An answer that has a page in it, as the recognisers of walls and of pages that are gone see it. */
export interface SeenPage {
  /** The address of the link. */
  readonly asked: string;
  /** The address at the end of every redirect. */
  readonly landed: string;
  readonly status: number;
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly page: PageText;
}
