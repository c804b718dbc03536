// Which requests the review server answers at all. Any page that the editor has open can
// make this computer's browser ask 127.0.0.1 for something, and any name can be made to
// lead there: so only what the server's own page asks for, under its own address, counts.

/** A request as it came over the wire, before anything of it is read as a URL. */
export interface RawRequest {
  readonly method: string;
  /** The request's target, undecoded. */
  readonly target: string;
  /** In the order they came; a name may come twice. */
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface Refused {
  readonly status: 400 | 403 | 405 | 415 | 421;
  readonly because: string;
}

/**
 * Why a request is refused; undefined when it is not.
 * @param port the server listens on; its one name is 127.0.0.1 with this port
 */
export function judgeRequest(
  request: RawRequest,
  port: number,
): Refused | undefined {
  const { method, target } = request;
  const own = `127.0.0.1:${port}`;
  const hosts = find(request, "host");
  if (hosts.length !== 1 || hosts[0] !== own)
    return { status: 421, because: `This server is ${own} and nothing else.` };
  // An absolute target names another host past the Host header.
  if (!/^\/[!-~]*$/.test(target) || target.startsWith("//"))
    return { status: 400, because: "That is no address of this server." };
  if (find(request, "upgrade").length > 0)
    return { status: 400, because: "Connections are not upgraded." };
  const sites = find(request, "sec-fetch-site");
  const modes = find(request, "sec-fetch-mode");
  switch (method) {
    case "GET": {
      const isOwn = sites.every(
        (site) => site === "same-origin" || site === "none",
      );
      // A link that leads here may be followed: the page alone says nothing.
      const isOpened =
        /^\/(\?|$)/.test(target) && modes.every((mode) => mode === "navigate");
      return isOwn || isOpened ? undefined : otherPage;
    }
    case "POST": {
      const origins = find(request, "origin");
      if (origins.length !== 1 || origins[0] !== `http://${own}`)
        return otherPage;
      if (sites.length !== 1 || sites[0] !== "same-origin") return otherPage;
      const types = find(request, "content-type");
      const type = types[0] ?? "";
      // A form can send neither: a picture's bytes come as nothing but bytes.
      const isRead = isUpload(target)
        ? type === "application/octet-stream"
        : isJson(type);
      return types.length === 1 && isRead
        ? undefined
        : {
            status: 415,
            because:
              "Only application/json is read, and a picture as application/octet-stream.",
          };
    }
    default:
      return { status: 405, because: "Only GET and POST are answered." };
  }
}

const otherPage: Refused = {
  status: 403,
  because: "Only this server's own page may ask for this.",
};

/** Whether a request brings a picture. */
export function isUpload(target: string): boolean {
  return target.startsWith("/api/pictures?");
}

// A form can send text/plain and two other types without asking; JSON it cannot.
function isJson(type: string): boolean {
  return /^application\/json(?:; ?charset=utf-8)?$/i.test(type);
}

function find({ headers }: RawRequest, name: string): string[] {
  return headers
    .filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value);
}
