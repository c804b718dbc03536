// Which requests the page for a phone answers at all. Everybody in the same network can reach
// it, so it knows one address, one form and one picture, and says nothing of anything else.
import type { RawRequest } from "./judge-request.ts";

export interface PhoneDoor {
  /** The one name it answers to: address and port. */
  readonly host: string;
  /** "/" and the token. */
  readonly path: string;
}

export interface PhoneRefused {
  readonly status: 400 | 403 | 404 | 405 | 415 | 421;
}

/** Why a request is refused; undefined when it is not. */
export function judgePhone(
  request: RawRequest,
  { host, path }: PhoneDoor,
): PhoneRefused | undefined {
  const { method, target } = request;
  const hosts = find(request, "host");
  if (hosts.length !== 1 || hosts[0] !== host) return { status: 421 };
  if (find(request, "upgrade").length > 0) return { status: 400 };
  if (!isSame(target, path)) return { status: 404 };
  const sites = find(request, "sec-fetch-site");
  if (method === "GET")
    // Opened by its address, as a camera does, or shown again by its own form.
    return sites.every((site) => site === "none" || site === "same-origin")
      ? undefined
      : { status: 403 };
  if (method !== "POST") return { status: 405 };
  const origins = find(request, "origin");
  if (origins.some((origin) => origin !== `http://${host}`))
    return { status: 403 };
  if (sites.some((site) => site !== "same-origin")) return { status: 403 };
  const types = find(request, "content-type");
  return types.length === 1 &&
    /^multipart\/form-data; ?boundary=[\w'()+,./:=?-]{1,100}$/i.test(
      types[0] ?? "",
    )
    ? undefined
    : { status: 415 };
}

// As long as the token is, whatever is asked for: time tells nothing of it.
function isSame(target: string, path: string): boolean {
  let differs = target.length === path.length ? 0 : 1;
  for (let at = 0; at < path.length; at += 1)
    differs |= (target.charCodeAt(at) || 0) ^ path.charCodeAt(at);
  return differs === 0;
}

function find({ headers }: RawRequest, name: string): string[] {
  return headers
    .filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value);
}
