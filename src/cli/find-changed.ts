// What differs from a commit, as git sees it.
import { execFileSync } from "node:child_process";
import { Trouble } from "./trouble.ts";

export interface Changes {
  /** Repository-relative paths; new files, too. */
  readonly files: ReadonlySet<string>;
  /** A file as it was then; undefined when it did not exist. */
  readonly before: (file: string) => string | undefined;
}

/** @throws Trouble when there is no such commit, or no git repository */
export function findChanged(root: string, ref: string): Changes {
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 256 * 1024 * 1024,
    });
  const list = (...args: readonly string[]) =>
    git(...args)
      .split("\0")
      .filter((name) => name !== "");
  try {
    const commit = git(
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${ref}^{commit}`,
    ).trim();
    const changed = list(
      "diff",
      "--name-only",
      "--relative",
      "-z",
      commit,
      "--",
    );
    const added = list("ls-files", "--others", "--exclude-standard", "-z");
    return {
      files: new Set([...changed, ...added]),
      before: (file) => {
        try {
          return git("show", `${commit}:./${file}`);
        } catch {
          // It did not exist then.
          return undefined;
        }
      },
    };
  } catch {
    throw new Trouble(
      `git knows no commit “${ref}” here.`,
      "Name one that exists: --changed origin/main",
    );
  }
}
