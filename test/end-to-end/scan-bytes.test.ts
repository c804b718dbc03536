// A search that finds nothing proves something only where it would have found it.
import { deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import { findReadable } from "./scan-bytes.ts";

const secret = "tr0ub&dor/3<x>";
const find = (bytes: Uint8Array) =>
  findReadable([{ name: "file", bytes: Buffer.from(bytes) }], { secret });

const inHex = Buffer.from(secret).toString("hex");
const spellings = [
  ["as it is", secret],
  ["in capitals", secret.toUpperCase()],
  ["in an address", encodeURIComponent(secret)],
  ["every letter escaped in an address", inHex.replace(/../g, "%$&")],
  ["in JSON", JSON.stringify({ said: secret })],
  ["escaped in JSON", inHex.replace(/../g, "\\u00$&")],
  ["in HTML", "tr0ub&amp;dor/3&lt;x>"],
  ["in hexadecimal", inHex],
  ["in base64", Buffer.from(secret).toString("base64")],
  ["in base64, behind one", Buffer.from(`:${secret}`).toString("base64")],
  ["in base64, amid", Buffer.from(`me:${secret}ab`).toString("base64url")],
] as const;

test.each(spellings)("a secret %s is found", (_how, text) => {
  expect(find(Buffer.from(`before ${text} behind`))).toEqual([
    "secret in file",
  ]);
});

test("so it is in UTF-16 of both orders", () => {
  const wide = Buffer.from(`before ${secret}`, "utf16le");
  expect([find(wide), find(Buffer.from(wide).swap16())]).toEqual([
    ["secret in file"],
    ["secret in file"],
  ]);
});

test("so it is in what is packed, and in what is packed in that", async () => {
  const inner = Buffer.from(`deep ${secret}`);
  const archive = zipSync({ "a/data.gz": gzipSync(inner), "b.txt": inner });
  const picture = await sharp({
    create: { width: 2, height: 2, channels: 3, background: "#fff" },
  })
    .png()
    .toBuffer();
  const packed = Buffer.concat([
    Buffer.from("note\0\0", "latin1"),
    deflateSync(inner),
  ]);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(packed.length);
  head.write("zTXt", 4, "latin1");
  const told = Buffer.concat([
    picture.subarray(0, 33),
    head,
    packed,
    Buffer.alloc(4),
    picture.subarray(33),
  ]);
  const page = `<img src="data:image/png;base64,${told.toString("base64")}">`;
  expect(find(archive)).toEqual([
    "secret in file/a/data.gz (gzip)",
    "secret in file/b.txt",
  ]);
  expect(find(told)).toEqual(["secret in file (zTXt)"]);
  expect(find(Buffer.from(page))).toEqual(["secret in file (data:) (zTXt)"]);
  expect(find(picture)).toEqual([]);
});
