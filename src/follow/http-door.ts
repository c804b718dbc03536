/** How following reaches pages: one request, redirects not followed, through the egress proxy. */
export interface HttpDoor {
  readonly get: (url: string) => Promise<HttpAnswer>;
}

export type HttpAnswer =
  | {
      readonly outcome: "answered";
      readonly status: number;
      /** The Location header. */
      readonly location: string | undefined;
      /** The page, cut at a megabyte; empty when it is no text. */
      readonly body: string;
    }
  /** The name does not exist: the one failure without an answer that proves a page gone. */
  | { readonly outcome: "no-such-host" }
  | { readonly outcome: "no-answer"; readonly because: string };
