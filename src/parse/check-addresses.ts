// Addresses that recipes open and the door to the network would refuse, told at their
// line before any browser is opened (see docs/network.md and adapters/judge-way.ts).
import type { Finding } from "../model/finding.ts";
import { isUnderDomain } from "../model/judge-official.ts";
import type { Platform } from "../model/platform-registry.ts";
import type { NamedPrivateHosts } from "../model/private-host.ts";
import { walkSteps } from "../model/step.ts";
import { suggestWord } from "../model/suggest-word.ts";
import type { WrittenRecipe } from "./check-recipe.ts";
import { findingAt } from "./check-recipe.ts";

/** An address as a recipe writes it, and where. */
export interface OpenedAddress extends Pick<
  WrittenRecipe,
  "file" | "placeByPath" | "path"
> {
  readonly address: string;
}

/** What the door lets through. */
export interface DeclaredHosts {
  /** Of every platform: what one of them names, the recipes of all may open. */
  readonly hosts: readonly string[];
  readonly privateHosts: NamedPrivateHosts;
}

export function listAddresses(written: WrittenRecipe): OpenedAddress[] {
  const { file, placeByPath } = written;
  return [...walkSteps(written.steps)].flatMap(({ step, path }) =>
    "goto" in step
      ? [
          {
            file,
            placeByPath,
            path: `${written.path}.${path}.goto`,
            address: step.goto,
          },
        ]
      : [],
  );
}

/** The hosts of a platform, those under them included. */
export function hostsOf({
  domains,
  redirectors,
  assetHosts,
}: Pick<Platform, "domains" | "redirectors" | "assetHosts">): string[] {
  return [...domains, ...redirectors, ...assetHosts];
}

export function checkAddresses(
  opened: readonly OpenedAddress[],
  platform: Platform,
  declared: DeclaredHosts,
): Finding[] {
  return opened.flatMap((one) => {
    const said = findFault(one.address, platform, declared);
    return said === undefined ? [] : [findingAt(one, one.path, said)];
  });
}

type Said = Parameters<typeof findingAt>[2];

const onlyDeclared =
  "The browser opens declared hosts only, so no look would get there.";

function findFault(
  address: string,
  platform: Platform,
  { hosts, privateHosts }: DeclaredHosts,
): Said | undefined {
  const variable = findVariable(address);
  if (variable !== undefined)
    return {
      title: `“${variable}” in this address is not replaced by a variable's value.`,
      why: "Only “fill” types variables in; an address is opened as it is written.",
      todo: "Write the address out.",
      subject: variable,
    };
  if (!URL.canParse(address))
    return {
      title: `“${address}” is no address that a browser can open.`,
      why: "Every look at this screen would fail.",
      todo: "Correct the address.",
      subject: address,
    };
  const { hostname: host, port } = new URL(address);
  const place = `${host}:${port === "" ? "443" : port}`;
  if (privateHosts.open.has(place)) return undefined;
  const missing = privateHosts.missingIn.get(place);
  if (missing !== undefined)
    return {
      title: `“${place}” is named under “privateHosts”, but not in ${missing}.`,
      why: "A private host is opened only where both files name it.",
      todo: `Name it in ${missing} too, if it is meant to be reached.`,
      subject: place,
    };
  const isDeclared = hosts.some((domain) => isUnderDomain(host, domain));
  if (isDeclared && (port === "" || port === "80")) return undefined;
  const names = [...platform.privateHosts, ...privateHosts.open];
  const meantPlace = suggestWord(place, names);
  if (isDeclared || names.some((name) => name.startsWith(`${host}:`)))
    return {
      title: `Port ${place.slice(host.length + 1)} of ${host} is not open to recipes.${didYouMean(meantPlace)}`,
      why: "Only the web's own port is let through, and the ports of private hosts.",
      todo: `Take the port out of the address, or name “${place}” under “privateHosts” in ${platform.folder}/platform.yaml and in presscheck.yaml.`,
      subject: place,
    };
  return {
    title: `“${host}” is not among the hosts of ${platform.name}.${didYouMean(meantPlace ?? suggestHost(host, hostsOf(platform)))}`,
    why: onlyDeclared,
    todo: `Correct the address, or add the host to “domains” in ${platform.folder}/platform.yaml, which declares ${listHosts(platform)}.`,
    subject: host,
  };
}

// In the host whatever is written so is meant for a variable; behind it only what is called as ours are.
function findVariable(address: string): string | undefined {
  const host = /^https:\/\/[^/?#]*/.exec(address)?.[0] ?? "";
  return (
    /\$\{?\w+\}?/.exec(host)?.[0] ??
    /\$\{?[A-Z][A-Z0-9]*_TEST_[A-Z0-9_]+\}?/.exec(address)?.[0]
  );
}

/** A declared host with the part before it as it was written: www.instagramm.com → www.instagram.com. */
function suggestHost(
  host: string,
  declared: readonly string[],
): string | undefined {
  const labels = host.split(".");
  for (const domain of declared) {
    const from = labels.length - domain.split(".").length;
    if (from < 0) continue;
    const end = labels.slice(from).join(".");
    if (suggestWord(end, [domain]) === undefined) continue;
    return [...labels.slice(0, from), domain].join(".");
  }
  return undefined;
}

function didYouMean(meant: string | undefined): string {
  return meant === undefined ? "" : ` Did you mean “${meant}”?`;
}

const mostListed = 6;

function listHosts(platform: Platform): string {
  const all = [...new Set([...hostsOf(platform), ...platform.privateHosts])];
  const more = all.length > mostListed ? " and others" : "";
  return `${all.slice(0, mostListed).join(", ")}${more}`;
}
