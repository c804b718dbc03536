/** Whether two addresses open the same page: equal as browsers read them, but for a trailing slash and the part behind #. */
export function isSamePage(a: string, b: string): boolean {
  const left = pageOf(a);
  return left !== undefined && left === pageOf(b);
}

function pageOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = "";
  if (url.pathname.endsWith("/")) url.pathname = url.pathname.slice(0, -1);
  // The root's slash cannot be taken from a URL, so both sides keep it.
  return url.href;
}
