// Writing that survives kill -9 and power loss: a temporary file beside the
// target, flushed, renamed over it, and the folder flushed too.
import { randomUUID } from "node:crypto";
import { lstat, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Bytes may come in parts, which are written one after the other. */
export type Content = string | Uint8Array | Iterable<Uint8Array>;

/**
 * Replaces a file's content whole or not at all; makes its folder when missing.
 * @param mode who may open it, as in chmod; what the system gives new files when absent
 */
export async function writeFileSafely(
  path: string,
  content: Content,
  mode?: number,
): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await flush(unfinished, "wx", content, mode);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** Makes a folder, and those above it that are missing, so that they too outlive a power loss. */
export async function makeFolder(path: string): Promise<void> {
  const topmost = await mkdir(path, { recursive: true });
  if (topmost === undefined) return;
  for (let made = path; made.length >= topmost.length; made = dirname(made))
    await flushFolder(dirname(made));
}

/** What was linked, renamed or removed in a folder stays so after a power loss. */
export async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder; there such changes are durable by themselves.
  if (process.platform !== "win32") await flush(path, "r", undefined);
}

/** Removes what writings into this folder left behind. Only for a folder into which nobody writes any more. */
export async function removeAllUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => []))
    if (unfinishedEnd.test(name.slice(-unfinishedLength)))
      await rm(join(folder, name), { force: true });
}

/** Nobody writes one file for as long as that. */
const staleMs = 10 * 60_000;

/** Removes what writings of this file left behind that were killed; what another run may be writing now is left alone. */
export async function removeUnfinished(path: string): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const start = `${basename(path)}.`;
  for (const name of names) {
    if (
      !name.startsWith(start) ||
      !unfinishedEnd.test(name.slice(start.length))
    )
      continue;
    const left = join(folder, name);
    const facts = await lstat(left).catch(() => undefined);
    const isStale =
      facts?.isFile() === true && Date.now() - facts.mtimeMs > staleMs;
    // Whoever came first has removed it.
    if (isStale) await rm(left, { force: true });
  }
}

/** As `randomUUID` writes it, and nothing an editor would name a file. */
const unfinishedEnd = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;
const unfinishedLength = 36 + ".tmp".length;

async function flush(
  path: string,
  flags: string,
  content: Content | undefined,
  mode?: number,
): Promise<void> {
  const file = await open(path, flags, mode);
  try {
    const parts = Array.isArray(content) ? content : [content];
    for (const part of parts)
      if (part !== undefined) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}
