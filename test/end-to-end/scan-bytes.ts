// Looks for secrets in every byte below a folder, in many spellings, and inside what is
// packed: gzip, ZIP, the text parts of PNG, data: addresses. Made apart from the product's own search.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";

export interface Bytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file below a folder, by its path there. */
export function readFolder(folder: string): Bytes[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { name: relative(folder, path), bytes: readFileSync(path) };
    });
}

/** "<secret> in <file>" for each that can be read, sorted. */
export function findReadable(
  files: readonly Bytes[],
  secrets: Readonly<Record<string, string>>,
): string[] {
  const spelled = Object.entries(secrets).map(
    ([what, value]) => [what, spell(value)] as const,
  );
  const found = new Set<string>();
  for (const file of files)
    for (const { name, bytes } of unpack(file, 0))
      for (const [what, spellings] of spelled)
        if (spellings.some((spelling) => bytes.includes(spelling)))
          found.add(`${what} in ${name}`);
  return [...found].toSorted();
}

/** All the ways a value is written in bytes. */
export function spell(value: string): Buffer[] {
  const bytes = Buffer.from(value);
  const codes = [...bytes].map((byte) => byte.toString(16).padStart(2, "0"));
  const texts = [
    value,
    value.toUpperCase(),
    encodeURIComponent(value),
    codes.map((code) => `%${code}`).join(""),
    codes.join(""),
    JSON.stringify(value).slice(1, -1),
    codes.map((code) => `\\u00${code}`).join(""),
    value.replaceAll("&", "&amp;").replaceAll("<", "&lt;"),
    [...bytes].map((byte) => `&#${byte};`).join(""),
    ...[0, 1, 2].flatMap((before) => {
      const whole = Buffer.concat([Buffer.alloc(before), bytes]);
      // Only letters that belong to the value alone.
      const own = whole
        .toString("base64")
        .slice(
          before === 0 ? 0 : before + 1,
          Math.floor((whole.length * 4) / 3),
        );
      return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
    }),
  ];
  const wide = Buffer.from(value, "utf16le");
  return [
    ...texts.map((text) => Buffer.from(text)),
    wide,
    Buffer.from(wide).swap16(),
  ];
}

const deepest = 6;

function* unpack({ name, bytes }: Bytes, depth: number): Generator<Bytes> {
  yield { name, bytes };
  if (depth === deepest) throw new Error(`${name} is packed too often`);
  for (const inner of listInner({ name, bytes }))
    yield* unpack(inner, depth + 1);
}

function* listInner({ name, bytes }: Bytes): Generator<Bytes> {
  if (bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b])))
    yield { name: `${name} (gzip)`, bytes: gunzipSync(bytes) };
  if (bytes.subarray(0, 4).toString("latin1") === "PK\x03\x04")
    for (const [entry, content] of Object.entries(unzipSync(bytes)))
      yield { name: `${name}/${entry}`, bytes: Buffer.from(content) };
  if (bytes.subarray(1, 4).toString("latin1") === "PNG")
    yield* listTexts({ name, bytes });
  const data = /data:[\w/+.-]*;base64,([\w+/]+=*)/g;
  for (const [, text = ""] of bytes.toString("latin1").matchAll(data))
    yield { name: `${name} (data:)`, bytes: Buffer.from(text, "base64") };
}

/** @see https://www.w3.org/TR/png-3/#11textinfo */
function* listTexts({ name, bytes }: Bytes): Generator<Bytes> {
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.subarray(at + 4, at + 8).toString("latin1");
    const content = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (kind !== "zTXt" && kind !== "iTXt") continue;
    // Behind keyword, method or flags, and languages: wherever zlib's own mark is.
    const start = content.indexOf(0x78);
    for (let from = start; from >= 0; from = content.indexOf(0x78, from + 1)) {
      try {
        const text = inflateSync(content.subarray(from));
        yield { name: `${name} (${kind})`, bytes: text };
      } catch {
        // The letter x, and not the beginning of what is packed.
      }
    }
  }
}
