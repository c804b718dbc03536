// The key that sign-ins are encrypted with: from the environment, or a file that
// nobody else may read.
import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileSafely } from "./write-file.ts";

export type SessionKey =
  | { readonly outcome: "ready"; readonly key: Uint8Array }
  | { readonly outcome: "unusable"; readonly because: string };

export const keyVariable = "PRESSCHECK_SESSION_KEY";

/** 32 bytes, written in hex. */
const keyForm = /^[0-9a-f]{64}$/i;

/** @param mode whether a key file is made where there is none */
export async function readSessionKey(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
  mode: "existing" | "made when missing",
): Promise<SessionKey> {
  const given = env[keyVariable];
  if (given !== undefined && given !== "")
    return keyForm.test(given)
      ? ready(given)
      : unusable(
          `${keyVariable} is not 64 figures and letters from a to f (make one with: openssl rand -hex 32)`,
        );
  const path = join(folder, "key");
  const facts = await lstat(path).catch(() => undefined);
  if (facts === undefined) {
    if (mode === "existing") return unusable("its key is gone");
    const key = randomBytes(32).toString("hex");
    await writeFileSafely(path, `${key}\n`, 0o600);
    return ready(key);
  }
  if (!isPrivateFile(facts))
    return unusable(`others on this computer may read the key in ${path}`);
  const text = (await readFile(path, "utf8")).trim();
  return keyForm.test(text)
    ? ready(text)
    : unusable(`there is no key in ${path}`);
}

/** A plain file of this user that nobody else may open. Windows keeps the user's folder from others by itself. */
export function isPrivateFile(facts: Stats): boolean {
  if (!facts.isFile()) return false;
  if (process.platform === "win32") return true;
  return (
    (facts.mode & 0o077) === 0 &&
    (process.getuid === undefined || facts.uid === process.getuid())
  );
}

function ready(hex: string): SessionKey {
  return { outcome: "ready", key: Buffer.from(hex, "hex") };
}

function unusable(because: string): SessionKey {
  return { outcome: "unusable", because };
}
