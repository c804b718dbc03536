// An archive read as a viewer reads it, by other means than those it is written with:
// a record is found by its line in the index and opened alone.
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

export interface OpenedArchive {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly index: readonly IndexLine[];
  readonly pages: readonly Record<string, unknown>[];
  /** A file of the archive that is JSON. */
  readonly json: (name: string) => Record<string, unknown>;
  readonly record: (line: IndexLine) => OpenedRecord;
  /** The record at an address. */
  readonly at: (url: string) => OpenedRecord;
}

export interface IndexLine {
  readonly key: string;
  readonly stamp: string;
  readonly url: string;
  readonly mime: string;
  readonly digest: string;
  readonly length: string;
  readonly offset: string;
  readonly filename: string;
}

export interface OpenedRecord {
  readonly version: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
}

export function openArchive(bytes: Uint8Array): OpenedArchive {
  const files = readStored(Buffer.from(bytes));
  const text = (name: string) =>
    Buffer.from(files.get(name) ?? []).toString("utf8");
  const index = text("indexes/index.cdx")
    .trimEnd()
    .split("\n")
    .map((line): IndexLine => {
      const [, key = "", stamp = "", facts = ""] =
        /^(\S+) (\d{14}) (\{.*\})$/.exec(line) ?? [];
      return { key, stamp, ...(JSON.parse(facts) as object) } as IndexLine;
    });
  const record = ({ filename, offset, length }: IndexLine) => {
    const warc = files.get(`archive/${filename}`) ?? new Uint8Array();
    return readRecord(
      warc.subarray(Number(offset), Number(offset) + Number(length)),
    );
  };
  return {
    files,
    index,
    pages: text("pages/pages.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    json: (name) => JSON.parse(text(name)) as Record<string, unknown>,
    record,
    at: (url) => {
      const line = index.find((one) => one.url === url);
      if (line === undefined) throw new Error(`nothing at ${url}`);
      return record(line);
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One gzip member, one record: node refuses what is behind a member when it is cut short. */
export function readRecord(member: Uint8Array): OpenedRecord {
  const bytes = gunzipSync(member);
  const end = bytes.indexOf("\r\n\r\n");
  const [version = "", ...lines] = bytes
    .subarray(0, end)
    .toString("utf8")
    .split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const length = Number(headers["Content-Length"]);
  const content = bytes.subarray(end + 4, end + 4 + length);
  const rest = bytes.subarray(end + 4 + length).toString("latin1");
  if (rest !== "\r\n\r\n") throw new Error("the member holds more, or less");
  return { version, headers, content };
}

/** Files of a ZIP by its central directory; throws at one that is not stored as it is. */
function readStored(zip: Buffer): Map<string, Uint8Array> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files = new Map<string, Uint8Array>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
    ] as const;
    if (method !== 0) throw new Error("a file is compressed");
    const local = zip.readUInt32LE(at + 42);
    const start =
      local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    files.set(
      zip.subarray(at + 46, at + 46 + name).toString("utf8"),
      zip.subarray(start, start + size),
    );
    at += 46 + name + extra + comment;
  }
  return files;
}
