/** How following reaches pages: one request, redirects not followed, through the egress proxy. */
export interface HttpDoor {
  readonly ask: (request: HttpRequest) => Promise<HttpAnswer>;
}

export interface HttpRequest {
  readonly url: string;
  /** HEAD: what the page is, without its words. */
  readonly method: "GET" | "HEAD";
}

export type HttpAnswer =
  | {
      readonly outcome: "answered";
      readonly status: number;
      /** By name in small letters; of several with one name, the first. */
      readonly headers: Readonly<Record<string, string>>;
      /** The page, unpacked; empty when it is no text. */
      readonly body: string;
      /** whole, or only its beginning: it was longer than anything is read. */
      readonly extent: "whole" | "beginning";
    }
  /** The name does not exist: the one failure without an answer that proves a page gone. */
  | { readonly outcome: "no-such-host" }
  | {
      readonly outcome: "no-answer";
      readonly kind: NoAnswer;
      /** A sentence. */
      readonly because: string;
    };

/** cut: the connection broke, which may be chance. The others last. */
export type NoAnswer =
  "cut" | "silent" | "unreachable" | "certificate" | "broken" | "refused";
