// The editor's repository on disk: read-only, never outside its root, and only
// plain text of a size that a person wrote.
import { createHash } from "node:crypto";
import type { Dirent } from "node:fs";
import { constants } from "node:fs";
import { open, readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type {
  Entry,
  RepositoryFiles,
  TextRead,
} from "../parse/repository-files.ts";

const maxBytes = 6_000_000;
const maxPictureBytes = 100_000_000;
const maxLineLength = 50_000;

/** @param root absolute path of the folder that holds presscheck.yaml */
export async function openRepository(root: string): Promise<RepositoryFiles> {
  const realRoot = await realpath(root);
  return {
    list: (folder) => listEntries(root, folder),
    readText: (path) => readText(realRoot, join(root, path)),
    digest: (path) => digestFile(realRoot, join(root, path)),
  };
}

async function listEntries(
  root: string,
  folder: string,
): Promise<readonly Entry[] | undefined> {
  const names = await readdir(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => {
    if (["ENOENT", "ENOTDIR", "ELOOP"].includes(error.code ?? ""))
      return undefined;
    throw error;
  });
  return names
    ?.map((entry): Entry => {
      const path = relative(root, join(entry.parentPath, entry.name))
        .split(sep)
        .join("/");
      return { path, kind: kindOf(entry) };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function kindOf(entry: Dirent): Entry["kind"] {
  if (entry.isFile() || entry.isSymbolicLink()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

async function readText(realRoot: string, path: string): Promise<TextRead> {
  try {
    const read = await readBytes(realRoot, path, maxBytes);
    return typeof read === "string" ? refuse(read) : decode(read);
  } catch (error) {
    return explain(error as NodeJS.ErrnoException);
  }
}

async function digestFile(
  realRoot: string,
  path: string,
): Promise<string | undefined> {
  const read = await readBytes(realRoot, path, maxPictureBytes).catch(
    () => undefined,
  );
  return read === undefined || typeof read === "string"
    ? undefined
    : createHash("sha256").update(read).digest("hex");
}

/** The bytes of an ordinary file inside the repository, or in words why it is none. */
async function readBytes(
  realRoot: string,
  path: string,
  most: number,
): Promise<Uint8Array | string> {
  const real = await realpath(path);
  if (real !== realRoot && !real.startsWith(realRoot + sep))
    return "It is a link to a file outside this repository.";
  // Without O_NONBLOCK a named pipe would make the open wait for ever.
  const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) return "It is a folder, not a file.";
    if (!facts.isFile()) return "It is not an ordinary file.";
    if (facts.size > most)
      return `It is ${megabytes(facts.size)} long; presscheck reads up to ${most / 1_000_000} MB.`;
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function decode(bytes: Uint8Array): TextRead {
  if (bytes.includes(0))
    return refuse("It is not text (it holds binary data).");
  const text = decodeUtf8(bytes);
  if (text === undefined)
    return refuse("It is not text in UTF-8; save it in that encoding.");
  const longest = text
    .split("\n")
    .reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > maxLineLength) {
    return refuse(
      `It has a line of ${longest.toLocaleString("en")} characters; presscheck reads up to 50,000.`,
    );
  }
  return { outcome: "text", text };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function explain(error: NodeJS.ErrnoException): TextRead {
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return { outcome: "absent" };
    case "EACCES":
    case "EPERM":
      return refuse("You have no permission to read it.");
    case "ELOOP":
      return refuse("It is a link that leads back to itself.");
    case "ENXIO":
    case "EIO":
      return refuse("It cannot be read.");
    default:
      throw error;
  }
}

function refuse(because: string): TextRead {
  return { outcome: "refused", because };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
