// The site that a link's text names, where all of the text is an address.
import { parse } from "tldts";

// Domains that belong to many people each count as theirs: someone.github.io is not github.io.
const byOwner = { allowPrivateDomains: true };

/** The registered domain that a text shows; undefined when it shows words, or no site there can be. */
export function readShownSite(text: string): string | undefined {
  const [, scheme = "", host = ""] =
    /^(https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}[\p{L}\p{N}-]{1,62}\.?)(?::\d+)?(?:[/?#]\S*)?$/u.exec(
      bareText(text),
    ) ?? [];
  if (host === "" || !URL.canParse(`https://${host}`)) return undefined;
  const { hostname } = new URL(`https://${host}`);
  const { domain, isIcann, isPrivate } = parse(hostname, byOwner);
  // "Node.js" ends in nothing that can be registered.
  const isSite = isIcann === true || isPrivate === true || scheme !== "";
  return isSite ? (domain ?? undefined) : undefined;
}

/** The site behind an e-mail address that a text shows. */
export function readShownMailSite(text: string): string | undefined {
  const [, host = ""] =
    /^[^\s@]{1,64}@([^\s@]{3,253})$/u.exec(bareText(text)) ?? [];
  return host === "" ? undefined : readShownSite(host);
}

// Quotes and brackets around an address, the sentence's full stop behind it, and what
// breadcrumbs add: “instagram.com › help”. Other scripts' full stops are read as browsers do.
function bareText(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[。．｡]/g, ".")
    .trim()
    .replace(/^[\s"'“”‘’«»(<[]{1,5}/, "")
    .replace(/\s{0,5}[›»>].{0,2000}$/u, "")
    .replace(/[\s"'“”‘’«»)>\].,;:!?]{1,5}$/, "");
}
