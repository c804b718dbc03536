// Addresses as browsers complete them.

/** Browsers read two slashes, of whichever kind, as the scheme of the page and a site behind it (WHATWG URL, 4.4). */
export function completeUrl(url: string): string {
  return /^[\t\n\r ]*[\\/]{2}/.test(url)
    ? `https://${url.replace(/^[\t\n\r \\/]+/, "")}`
    : url;
}
