// What the page decides with: the server that sent it, or the file it stands in.
import type { SignPicture } from "../model/picture-wire.ts";
import type {
  DecisionRequest,
  Draft,
  Queue,
  WireRefusal,
} from "../model/review-wire.ts";

export type Answer =
  | { readonly status: "done"; readonly queue: Queue }
  /** superseded: what was shown is not there any more. locked: not opened with the printed address. */
  | (WireRefusal & {
      readonly status: "superseded" | "refused" | "locked" | "failed";
    })
  | { readonly status: "offline" };

export interface Desk {
  readonly readQueue: () => Promise<Answer>;
  /** What is verified, in place of what waits; undefined where it cannot be had. */
  readonly readSettled?: () => Promise<Answer>;
  readonly decide: (decision: DecisionRequest) => Promise<Answer>;
  /** Signs a picture that a person has brought; undefined where none can be brought. */
  readonly signPicture?: (request: SignPicture) => Promise<Answer>;
  /** Takes the last decision back. @param last as the queue named it */
  readonly undo: (last: string) => Promise<Answer>;
  /** What was typed before this start, by item; undefined where nothing outlives the tab. */
  readonly readDrafts?: () => Promise<Readonly<Record<string, Draft>>>;
  /** @param draft undefined: it is decided about */
  readonly keepDraft?: (id: string, draft: Draft | undefined) => void;
  /** For the src of an image. @param sha of a picture of the queue */
  readonly pictureAddress: (sha: string) => string;
}
