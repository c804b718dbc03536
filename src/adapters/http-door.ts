// Node-side requests through the egress proxy. undici is loaded with the first request.
import type { HttpAnswer, HttpDoor } from "../follow/http-door.ts";
import type { Egress } from "./egress.ts";
import { noSuchHost } from "./egress.ts";

const timeoutMs = 15_000;
const maxBytes = 1_000_000;

export interface HttpDoorHandle extends HttpDoor {
  readonly close: () => Promise<void>;
}

/** @param trusted PEM certificate to trust beside the usual ones: the practice platform's */
export async function openHttpDoor(
  egress: Egress,
  trusted: string | undefined,
): Promise<HttpDoorHandle> {
  const { ProxyAgent, request } = await import("undici");
  const agent = new ProxyAgent({
    uri: egress.url,
    ...(trusted === undefined ? {} : { requestTls: { ca: trusted } }),
  });
  const get = async (url: string): Promise<HttpAnswer> => {
    const refusedBefore = egress.refusals.length;
    try {
      const response = await request(url, {
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          "user-agent": "Mozilla/5.0 (compatible; presscheck)",
          accept: "text/html,application/xhtml+xml",
          "accept-language": "en",
        },
      });
      const location = response.headers["location"];
      return {
        outcome: "answered",
        status: response.statusCode,
        location: Array.isArray(location) ? location[0] : location,
        body: isText(response.headers["content-type"])
          ? await readBody(response.body)
          : await dropBody(response.body),
      };
    } catch (error) {
      const rule = egress.refusals
        .slice(refusedBefore)
        .find((refusal) => hostOf(refusal.url) === hostOf(url))?.rule;
      if (rule === noSuchHost) return { outcome: "no-such-host" };
      return {
        outcome: "no-answer",
        because: rule === undefined ? explain(error) : `${capital(rule)}.`,
      };
    }
  };
  return { get, close: () => agent.destroy() };
}

function isText(type: string | string[] | undefined): boolean {
  return type === undefined || /^text\/|[/+](xml|json)\b/i.test(String(type));
}

async function dropBody(body: {
  readonly dump: () => Promise<void>;
}): Promise<string> {
  await body.dump();
  return "";
}

async function readBody(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let length = 0;
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    length += chunk.byteLength;
    if (length > maxBytes) break;
  }
  return text;
}

function explain(error: unknown): string {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === "TimeoutError" || name === "AbortError")
    return "It did not answer within 15 seconds.";
  if (code === "UND_ERR_SOCKET" || code === "ECONNRESET")
    return "The connection was cut.";
  if (/Proxy response/.test(message)) return "Nobody answers there.";
  if (/certificate|self.signed|altnames/i.test(message))
    return "Its certificate is not valid.";
  return "It could not be reached.";
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
