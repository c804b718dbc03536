import type { Observation } from "../model/observation.ts";

/** How following opens a page in a real browser, through the same door. */
export interface PageViewer {
  readonly view: (url: string) => Promise<ViewedPage>;
}

export type ViewedPage =
  | {
      readonly outcome: "seen";
      /** Every address it went through; the last is where it ended. */
      readonly hops: Observation["hops"];
      readonly headers: Readonly<Record<string, string>>;
      /** As it stands when its scripts have run. */
      readonly html: string;
    }
  | { readonly outcome: "failed" };
