import { getDomain } from "tldts";
import type { Platform } from "../../model/platform-registry.ts";
import type { BrandIndex } from "../../model/index-brands.ts";
import { readHost } from "../../model/read-host.ts";
import { brandsOf } from "../brands-of.ts";
import type { RuleRemark } from "../define-rule.ts";
import { defineRule } from "../define-rule.ts";
import { findPromisedPlatform } from "../promised-platform.ts";
import { readShownMailSite, readShownSite } from "../read-shown-site.ts";

const why =
  "Readers check the address they see; a link that shows another one teaches them to be fooled.";

export const linkTextMisleads = defineRule({
  id: "link-text-misleads",
  title: "A link shows one site's address and goes to another's.",
  severity: "error",
  *check({ article, platformById }) {
    const platforms = [...platformById.values()];
    const brands = brandsOf(platformById);
    for (const { text, url, place } of article.links) {
      const target = readTarget(url);
      if (target === undefined) continue;
      const shown =
        target.kind === "mail" ? readShownMailSite(text) : readShownSite(text);
      const remark =
        shown === undefined
          ? judgePromise(text, target, platforms, brands)
          : judgeShown(shown, text, target, platforms);
      if (remark !== undefined) yield { ...remark, place, subject: url };
    }
  },
});

function judgeShown(
  shown: string,
  text: string,
  { site, lastPart }: Target,
  platforms: readonly Platform[],
): RuleRemark | undefined {
  // "README.md" as the name of a file is no site, though .md is a country's ending.
  if (site === shown || lastPart === text.trim()) return undefined;
  // A platform may show one of its names and answer under another.
  const isOneOwner = platforms.some(({ domains }) => {
    const sites = domains.map((domain) => getDomain(domain, byOwner) ?? domain);
    return sites.includes(shown) && sites.includes(site);
  });
  if (isOneOwner) return undefined;
  return {
    title: `The link shows “${shown}” and goes to ${site}.`,
    why,
    todo: `Show the address it goes to, or words instead of an address.`,
  };
}

function judgePromise(
  text: string,
  { host, site, kind }: Target,
  platforms: readonly Platform[],
  brands: BrandIndex,
): RuleRemark | undefined {
  if (kind === "mail") return undefined;
  const promised = findPromisedPlatform(platforms, text);
  if (promised === undefined || brands.isOwn(host, site)) return undefined;
  return {
    severity: "warning",
    title: `The link's words promise a page of ${promised.name}'s own, and it goes to ${site}.`,
    why: `Readers who are told of ${promised.name}'s own page log in where the link leads them.`,
    todo: `Link ${promised.name}'s page, or say whose page it is.`,
  };
}

const byOwner = { allowPrivateDomains: true };

interface Target {
  readonly kind: "page" | "mail";
  readonly host: string;
  readonly site: string;
  /** What stands behind the last slash. */
  readonly lastPart: string;
}

function readTarget(address: string): Target | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (url.protocol === "mailto:") {
    const [, domain = ""] = /@([^@?\s]{1,253})$/.exec(url.pathname) ?? [];
    if (!URL.canParse(`https://${domain}`)) return undefined;
    return targetOf("mail", new URL(`https://${domain}`));
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  return targetOf("page", url);
}

function targetOf(kind: Target["kind"], url: URL): Target {
  const host = url.hostname;
  const site = readHost(host)?.site ?? host;
  return { kind, host, site, lastPart: url.pathname.split("/").at(-1) ?? "" };
}
