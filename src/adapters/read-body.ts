// A page's bytes as text: unpacked, in its own letters, and never more of it than
// fits, however much is sent or however tightly it was packed.
import type { Readable, Transform } from "node:stream";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
} from "node:zlib";

/** Unpacked. Help pages have a tenth of it. */
const maxBytes = 2_000_000;

export interface BodyText {
  readonly text: string;
  readonly extent: "whole" | "beginning";
}

/** @throws what the stream or the unpacking throws */
export async function readBody(
  body: Readable,
  headers: Readonly<Record<string, string>>,
): Promise<BodyText> {
  const packing = (headers["content-encoding"] ?? "identity").toLowerCase();
  const unpacker = openUnpacker(packing);
  const stream: Readable = unpacker === undefined ? body : body.pipe(unpacker);
  body.on("error", (error) => stream.destroy(error));
  const chunks: Uint8Array[] = [];
  let length = 0;
  let extent: BodyText["extent"] = "whole";
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      length += chunk.byteLength;
      if (length <= maxBytes) continue;
      extent = "beginning";
      break;
    }
  } finally {
    // What was read to its end keeps its connection.
    if (!body.readableEnded) body.destroy();
  }
  const bytes = Buffer.concat(chunks);
  return { text: decode(bytes, headers["content-type"] ?? ""), extent };
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
