// Records as WARC 1.1, each a gzip member of its own so that a viewer can read one
// alone, and the index that says where each begins.
import { CDXIndexer, WARCRecord, WARCSerializer } from "warcio";
import { digest } from "../model/digest.ts";
import type { ArchiveRecord } from "./archived-look.ts";

export interface Warc {
  readonly bytes: Uint8Array;
  /** CDXJ: a line for each record but the first, sorted. */
  readonly index: string;
}

/**
 * @param about what the file is: fields of its first record
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export async function writeWarc(
  name: string,
  records: readonly ArchiveRecord[],
  about: Readonly<Record<string, string>>,
  createdAt: string,
): Promise<Warc> {
  const warcVersion = "WARC/1.1";
  const head = WARCRecord.createWARCInfo(
    {
      filename: name,
      date: createdAt,
      warcVersion,
      warcHeaders: nameRecord(name, createdAt, JSON.stringify(about)),
    },
    about,
  );
  const members = [await WARCSerializer.serialize(head, { gzip: true })];
  for (const { url, at, type, content } of records) {
    const record = WARCRecord.create(
      {
        // Not a response: what a server sent is not kept.
        type: "resource",
        url,
        date: at,
        warcVersion,
        warcHeaders: {
          ...nameRecord(url, at, content),
          "Content-Type": type,
        },
      },
      [content],
    );
    members.push(await WARCSerializer.serialize(record, { gzip: true }));
  }
  return {
    bytes: Buffer.concat(members),
    index: await indexWarc(name, members),
  };
}

// By what it holds: the same evidence written twice has the same names.
function nameRecord(url: string, at: string, content: string | Uint8Array) {
  const hex = digest(JSON.stringify([url, at, digest(content)]));
  // The form of a name-based UUID of one's own making (RFC 9562, version 8).
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return { "WARC-Record-ID": `<urn:uuid:${parts.join("-")}>` };
}

async function indexWarc(
  name: string,
  members: readonly Uint8Array[],
): Promise<string> {
  const indexer = new CDXIndexer({ format: "cdxj" });
  const lines: string[] = [];
  const files = [{ filename: name, reader: readOneByOne(members) }];
  for await (const entry of indexer.iterIndex(files))
    lines.push(indexer.serialize(entry));
  // By bytes, as a binary search in it goes.
  return lines
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join("");
}

async function* readOneByOne(members: readonly Uint8Array[]) {
  yield* members;
}
