import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { digestValue } from "../model/digest.ts";
import { readVersion } from "./read-version.ts";

/**
 * What presscheck is made of and what runs it, as one text. A compiled checkout is
 * named by the digest of its sources (bin/build.js); of an installed package the
 * files are looked at, because someone may have changed them.
 */
export function describeBuild(): string {
  const compiled = dirname(dirname(fileURLToPath(import.meta.url)));
  const { versions, platform, arch } = process;
  const runtime = [versions.node, versions.unicode, platform, arch];
  return [readVersion(), describeCode(compiled), ...runtime].join(" ");
}

function describeCode(folder: string): string {
  const [, digest] = /[\\/]\.build[\\/]([0-9a-f]{16})$/.exec(folder) ?? [];
  if (digest !== undefined) return digest;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const facts = names.toSorted().map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return [name, size, mtimeMs];
  });
  return digestValue(facts);
}
