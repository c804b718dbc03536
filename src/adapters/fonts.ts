import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folders: Readonly<Record<string, readonly string[]>> = {
  linux: [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(homedir(), ".fonts"),
  ],
  darwin: [
    "/System/Library/Fonts",
    "/Library/Fonts",
    join(homedir(), "Library/Fonts"),
  ],
  win32: ["C:\\Windows\\Fonts"],
};

/** SHA-256 over names and sizes of the installed font files: other fonts draw other pictures. */
export function digestFonts(): string {
  const hash = createHash("sha256");
  for (const folder of folders[process.platform] ?? []) {
    if (!existsSync(folder)) continue;
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    for (const name of names
      .filter((name) => /\.(ttf|otf|ttc|woff2?|pfb)$/i.test(name))
      .sort()) {
      hash.update(`${name}\0${statSync(join(folder, name)).size}\0`);
    }
  }
  return hash.digest("hex");
}
