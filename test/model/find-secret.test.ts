import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findSecretInBytes,
  findSecretInText,
} from "../../src/model/find-secret.ts";

const value = 'p&ss<w>ö"rd/77 x';
const secrets = new Map([["$A_TEST_PASSWORD", value]]);
const bytesOf = (text: string) => Buffer.from(text, "utf8");

const spellings = [
  ["as it is", value],
  ["in an address", encodeURIComponent(value)],
  ["in an address, in small letters", encodeURIComponent(value).toLowerCase()],
  ["in a form", new URLSearchParams({ v: value }).toString()],
  ["in JSON", JSON.stringify({ value })],
  ["in JSON of ASCII", '{"v":"p&ss<w>\\u00f6\\"rd/77 x"}'],
  ["in HTML", "p&amp;ss&lt;w&gt;ö&quot;rd/77 x"],
  ["in an HTML text", 'p&amp;ss&lt;w&gt;ö"rd/77 x'],
] as const;

test.each(spellings)("a secret is found %s", (_how, text) => {
  const said = `before ${text} after`;
  expect([
    findSecretInText(said, secrets),
    findSecretInBytes(bytesOf(said), secrets),
  ]).toEqual(["$A_TEST_PASSWORD", "$A_TEST_PASSWORD"]);
});

test("a secret is found in base64, whatever stands before and after it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme-ascii", minLength: 7, maxLength: 40 }),
      fc.uint8Array({ maxLength: 20 }),
      fc.uint8Array({ maxLength: 20 }),
      fc.constantFrom("base64" as const, "base64url" as const),
      (secret, before, after, form) => {
        const whole = Buffer.concat([before, Buffer.from(secret), after]);
        const said = bytesOf(`x=${whole.toString(form)};`);
        expect(findSecretInBytes(said, new Map([["$S", secret]]))).toBe("$S");
      },
    ),
  );
});

test("a secret is found in UTF-16, of either order", () => {
  const little = Buffer.from(`x${value}x`, "utf16le");
  const big = Buffer.from(little).swap16();
  expect([
    findSecretInBytes(little, secrets),
    findSecretInBytes(big, secrets),
  ]).toEqual(["$A_TEST_PASSWORD", "$A_TEST_PASSWORD"]);
});

test("a text is searched across its lines, and in other letters", () => {
  const user = new Map([["$USER", "reader-4711"]]);
  expect([
    findSecretInText("Signed in as READER-4711", user),
    findSecretInText("reader\n-4711", user),
  ]).toEqual(["$USER", "$USER"]);
});

test("what is near a secret, or too short to be one, is none", () => {
  const some = new Map([
    ["$USER", "reader-4711"],
    ["$PIN", "123"],
    ["$NONE", ""],
  ]);
  const said = "reader 4711, reader-471, 123";
  expect([
    findSecretInText(said, some),
    findSecretInBytes(bytesOf(said), some),
  ]).toEqual([undefined, undefined]);
});
