// A page's bytes as text: unpacked, in its own letters, and never more of it than
// fits, however much is sent or however tightly it was packed.
import type { Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
} from "node:zlib";

/** Of what is sent, and of what is in it. Help pages have a tenth of it. */
export const mostBytes = 2_000_000;

export interface BodyText {
  readonly text: string;
  readonly extent: "whole" | "beginning";
}

/** @throws what the unpacking throws */
export async function readBody(
  sent: Uint8Array,
  extent: BodyText["extent"],
  headers: Readonly<Record<string, string>>,
): Promise<BodyText> {
  const packing = (headers["content-encoding"] ?? "identity").toLowerCase();
  const type = headers["content-type"] ?? "";
  const unpacker = sent.length === 0 ? undefined : openUnpacker(packing);
  if (unpacker === undefined) return { text: decode(sent, type), extent };
  const chunks: Uint8Array[] = [];
  let length = 0;
  unpacker.end(sent);
  for await (const chunk of unpacker as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.byteLength;
    // The rest, and what it would become, is let go.
    if (length > mostBytes)
      return { text: decode(Buffer.concat(chunks), type), extent: "beginning" };
  }
  return { text: decode(Buffer.concat(chunks), type), extent };
}

function openUnpacker(packing: string): Transform | undefined {
  switch (packing) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress({
        params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 },
      });
    case "deflate":
      return createInflate();
    case "identity":
    case "":
      return undefined;
  }
  throw Object.assign(new Error(`packed as ${packing}`), { code: "Z_UNKNOWN" });
}

function decode(bytes: Uint8Array, type: string): string {
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const named =
    /charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(type)?.[1] ??
    /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i.exec(
      beginning,
    )?.[1];
  return openDecoder(named ?? "utf-8").decode(bytes);
}

function openDecoder(name: string): TextDecoder {
  try {
    return new TextDecoder(name);
  } catch {
    // A name nobody knows: browsers read such a page as UTF-8, too.
    return new TextDecoder("utf-8");
  }
}
