// Node-side requests through the egress proxy. undici is loaded with the first request.
import type {
  HttpAnswer,
  HttpDoor,
  HttpRequest,
  NoAnswer,
} from "../follow/http-door.ts";
import { dispatchRequest, overtime } from "./dispatch-request.ts";
import type { Egress } from "./egress.ts";
import { noSuchHost } from "./egress.ts";
import { mostBytes, readBody } from "./read-body.ts";

const usualTimeoutMs = 15_000;

const asked = {
  "user-agent": "Mozilla/5.0 (compatible; presscheck)",
  accept: "text/html,application/xhtml+xml",
  "accept-language": "en",
  "accept-encoding": "gzip, deflate, br",
};

export interface HttpDoorHandle extends HttpDoor {
  readonly close: () => Promise<void>;
}

/**
 * @param trusted PEM certificate to trust beside the usual ones: the practice platform's
 * @param timeoutMs from the request to the last byte: a site that dribbles is no better than a silent one
 */
export async function openHttpDoor(
  egress: Egress,
  trusted: string | undefined,
  timeoutMs: number = usualTimeoutMs,
): Promise<HttpDoorHandle> {
  const { ProxyAgent } = await import("undici");
  const agent = new ProxyAgent({
    uri: egress.url,
    maxHeaderSize: 64 * 1024,
    ...(trusted === undefined ? {} : { requestTls: { ca: trusted } }),
  });
  const ask = async ({ url, method }: HttpRequest): Promise<HttpAnswer> => {
    const refusedBefore = egress.refusals.length;
    try {
      const { status, headers, bytes, extent } = await dispatchRequest(agent, {
        url,
        method,
        // undici writes into it.
        headers: { ...asked },
        timeoutMs,
        mostBytes,
        wantsBody: (given) =>
          isText(given["content-type"]) && given["location"] === undefined,
      });
      const read = await readBody(bytes, extent, headers);
      return {
        outcome: "answered",
        status,
        headers,
        body: read.text,
        extent: read.extent,
      };
    } catch (error) {
      const rule = egress.refusals
        .slice(refusedBefore)
        .find((refusal) => hostOf(refusal.url) === hostOf(url))?.rule;
      if (rule === noSuchHost) return { outcome: "no-such-host" };
      if (rule !== undefined)
        return {
          outcome: "no-answer",
          kind: "refused",
          because: `${beginSentence(rule)}.`,
        };
      return {
        outcome: "no-answer",
        ...explain(error, timeoutMs),
      };
    }
  };
  return { ask, close: () => agent.destroy() };
}

function isText(type: string | undefined): boolean {
  return type === undefined || /^text\/|[/+](xml|json)\b/i.test(type);
}

interface Explanation {
  readonly kind: NoAnswer;
  readonly because: string;
}

function explain(error: unknown, timeoutMs: number): Explanation {
  const { code = "", name, message } = error as NodeJS.ErrnoException;
  if (
    code === overtime ||
    /^UND_ERR_(HEADERS|BODY|CONNECT)_TIMEOUT$/.test(code)
  )
    return {
      kind: "silent",
      because: `It did not answer within ${timeoutMs / 1000} seconds.`,
    };
  if (/^Z_|^ERR__?BROTLI|^ERR_PADDING|BROTLI/.test(code))
    return { kind: "broken", because: "Its answer cannot be unpacked." };
  if (/certificate|self.signed|altnames/i.test(message) || /CERT/.test(code))
    return { kind: "certificate", because: "Its certificate is not valid." };
  // A tunnel that broke before the first byte looks like bad TLS: worth asking again.
  if (/^ERR_SSL|^EPROTO/.test(code))
    return { kind: "cut", because: "Its encryption (TLS) is broken." };
  if (
    /^(UND_ERR_SOCKET|UND_ERR_ABORTED|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|UND_ERR_CLOSED|UND_ERR_DESTROYED|ECONNRESET|EPIPE)$/.test(
      code,
    )
  )
    return { kind: "cut", because: "The connection was cut." };
  if (/Proxy response/.test(message))
    return { kind: "unreachable", because: "Nobody answers there." };
  if (name === "HTTPParserError" || code === "UND_ERR_HEADERS_OVERFLOW")
    return { kind: "broken", because: "Its answer cannot be read." };
  return { kind: "unreachable", because: "It could not be reached." };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
import { beginSentence } from "../model/begin-sentence.ts";
