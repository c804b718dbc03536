import { drawAddress } from "./address-page.tsx";
import type { ArchiveRecord, KeptEvidence } from "./archived-look.ts";
import {
  keptSomething,
  listFiles,
  ownPlace,
  placeFile,
  toSecond,
} from "./archived-look.ts";
import { drawCover, nameArchive } from "./cover-page.tsx";
import { gatherAddresses } from "./gather-addresses.ts";

/** A page that a viewer lists. */
export interface ArchivePage {
  readonly url: string;
  readonly at: string;
  readonly title: string;
  /** What a search in the viewer finds it by. */
  readonly words: string;
}

/** Everything a run kept, each file once, and a page for each address that was looked at. */
export async function listRecords(
  kept: KeptEvidence,
  createdAt: string,
): Promise<{
  readonly pages: readonly ArchivePage[];
  readonly records: readonly ArchiveRecord[];
}> {
  const { plan, captures, bytesByName } = kept;
  const looks = captures.filter(keptSomething);
  const addresses = gatherAddresses(looks);
  const at = toSecond(createdAt);
  const own = (name: string, type: string, text: string): ArchiveRecord => ({
    url: `${ownPlace}${name}`,
    at,
    type,
    content: encode(text),
  });
  const records = [
    own("", html, await drawCover(kept, addresses)),
    // As they are written in the run's folder.
    own("plan.json", "application/json", JSON.stringify(plan, null, 1)),
    own("captures.json", "application/json", JSON.stringify(captures, null, 1)),
  ];
  for (const address of addresses)
    records.push({
      url: address.url,
      at: address.at,
      type: html,
      content: encode(await drawAddress(address)),
    });
  const placed = new Set<string>();
  for (const look of looks) {
    const { picture, words, tree } = listFiles(look);
    const files = [
      [picture, "image/png"],
      [words, "text/plain; charset=utf-8"],
      [tree, "application/json"],
    ] as const;
    for (const [name, type] of files) {
      const content = bytesByName.get(name);
      if (content === undefined) throw new Error(`blobs/${name} was not read`);
      if (placed.has(name)) continue;
      placed.add(name);
      const taken = toSecond(look.provenance.endedAt);
      records.push({ url: placeFile(name), at: taken, type, content });
    }
  }
  const cover = { url: ownPlace, at, title: nameArchive(kept), words: "" };
  const pages = addresses.map(({ url, at: last, title, looks: there }) => ({
    url,
    at: last,
    title,
    words: there.map(({ evidence }) => evidence.words).join("\n"),
  }));
  return { pages: [cover, ...pages], records };
}

const html = "text/html";

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
