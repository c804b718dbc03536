// The child process that recognises text: started by read-text-apart.ts. It gets lightness
// and gives words; it has no network and may read its own code and the languages' data only.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gunzipSync } from "node:zlib";
import { answerParts, readInput, unpackParts } from "./pack-parts.ts";
import type { SaidWord } from "./read-text-words.ts";
import { readAskedSchema } from "./read-text-words.ts";
import type { LoadTesseract, TesseractApi } from "./tesseract-core.ts";

/** Each look at the picture, the most trusted first: which of its planes, and as what kind of page. */
const looks = [
  // Blocks of text.
  { plane: 0, kind: 3 },
  // Whatever else there is, wherever it stands: rows of a list, single words.
  { plane: 0, kind: 11 },
  // Light words on dark buttons.
  { plane: 1, kind: 11 },
] as const;
/** Only the network of cells: the one engine whose data is shipped. */
const lstmOnly = 1;

const parts = unpackParts(await readInput());
const { core, languages, width, height } = readAskedSchema.parse(parts?.said);
const planes = parts?.bytes ?? new Uint8Array();
const size = width * height;
const load = createRequire(import.meta.url)(core) as LoadTesseract;
const tesseract = await load({ print: () => {}, printErr: () => {} });
for (const { code, file } of languages)
  tesseract.FS.writeFile(
    `/${code}.traineddata`,
    gunzipSync(readFileSync(file)),
  );
const api = new tesseract.TessBaseAPI();
const codes = languages.map(({ code }) => code).join("+");
if (api.Init("/", codes, lstmOnly) !== 0) process.exit(1);
api.SetVariable("debug_file", "/dev/null");
const words: SaidWord[] = [];
for (const [index, { plane, kind }] of looks.entries()) {
  tesseract.FS.writeFile(
    "/input",
    // Lightness as it is, in the one picture format that needs no decoder.
    Buffer.concat([
      Buffer.from(`P5\n${width} ${height}\n255\n`),
      planes.subarray(plane * size, (plane + 1) * size),
    ]),
  );
  words.push(...look(api, kind, index * 100_000));
}
answerParts({ words }, new Uint8Array());

function look(
  reader: TesseractApi,
  kind: number,
  firstLine: number,
): SaidWord[] {
  reader.SetPageSegMode(kind);
  if (reader.SetImageFile(1, 0) !== 0) return [];
  reader.Recognize(null);
  let line = firstLine;
  let last = "";
  return reader
    .GetTSVText(0)
    .split("\n")
    .flatMap((row): SaidWord[] => {
      const cells = row.split("\t");
      const text = cells[11]?.trim() ?? "";
      // Level 5 is a word: level, page, block, paragraph, line, word, box, confidence, text.
      if (cells[0] !== "5" || text === "") return [];
      const place = cells.slice(1, 5).join(".");
      if (place !== last) line += 1;
      last = place;
      return [
        {
          text,
          confidence: Number(cells[10]),
          x: Number(cells[6]),
          y: Number(cells[7]),
          width: Number(cells[8]),
          height: Number(cells[9]),
          line,
          block: firstLine + Number(cells[2]) * 100 + Number(cells[3]),
        },
      ];
    });
}
