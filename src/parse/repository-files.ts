/** The editor's repository as parsing needs it. Paths are relative, with forward slashes. */
export interface RepositoryFiles {
  /** Everything under a folder, sorted; undefined when there is no such folder. */
  readonly list: (folder: string) => Promise<readonly Entry[] | undefined>;
  /** A file's text, or in words why it cannot be had. Never throws for what an editor can cause. */
  readonly readText: (path: string) => Promise<TextRead>;
  /** SHA-256 of a file's bytes; undefined when it cannot be read. */
  readonly digest: (path: string) => Promise<string | undefined>;
  /**
   * Where what is made of a text is kept for as long as the same text is read, by whatever
   * makes it. Undefined where every reading stands for itself.
   */
  readonly memoryOf?: (read: TextRead) => Map<unknown, unknown>;
}

export interface Entry {
  readonly path: string;
  readonly kind: "file" | "folder" | "other";
}

export type TextRead =
  | { readonly outcome: "text"; readonly text: string }
  | { readonly outcome: "absent" }
  | { readonly outcome: "refused"; readonly because: string };
