import { chmod, readFile, realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { writeFileSafely } from "./write-file.ts";

/**
 * Replaces a file's text when it is still what was read; "changed" leaves it alone.
 * A byte order mark and the file's permissions stay.
 * @param root absolute path; a file that is a link to somewhere outside it is never written
 * @param before as openRepository reads it, without a byte order mark
 */
export async function rewriteText(
  root: string,
  path: string,
  before: string,
  after: string,
): Promise<"written" | "changed"> {
  const file = await realpath(path);
  if (!file.startsWith((await realpath(root)) + sep)) return "changed";
  const { mode } = await stat(file);
  const bytes = await readFile(file);
  const mark = bytes.subarray(0, 3).equals(byteOrderMark) ? byteOrderMark : "";
  if (!bytes.subarray(mark.length).equals(Buffer.from(before)))
    return "changed";
  await writeFileSafely(
    file,
    Buffer.concat([Buffer.from(mark), Buffer.from(after)]),
  );
  await chmod(file, mode);
  return "written";
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
