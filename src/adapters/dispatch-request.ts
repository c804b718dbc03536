// One request by undici's own handlers. Its streams and abort signals cost more
// than the request itself, and nothing here needs either.
import type { Dispatcher } from "undici";

export interface RawRequest {
  readonly url: string;
  readonly method: "GET" | "HEAD";
  readonly headers: Readonly<Record<string, string>>;
  /** From the request to the last byte. */
  readonly timeoutMs: number;
  /** More of a body is not waited for. */
  readonly mostBytes: number;
  /** Whether the body is wanted, by what stands before it. */
  readonly wantsBody: (headers: Readonly<Record<string, string>>) => boolean;
}

export interface RawAnswer {
  readonly status: number;
  /** By name in small letters; of several with one name, the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it was sent, not unpacked. */
  readonly bytes: Uint8Array;
  readonly extent: "whole" | "beginning";
}

/** The code of the error when time is over. */
export const overtime = "ERR_OVERTIME";

/** A body nobody wants is heard out to keep its connection, when it is as short as that. */
const mostUnwanted = 128 * 1024;

/** @throws undici's errors, and one with code `overtime` */
export function dispatchRequest(
  dispatcher: Dispatcher,
  { url, method, headers, timeoutMs, mostBytes, wantsBody }: RawRequest,
): Promise<RawAnswer> {
  const { origin, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let isOver = false;
    let status = 0;
    let given: Record<string, string> = {};
    let isWanted = false;
    let length = 0;
    const chunks: Uint8Array[] = [];
    const settle = (end: () => void) => {
      isOver = true;
      clearTimeout(timer);
      end();
    };
    const hangUp = () => controller?.abort(new Error("enough was read"));
    const finish = (extent: RawAnswer["extent"]) => {
      if (isOver) return;
      settle(() => {
        const bytes = Buffer.concat(chunks);
        resolve({ status, headers: given, bytes, extent });
      });
    };
    const fail = (error: Error) => {
      if (!isOver) settle(() => reject(error));
    };
    const timer = setTimeout(() => {
      fail(Object.assign(new Error("it took too long"), { code: overtime }));
      hangUp();
    }, timeoutMs);
    const request = { origin, path: pathname + search, method, headers };
    dispatcher.dispatch(request, {
      onRequestStart: (own) => {
        controller = own;
        // Its time ran out before it was its turn.
        if (isOver) hangUp();
      },
      onResponseStart: (_controller, code, fields) => {
        // "Continue" and early hints come before the answer.
        if (code < 200) return;
        status = code;
        given = flatten(fields);
        isWanted = method === "GET" && wantsBody(given);
      },
      onResponseData: (_controller, chunk) => {
        if (isOver) return;
        length += chunk.byteLength;
        if (isWanted) chunks.push(chunk);
        if (length <= (isWanted ? mostBytes : mostUnwanted)) return;
        finish(isWanted ? "beginning" : "whole");
        hangUp();
      },
      onResponseEnd: () => finish("whole"),
      onResponseError: (_controller, error) => fail(error),
    });
  });
}

function flatten(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) flat[name] = first;
  }
  return flat;
}
