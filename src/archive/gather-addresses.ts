import type { ArchivedLook } from "./archived-look.ts";
import { ownPlace, toSecond } from "./archived-look.ts";
import { deviceTitles } from "../model/device.ts";

/** All looks that ended at one address: an archive shows one page for an address and a time. */
export interface ArchivedAddress {
  /** Where its page stands in the archive. */
  readonly url: string;
  /** What was looked at. */
  readonly seen: string;
  /** The end of the last of its looks. */
  readonly at: string;
  readonly title: string;
  readonly looks: readonly ArchivedLook[];
}

/**
 * Looks at several devices end at one address, some within one second, where an archive could show
 * only one of them: so they stand on one page together.
 */
export function gatherAddresses(
  looks: readonly ArchivedLook[],
): ArchivedAddress[] {
  const byUrl = new Map<string, [ArchivedLook, ...ArchivedLook[]]>();
  for (const look of looks) {
    const url = placeLook(look);
    const before = byUrl.get(url);
    byUrl.set(url, before === undefined ? [look] : [...before, look]);
  }
  return [...byUrl].map(([url, own]) => ({
    url,
    seen: own[0].provenance.url ?? url,
    at: toSecond(
      own
        .map(({ provenance }) => provenance.endedAt)
        .toSorted()
        .at(-1) ?? "",
    ),
    title: nameLooks(own),
    looks: own,
  }));
}

// What opened may have been no page of the web, an error page of the browser's, say. And
// nothing of an imitation stands at an address of the real platform, in no archive either.
function placeLook({ id, target, provenance }: ArchivedLook): string {
  const { url = "" } = provenance;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    return `${ownPlace}looks/${encodeURIComponent(id)}`;
  const { href, host, pathname, search } = new URL(url);
  return target === "live"
    ? href
    : `${ownPlace}practice/${host}${pathname}${search}`;
}

function nameLooks(looks: readonly ArchivedLook[]): string {
  const byScreen = new Map<string, string[]>();
  for (const { platform, screen, device } of looks) {
    const name = `${platform}/${screen}`;
    byScreen.set(name, [...(byScreen.get(name) ?? []), deviceTitles[device]]);
  }
  const names = [...byScreen].map(
    ([screen, devices]) => `${screen} on ${devices.join(", ")}`,
  );
  const isPractice = looks.some(({ target }) => target === "practice");
  return `${isPractice ? "Practice: " : ""}${names.join("; ")}`;
}
