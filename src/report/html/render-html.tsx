import { digest } from "../../model/digest.ts";
import type { Run } from "../../model/run.ts";
import { cleanTexts } from "../clean-text.ts";
import { layPictures } from "./lay-pictures.ts";
import { Page } from "./page.tsx";
import { styles } from "./styles.ts";
import { writePictureRules } from "./write-picture-rules.ts";

/**
 * A run as one HTML file that needs nothing beside it: pictures are embedded, there
 * is no script, and its content security policy forbids both loading and running
 * anything. `bytesBySha` holds the PNG files by SHA-256 in hex; one that is missing
 * is said to be missing.
 */
export async function renderHtml(
  run: Run,
  bytesBySha: ReadonlyMap<string, Uint8Array>,
): Promise<string> {
  const clean = cleanTexts(run);
  const layout = layPictures(clean, bytesBySha);
  const style = styles + writePictureRules(layout.pictures);
  const page = (
    <Page
      view={{ run: clean, layout }}
      style={style}
      policy={writePolicy(style)}
    />
  );
  return `<!doctype html>\n${(await page).toString()}\n`;
}

function writePolicy(style: string): string {
  const styleDigest = Buffer.from(digest(style), "hex").toString("base64");
  return [
    "default-src 'none'",
    "script-src 'none'",
    "img-src data:",
    `style-src 'sha256-${styleDigest}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
