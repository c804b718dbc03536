// A run's evidence as one file that viewers of web archives open: WACZ 1.1.1.
import { zipSync } from "fflate";
import { digest } from "../model/digest.ts";
import type { KeptEvidence } from "./archived-look.ts";
import { ownPlace } from "./archived-look.ts";
import { nameArchive } from "./cover-page.tsx";
import type { ArchivePage } from "./list-records.ts";
import { listRecords } from "./list-records.ts";
import { writeWarc } from "./write-warc.ts";

export interface Pack {
  readonly bytes: Uint8Array;
  /** Without the cover. */
  readonly addresses: number;
}

/** What the file says of how it was made. */
export interface Maker {
  /** ISO time in UTC. */
  readonly createdAt: string;
  /** Name and version. */
  readonly software: string;
}

/**
 * @param check told the name and the bytes of everything that goes in, before it is compressed
 * @see https://specs.webrecorder.net/wacz/1.1.1/
 */
export async function packEvidence(
  kept: KeptEvidence,
  { createdAt, software }: Maker,
  check: (name: string, content: Uint8Array) => void,
): Promise<Pack> {
  const title = nameArchive(kept);
  const { pages, records } = await listRecords(kept, createdAt);
  for (const { url, content } of records) check(url, content);
  const warc = await writeWarc(
    "data.warc.gz",
    records,
    { software, format: "WARC File Format 1.1", description: title },
    createdAt,
  );
  const texts = {
    "indexes/index.cdx": warc.index,
    "pages/pages.jsonl": writePages(pages),
  };
  const files = new Map<string, Uint8Array>([
    ["archive/data.warc.gz", warc.bytes],
    ...Object.entries(texts).map(
      ([path, text]) => [path, encode(text)] as const,
    ),
  ]);
  const manifest = encode(
    `${JSON.stringify(
      {
        profile: "data-package",
        wacz_version: "1.1.1",
        title,
        description: describe(pages.length - 1),
        created: createdAt,
        software,
        mainPageUrl: ownPlace,
        mainPageDate: pages[0]?.at,
        resources: [...files].map(([path, content]) => ({
          name: path.slice(path.indexOf("/") + 1),
          path,
          hash: `sha256:${digest(content)}`,
          bytes: content.byteLength,
        })),
      },
      null,
      2,
    )}\n`,
  );
  files.set("datapackage.json", manifest);
  files.set(
    "datapackage-digest.json",
    encode(
      `${JSON.stringify({ path: "datapackage.json", hash: `sha256:${digest(manifest)}` }, null, 2)}\n`,
    ),
  );
  for (const [path, content] of files)
    if (!path.endsWith(".gz")) check(path, content);
  return { bytes: zip(files, createdAt), addresses: pages.length - 1 };
}

// Stored as they are: a viewer reads a record at its place in the file.
function zip(
  files: ReadonlyMap<string, Uint8Array>,
  createdAt: string,
): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0, mtime: createdAt });
}

function describe(addresses: number): string {
  return `Pictures, words and accessibility trees of screens at ${addresses} ${addresses === 1 ? "address" : "addresses"}, with the records of how each was looked at. Not what the servers sent: every page was drawn by presscheck from what it kept.`;
}

/** JSON Lines, the first of them about the list itself. */
function writePages(pages: readonly ArchivePage[]): string {
  const head = {
    format: "json-pages-1.0",
    id: "pages",
    title: "Addresses that were looked at",
    hasText: true,
  };
  const lines = pages.map(({ url, at, title, words }) => ({
    id: digest(`${url} ${at}`).slice(0, 16),
    url,
    ts: at,
    title,
    text: words,
  }));
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join("");
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
