// What the machine refuses, in words: full disks, missing rights, and something else
// standing where presscheck keeps a file or a folder.

const goOn =
  "What was finished is kept: make room, run the same command again, and it goes on from there.";
const move =
  "Move it away, or name another place, and run the same command again.";

/** @param at the file or folder that was asked for */
type Sentence = (at: string) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  ENOSPC: () => `The disk is full. ${goOn}`,
  EDQUOT: () => `Your share of the disk is used up. ${goOn}`,
  EFBIG: () => `A limit of this computer keeps files from growing. ${goOn}`,
  EACCES: (at) => `You have no permission there: ${at}`,
  EPERM: (at) => `You have no permission there: ${at}`,
  EROFS: (at) => `The disk cannot be written to: ${at}`,
  EMFILE: () => "Too many files are open on this machine.",
  ENOTDIR: (at) => `A file stands where a folder should be: ${at}. ${move}`,
  EISDIR: (at) => `A folder stands where a file should be: ${at}. ${move}`,
  ELOOP: (at) => `A link there leads back to itself: ${at}. ${move}`,
};

/** Of making a folder only: elsewhere they are nothing that a person can mend. */
const sentencesOfFolders: Readonly<Record<string, Sentence>> = {
  EEXIST: (at) =>
    `Something else stands where a folder should be: ${at}. ${move}`,
  ENOENT: (at) =>
    `A link there leads to nothing, so no folder can be made: ${at}. ${move}`,
};

/** One or two sentences; undefined for what is no trouble of this machine. */
export function describeSystemError(error: unknown): string | undefined {
  const { code = "", path, syscall } = error as NodeJS.ErrnoException;
  const sentence =
    syscall === "mkdir"
      ? (sentencesOfFolders[code] ?? sentences[code])
      : sentences[code];
  return sentence?.(placeOf(error) ?? path ?? "");
}

// What a file is put in place of says more than the name it was written under.
function placeOf(error: unknown): string | undefined {
  const { dest } = error as { readonly dest?: unknown };
  return typeof dest === "string" ? dest : undefined;
}
