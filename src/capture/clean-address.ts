// Addresses as they are kept: what a site put into them may open somebody's account.

/** What stands in an address in place of what is not kept. */
const hidden = "hidden";

/**
 * An address without user, password and fragment, and without values of its query
 * that the recipe does not itself open: those come from the site, or from the account.
 * @param opened addresses the recipe opens; they stand in the repository anyway
 */
export function cleanAddress(
  address: string,
  opened: readonly string[],
): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const known = opened
    .filter((one) => URL.canParse(one))
    .map((one) => new URL(one));
  url.username = "";
  url.password = "";
  if (!known.some(({ hash }) => hash === url.hash)) url.hash = "";
  const written = new Set(
    known.flatMap(({ searchParams }) =>
      [...searchParams].map(([name, value]) => `${name}=${value}`),
    ),
  );
  // As it is written, where nothing is hidden: reading and writing a query changes its spelling.
  if ([...url.searchParams].some((pair) => !written.has(pair.join("=")))) {
    const kept = [...url.searchParams].map(([name, value]) => [
      isToken(name) ? hidden : name,
      written.has(`${name}=${value}`) ? value : hidden,
    ]);
    url.search = new URLSearchParams(kept).toString();
  }
  const parts = new Set(known.flatMap(({ pathname }) => pathname.split("/")));
  url.pathname = url.pathname
    .split("/")
    .map((part) => (parts.has(part) || !isToken(part) ? part : hidden))
    .join("/");
  return url.href;
}

// Made by a machine: long, of letters and figures mixed. Names of pages are words with
// hyphens, or figures alone.
function isToken(part: string): boolean {
  return (
    part.length >= 20 &&
    /\d/.test(part) &&
    /[a-z]/i.test(part) &&
    part.split(/[-_.]/).some((piece) => piece.length >= 12 && /\d/.test(piece))
  );
}
