// What recognises the text of a picture.
import type { Box } from "../model/access-node.ts";
import type { GreyPicture } from "./decoder-port.ts";

/** A word as it was recognised. */
export interface ReadWord {
  readonly text: string;
  /** Picture pixels. */
  readonly box: Box;
  /** Names the line it stands in; lines of one block follow each other. */
  readonly line: number;
  readonly block: number;
}

export type ReadText =
  | {
      readonly outcome: "read";
      /** In reading order. */
      readonly words: readonly ReadWord[];
      /** What read it, with the language's data: "Tesseract 7.0.0, eng 1.0.0". */
      readonly by: string;
    }
  /** Nothing is said of the picture's text then, neither good nor bad. */
  | {
      readonly outcome: "not-read";
      readonly because: string;
      readonly todo: string;
    };

export interface TextReader {
  /** @param locale of the article, such as de-DE */
  readonly read: (picture: GreyPicture, locale: string) => Promise<ReadText>;
}
