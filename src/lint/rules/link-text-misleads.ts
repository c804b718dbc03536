import { getDomain, parse } from "tldts";
import { defineRule } from "../define-rule.ts";

export const linkTextMisleads = defineRule({
  id: "link-text-misleads",
  title: "A link shows one site's address and goes to another's.",
  severity: "error",
  *check({ article }) {
    for (const { text, url, place } of article.links) {
      const shown = shownSite(text);
      const target = siteOf(url);
      if (shown === undefined || target === undefined) continue;
      // "README.md" as the name of a file is no site, though .md is a country's ending.
      if (target.site === shown || target.lastPart === text.trim()) continue;
      yield {
        place,
        title: `The link shows “${shown}” and goes to ${target.site}.`,
        why: "Readers check the address they see; a link that shows another one teaches them to be fooled.",
        todo: `Show the address it goes to, or words instead of an address.`,
        subject: url,
      };
    }
  },
});

// Domains that belong to many people each count as theirs: someone.github.io is not github.io.
const byOwner = { allowPrivateDomains: true };

/** The site that a link's text names, when all of the text is an address. */
function shownSite(text: string): string | undefined {
  const [, scheme = "", host = ""] =
    /^(https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}[\p{L}\p{N}-]{1,62}\.?)(?::\d+)?(?:[/?#]\S*)?$/u.exec(
      text.trim(),
    ) ?? [];
  if (host === "" || !URL.canParse(`https://${host}`)) return undefined;
  const { hostname } = new URL(`https://${host}`);
  const { domain, isIcann, isPrivate } = parse(hostname, byOwner);
  // "Node.js" ends in nothing that can be registered.
  const isSite = isIcann === true || isPrivate === true || scheme !== "";
  return isSite ? (domain ?? undefined) : undefined;
}

function siteOf(
  address: string,
): { readonly site: string; readonly lastPart: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const site = getDomain(url.hostname, byOwner) ?? url.hostname;
  return { site, lastPart: url.pathname.split("/").at(-1) ?? "" };
}
