// The recogniser behind the intake's port: Tesseract as WebAssembly, with data that npm
// installed. Both are optional, and nothing is ever fetched when they are not there.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { mergeWords } from "../intake/merge-words.ts";
import type { ReadText, ReadWord, TextReader } from "../intake/reader-port.ts";
import { packParts, unpackParts } from "./pack-parts.ts";
import { nameLanguage } from "./name-language.ts";
import type { ReadAsked, SaidWord } from "./read-text-words.ts";
import { readSaidSchema } from "./read-text-words.ts";
import { findModules, runApart } from "./run-apart.ts";

const core = "tesseract.js-core";
const coreFile = `${core}/tesseract-core-simd-lstm.js`;
/** The smaller form of the data, which reads screens as well (docs/phones.md). */
const dataFolder = "4.0.0_best_int";

const limits = {
  timeMs: 60_000,
  heapMb: 512,
  // WebAssembly bounds its own memory; what it reserves is no measure of it.
  spaceMb: undefined,
  mostAnswerBytes: 8_000_000,
};

/** Below this a "word" is an icon or a shadow. */
const leastConfidence = 30;

/** @param folder of the compiled adapters @param from the file whose packages are looked in */
export function openTextReader(
  folder: URL = new URL("./", import.meta.url),
  from: string | URL = import.meta.url,
): TextReader {
  const require = createRequire(from);
  const find = (name: string): string | undefined => {
    try {
      return require.resolve(name);
    } catch {
      return undefined;
    }
  };
  return {
    read: async ({ grey, levelled, width, height }, locale) => {
      const code = nameLanguage(locale);
      const missing = (name: string): ReadText =>
        notRead(
          `${name} is not installed`,
          `To have it read: npm install --save-dev ${[core, dataOf(code ?? "eng")].join(" ")}`,
        );
      if (code === undefined)
        return notRead(
          `no data is known for the language ${locale}`,
          "Look for proofs, labels and secrets yourself.",
        );
      const coreAt = find(coreFile);
      if (coreAt === undefined) return missing(core);
      const own = findData(find, code);
      if (own === undefined) return missing(dataOf(code));
      // Names, addresses and buttons are often English in any language.
      const english = code === "eng" ? undefined : findData(find, "eng");
      const languages = [own, ...(english === undefined ? [] : [english])];
      const asked: ReadAsked = {
        core: coreAt,
        languages: languages.map(({ code: named, file }) => ({
          code: named,
          file,
        })),
        width,
        height,
      };
      const made = await runApart(
        {
          entry: new URL("read-text-process.js", folder),
          reads: [
            `${dirname(coreAt)}/`,
            ...findModules("zod"),
            ...languages.map(({ file }) => file),
          ],
          addons: "refused",
          limits,
        },
        packParts(asked, Buffer.concat([grey, levelled])),
      );
      if (made.outcome === "ended")
        return notRead(
          made.why === "time"
            ? "it took longer than a minute"
            : "the recogniser fell over",
          "Look for proofs, labels and secrets yourself.",
        );
      const said = readSaidSchema.safeParse(unpackParts(made.answer)?.said);
      if (!said.success)
        return notRead(
          "the recogniser said what cannot be read",
          "Look for proofs, labels and secrets yourself.",
        );
      return {
        outcome: "read",
        words: toWords(said.data.words),
        by: [
          `Tesseract ${readVersion(find, core)}`,
          ...languages.map(
            ({ code: named }) => `${named} ${readVersion(find, dataOf(named))}`,
          ),
        ].join(", "),
      };
    },
  };
}

function toWords(said: readonly SaidWord[]): ReadWord[] {
  const looks = new Map<number, ReadWord[]>();
  for (const { text, confidence, line, block, ...box } of said) {
    if (confidence < leastConfidence) continue;
    const look = Math.floor(line / 100_000);
    const words = looks.get(look) ?? [];
    looks.set(look, words);
    words.push({ text, box, line, block });
  }
  return mergeWords([...looks.values()]);
}

type Find = (name: string) => string | undefined;

function findData(find: Find, code: string) {
  const facts = find(`${dataOf(code)}/package.json`);
  const file =
    facts && join(dirname(facts), dataFolder, `${code}.traineddata.gz`);
  return file !== undefined && existsSync(file) ? { code, file } : undefined;
}

function dataOf(code: string): string {
  return `@tesseract.js-data/${code}`;
}

function readVersion(find: Find, name: string): string {
  const file = find(`${name}/package.json`);
  if (file === undefined) return "";
  const { version } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly version?: string;
  };
  return version ?? "";
}

function notRead(because: string, todo: string): ReadText {
  return { outcome: "not-read", because, todo };
}
