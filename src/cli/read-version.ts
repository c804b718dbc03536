import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's version. */
export function readVersion(): string {
  const manifest = readFileSync(
    join(findPackageRoot(), "package.json"),
    "utf8",
  );
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The folder of package.json above the compiled code. */
export function findPackageRoot(): string {
  for (
    let folder = dirname(fileURLToPath(import.meta.url));
    ;
    folder = dirname(folder)
  ) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) throw new Error("package.json is missing");
  }
}
