// Whether a secret can be read in what is about to be written, however it is spelled.

/** Values by the name they are told by: a variable, or what they come from. */
export type Secrets = ReadonlyMap<string, string>;

/** Shorter values occur by chance; docs/evidence.md says so. */
export const shortestSecret = 4;

/** The name of the first secret that can be read in a text; undefined when none can. */
export function findSecretInText(
  text: string,
  secrets: Secrets,
): string | undefined {
  const said = text.toLowerCase();
  // What stands in two elements, or beside a line's end, is read as one.
  const joined = said.replace(/\s+/g, "");
  for (const [name, value] of secrets) {
    if (value.length < shortestSecret) continue;
    const spellings = listSpellings(value);
    if (spellings.some((spelling) => said.includes(spelling.toLowerCase())))
      return name;
    const inOne = value.toLowerCase().replace(/\s+/g, "");
    if (inOne.length >= shortestInOne && joined.includes(inOne)) return name;
  }
  return undefined;
}

/** The same in bytes of any kind, also where text is UTF-16. */
export function findSecretInBytes(
  content: Uint8Array,
  secrets: Secrets,
): string | undefined {
  const bytes = Buffer.from(
    content.buffer,
    content.byteOffset,
    content.byteLength,
  );
  for (const [name, value] of secrets) {
    if (value.length < shortestInBytes) continue;
    const found = listSpellings(value).some((spelling) =>
      bytes.includes(spelling, 0, "utf8"),
    );
    if (found || isWide(bytes, value)) return name;
  }
  return undefined;
}

/** Shorter ones occur among the bytes of a picture and the figures of boxes by chance. */
const shortestInBytes = 6;
const shortestInOne = 8;
const shortestBase64 = 8;

function isWide(bytes: Buffer, value: string): boolean {
  const little = Buffer.from(value, "utf16le");
  return bytes.includes(little) || bytes.includes(Buffer.from(little).swap16());
}

/** A value as it is and as URLs, JSON, HTML and base64 spell it. */
function listSpellings(value: string): string[] {
  const url = encodeUrl(value);
  const json = JSON.stringify(value).slice(1, -1);
  return [
    ...new Set([
      value,
      url,
      url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      url.replaceAll("%20", "+"),
      json,
      json.replaceAll("/", "\\/"),
      escapeLetters(json, /[^ -~]/g),
      escapeLetters(json, /[^ -~]|[<>&']/g),
      ...listHtml(value),
      ...listBase64(value),
    ]),
  ];
}

// A lone half of a surrogate pair has no spelling in an address.
function encodeUrl(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return value;
  }
}

// As JSON may be written in ASCII, or for a script element.
function escapeLetters(json: string, letters: RegExp): string {
  return json.replace(
    letters,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function listHtml(value: string): string[] {
  const plain = value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return [
    plain,
    plain.replaceAll('"', "&quot;"),
    plain.replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
    plain.replaceAll('"', "&#34;").replaceAll("'", "&#39;"),
    plain.replaceAll('"', "&quot;").replaceAll("'", "&#x27;"),
    plain.replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
  ];
}

// Where a value stands in the middle of what was encoded, its letters depend on how
// many bytes stand before it; those at its edges belong to its neighbours, too.
function listBase64(value: string): string[] {
  const bytes = Buffer.from(value, "utf8");
  return [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const own = padded
      .toString("base64")
      .slice(Math.ceil((before * 8) / 6), Math.floor((padded.length * 8) / 6));
    return own.length < shortestBase64
      ? []
      : [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
