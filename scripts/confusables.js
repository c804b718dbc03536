// Writes src/model/confusables.ts: the letters and digits that a host name may hold and
// that look like an ASCII letter, digit or hyphen, as Unicode lists them (UTS #39).
// Run: node scripts/confusables.js <confusables.txt>
//
// The file is https://www.unicode.org/Public/security/<version>/confusables.txt.
// Without that site: `apt-get source --download-only icu` (Debian, with a deb-src line)
// has it as icu/source/data/unidata/confusables.txt inside icu_*.orig.tar.gz.
// The version it names is kept in what is written.
import { readFileSync, writeFileSync } from "node:fs";
import { domainToASCII, domainToUnicode } from "node:url";

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("Usage: node scripts/confusables.js <confusables.txt>");
  process.exit(2);
}
const text = readFileSync(source, "utf8");
const version = /^# Version: ([\d.]+)/m.exec(text)?.[1];
if (version === undefined) {
  console.error(`${source} does not say which version of Unicode it is of.`);
  process.exit(2);
}

// Unicode's prototypes keep small capitals apart from small letters; readers do not.
const capitals =
  "ᴀ:a ʙ:b ᴄ:c ᴅ:d ᴇ:e ꜰ:f ɢ:g ʜ:h ɪ:i ᴊ:j ᴋ:k ĸ:k ʟ:l ᴍ:m ɴ:n ᴏ:o ᴘ:p ʀ:r ꜱ:s ᴛ:t ᴜ:u ᴠ:v ᴡ:w ʏ:y ᴢ:z";
const plainByCapital = new Map(
  capitals
    .split(" ")
    .map((pair) => /** @type {[string, string]} */ (pair.split(":"))),
);

/** @type {Map<string, string[]>} */
const lettersByLook = new Map();
for (const [, from = "", to = ""] of text.matchAll(
  /^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA/gm,
)) {
  const letter = fromHex(from);
  const look = readLook(fromHex(to));
  if (letter < "\u0080" || !/^[a-z0-9-]+$/.test(look) || !isOfHosts(letter))
    continue;
  lettersByLook.set(look, [...(lettersByLook.get(look) ?? []), letter]);
}

for (const [capital, look] of plainByCapital) {
  const letters = lettersByLook.get(look) ?? [];
  if (isOfHosts(capital) && !letters.includes(capital))
    lettersByLook.set(look, [...letters, capital]);
}

const rows = [...lettersByLook]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([look, letters]) =>
      `  ${/^[a-z]+$/.test(look) ? look : JSON.stringify(look)}: ${JSON.stringify(letters.toSorted().join(" "))},`,
  );
writeFileSync(
  new URL("../src/model/confusables.ts", import.meta.url),
  `// Written by scripts/confusables.js from confusables.txt of Unicode ${version}.
// © Unicode, Inc. Data under the Unicode License v3, https://www.unicode.org/license.txt
export const confusablesVersion = ${JSON.stringify(version)};

/** Letters that hosts may hold, by the ASCII letters, digits or hyphen they look like. */
export const confusables: Readonly<Record<string, string>> = {
${rows.join("\n")}
};
`,
);
console.log(
  `src/model/confusables.ts: ${[...lettersByLook.values()].flat().length} letters, Unicode ${version}`,
);

/** @param {string} codes */
function fromHex(codes) {
  return codes
    .split(" ")
    .map((code) => String.fromCodePoint(parseInt(code, 16)))
    .join("");
}

/** @param {string} prototype */
function readLook(prototype) {
  return Array.from(prototype.normalize("NFD").replace(/\p{M}/gu, ""))
    .map((letter) => plainByCapital.get(letter) ?? letter.toLowerCase())
    .join("");
}

/** Whether browsers keep a letter as it is when it stands in a host (UTS #46). @param {string} letter */
function isOfHosts(letter) {
  return [letter, `a${letter}b`].some(
    (label) =>
      domainToUnicode(domainToASCII(`${label}.com`)) === `${label}.com`,
  );
}
