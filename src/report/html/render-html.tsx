import { digest } from "../../model/digest.ts";
import type { Run } from "../../model/run.ts";
import { cleanTexts } from "../clean-text.ts";
import { writeDecidePart, type DecidePage } from "./decide-part.ts";
import { layPictures } from "./lay-pictures.ts";
import { Page } from "./page.tsx";
import { styles } from "./styles.ts";
import { writePictureRules } from "./write-picture-rules.ts";

/**
 * A run as one HTML file that needs nothing beside it: pictures are embedded, it is whole
 * without a script, and its content security policy forbids loading anything and running
 * anything but the page to decide from, where there is something to decide. `bytesBySha`
 * holds the PNG files by SHA-256 in hex; one that is missing is said to be missing.
 * @param decidePage undefined where nobody is to decide from the file
 */
export async function renderHtml(
  run: Run,
  bytesBySha: ReadonlyMap<string, Uint8Array>,
  decidePage?: DecidePage,
): Promise<string> {
  const clean = cleanTexts(run);
  const layout = layPictures(clean, bytesBySha);
  const style = styles + writePictureRules(layout.pictures);
  const decide = decidePage && writeDecidePart(clean, decidePage);
  const page = (
    <Page
      view={{ run: clean, layout }}
      style={style}
      policy={writePolicy(
        decide === undefined ? [style] : [style, decide.style],
        decide?.script,
      )}
      decide={decide}
    />
  );
  return `<!doctype html>\n${(await page).toString()}\n`;
}

function writePolicy(
  styles: readonly string[],
  script: string | undefined,
): string {
  return [
    "default-src 'none'",
    `script-src ${script === undefined ? "'none'" : hashSource(script)}`,
    "img-src data:",
    `style-src ${styles.map(hashSource).join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function hashSource(text: string): string {
  return `'sha256-${Buffer.from(digest(text), "hex").toString("base64")}'`;
}
