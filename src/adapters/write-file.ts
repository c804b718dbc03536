// Writing that survives kill -9 and power loss: a temporary file beside the
// target, flushed, renamed over it, and the folder flushed too.
import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Bytes may come in parts, which are written one after the other. */
export type Content = string | Uint8Array | Iterable<Uint8Array>;

/** Replaces a file's content whole or not at all; makes its folder when missing. */
export async function writeFileSafely(
  path: string,
  content: Content,
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${randomUUID()}.tmp`;
  try {
    await flush(unfinished, "wx", content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  // Windows cannot open a folder; there the rename itself is durable.
  if (process.platform !== "win32") await flush(folder, "r", undefined);
}

async function flush(
  path: string,
  flags: string,
  content: Content | undefined,
): Promise<void> {
  const file = await open(path, flags);
  try {
    const parts = Array.isArray(content) ? content : [content];
    for (const part of parts)
      if (part !== undefined) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
}
