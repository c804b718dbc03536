// Writes src/model/common-words.ts: English words of three to ten letters, so that
// “cooking” is not taken for a misspelt “booking”.
// Run: node scripts/common-words.js <word list> <its version>
//
// The list is american-english of Debian's package wamerican (SCOWL):
// `apt-get download wamerican`, `dpkg-deb -x wamerican_*.deb words`, then
// node scripts/common-words.js words/usr/share/dict/american-english 2020.12.07-2
import { readFileSync, writeFileSync } from "node:fs";

const [source, version] = process.argv.slice(2);
if (source === undefined || version === undefined) {
  console.error(
    "Usage: node scripts/common-words.js <word list> <its version>",
  );
  process.exit(2);
}
const words = readFileSync(source, "utf8")
  .split("\n")
  .filter((word) => /^[a-z]{3,10}$/.test(word))
  .toSorted();

// Each word is written as how many letters it shares with the one before it, and the rest.
let coded = "";
let before = "";
for (const word of words) {
  let shared = 0;
  while (shared < before.length && word[shared] === before[shared]) shared += 1;
  coded += `${Math.min(shared, 9)}${word.slice(Math.min(shared, 9))}`;
  before = word;
}
writeFileSync(
  new URL("../src/model/common-words.ts", import.meta.url),
  `// Written by scripts/common-words.js from wamerican ${version}.
// SCOWL, Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute
// and sell these word lists is granted without fee, provided that this notice appears in
// all copies. No representations are made about their suitability; they come as they are.

/** ${words.length} words in order, each as the number of letters it shares with the one before, and its other letters. */
export const codedWords =
  ${JSON.stringify(coded)};
`,
);
console.log(`src/model/common-words.ts: ${words.length} words`);
