import { statSync } from "node:fs";
import { digestFonts } from "../adapters/fonts.ts";
import { digestValue } from "../model/digest.ts";
import type { Settings } from "../model/settings.ts";
import { readVersion } from "./read-version.ts";

/** Digest of what decides how a look comes out besides the recipe: tool, browser, fonts, locale and time zone. */
export async function describeRenderer(
  chromium: string,
  settings: Settings,
): Promise<string> {
  const { size, mtimeMs } = statSync(chromium);
  const { locale, timezone } = settings;
  // In a checkout the folder's name is the digest of the sources: new code looks anew.
  const code = import.meta.url;
  const fonts = digestFonts();
  return digestValue({
    tool: readVersion(),
    code,
    chromium,
    size,
    mtimeMs,
    fonts,
    locale,
    timezone,
  });
}
