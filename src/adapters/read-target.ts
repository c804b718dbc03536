// The address of a plain request to a proxy, and the headers that travel on.
import type { Place } from "./judge-way.ts";
import { readAuthority } from "./judge-way.ts";

export interface Target {
  /** undefined when the host is written as browsers never write it. */
  readonly place: Place | undefined;
  readonly hostHeader: string;
  /** Path and query. */
  readonly path: string;
}

/** Reads the absolute http: address of a request; undefined for anything else. */
export function readTarget(address: string | undefined): Target | undefined {
  // An address with a name before the @, or that programs read differently, is no honest one.
  const authority = /^http:\/\/([^/?#\\@]+)(?=[/?#]|$)/i.exec(
    address ?? "",
  )?.[1];
  if (address === undefined || authority === undefined) return undefined;
  if (!URL.canParse(address)) return undefined;
  const { host, hostname, port, pathname, search } = new URL(address);
  return {
    // Judged as written: were 0x7f.1 folded to 127.0.0.1 here, the log would not say what was asked for.
    place: readAuthority(
      /:\d+$/.test(authority) ? authority : `${authority}:80`,
    ),
    hostHeader: port === "" ? hostname : host,
    path: `${pathname}${search}`,
  };
}

// RFC 9110 §7.6.1: these speak of one connection. Host is written anew.
const ofOneConnection = new Set([
  "connection",
  "proxy-connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "host",
]);

/** Name and value of every header that travels on, as they came. */
export function passedHeaders(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    pairs.push([raw[at] ?? "", raw[at + 1] ?? ""]);
  const named = new Set(
    pairs
      .filter(([name]) => name.toLowerCase() === "connection")
      .flatMap(([, value]) => value.toLowerCase().split(/[\s,]+/)),
  );
  return pairs.filter(([name]) => {
    const small = name.toLowerCase();
    return !ofOneConnection.has(small) && !named.has(small);
  });
}
