// Work on what anybody may have made, in a process of its own: it gets bytes and gives bytes,
// has no environment, may read nothing but the code it runs, write nothing, start nothing,
// and is ended when it takes too long. docs/decisions/0021 says what holds on which system.
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

export interface ApartLimits {
  readonly timeMs: number;
  /** Megabytes of JavaScript. */
  readonly heapMb: number;
  /** Megabytes of address space altogether, where the system counts it; undefined for WebAssembly, which reserves much and uses little. */
  readonly spaceMb: number | undefined;
  readonly mostAnswerBytes: number;
}

export interface ApartWork {
  /** The compiled module that runs. */
  readonly entry: URL;
  /** Packages it loads, by any file of theirs, and single files it reads. */
  readonly reads: readonly string[];
  /** Compiled code of others beside JavaScript, as a decoder's. */
  readonly addons: "allowed" | "refused";
  readonly limits: ApartLimits;
}

export type ApartOutcome =
  | { readonly outcome: "answered"; readonly answer: Uint8Array }
  /** fault: it fell over, which a picture made for that can bring about. */
  | { readonly outcome: "ended"; readonly why: "time" | "fault" };

export async function runApart(
  { entry, reads, addons, limits }: ApartWork,
  input: readonly Uint8Array[],
): Promise<ApartOutcome> {
  const [program, ...args] = [
    ...listWrappers(limits),
    process.execPath,
    permissionFlag(),
    ...(addons === "allowed" ? ["--allow-addons"] : []),
    `--max-old-space-size=${limits.heapMb}`,
    "--no-warnings",
    ...withoutRepeats([fileURLToPath(new URL("./", entry)), ...reads]).map(
      (path) => `--allow-fs-read=${path.endsWith("/") ? `${path}*` : path}`,
    ),
    fileURLToPath(entry),
  ];
  const child = spawn(program, args, {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
    cwd: fileURLToPath(new URL("./", entry)),
  });
  return converse(child, limits, input);
}

// Node 20 falls over a path that is allowed twice, with a failed assertion of its own.
function withoutRepeats(paths: readonly string[]): string[] {
  return [...new Set(paths)].filter(
    (path) =>
      !paths.some(
        (other) =>
          other !== path && other.endsWith("/") && path.startsWith(other),
      ),
  );
}

function converse(
  child: ChildProcessByStdio<Writable, Readable, null>,
  { timeMs, mostAnswerBytes }: ApartLimits,
  input: readonly Uint8Array[],
): Promise<ApartOutcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (outcome: ApartOutcome) => {
      clearTimeout(patience);
      child.kill("SIGKILL");
      resolve(outcome);
    };
    const patience = setTimeout(
      () => end({ outcome: "ended", why: "time" }),
      timeMs,
    );
    // It may end before it has read all: what it answered counts.
    child.stdin.on("error", () => undefined);
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > mostAnswerBytes) end({ outcome: "ended", why: "fault" });
    });
    child.once("error", () => end({ outcome: "ended", why: "fault" }));
    child.once("close", (code) =>
      end(
        code === 0
          ? { outcome: "answered", answer: Buffer.concat(chunks) }
          : { outcome: "ended", why: "fault" },
      ),
    );
    for (const part of input) child.stdin.write(part);
    child.stdin.end();
  });
}

// Limits that the system holds, whatever becomes of the process: no file, no core, so much
// memory, so many seconds; and where it may be had, no network.
function listWrappers({ spaceMb, timeMs }: ApartLimits): string[] {
  if (process.platform === "win32") return [];
  const space = spaceMb === undefined ? "" : `ulimit -v ${spaceMb * 1024};`;
  const seconds = Math.ceil(timeMs / 1000) * 4;
  const script = `${space} ulimit -t ${seconds}; ulimit -f 0; ulimit -c 0; exec "$@"`;
  return [...withoutNetwork(), "/bin/sh", "-c", script, "sh"];
}

let unshared: readonly string[] | undefined;

/** Whether work apart has no network at all here, and not only no code that would use it. */
export function hasNoNetwork(): boolean {
  return withoutNetwork().length > 0;
}

function withoutNetwork(): readonly string[] {
  if (unshared !== undefined) return unshared;
  const wrapper = ["/usr/bin/unshare", "--map-root-user", "--net", "--"];
  const works =
    process.platform === "linux" &&
    spawnSync(wrapper[0] ?? "", [...wrapper.slice(1), "/bin/true"], {
      stdio: "ignore",
      env: {},
      timeout: 5_000,
    }).status === 0;
  unshared = works ? wrapper : [];
  return unshared;
}

// Node 20 knows it under its first name only.
function permissionFlag(): string {
  return process.allowedNodeEnvironmentFlags.has("--permission")
    ? "--permission"
    : "--experimental-permission";
}

const require = createRequire(import.meta.url);

/** The folder of node_modules that holds a package, under each name it has; empty when it is not installed. */
export function findModules(name: string): string[] {
  try {
    const file = require.resolve(name);
    return [...new Set([file, realpathSync(file)])].flatMap((path) => {
      const cut = path.replaceAll("\\", "/").lastIndexOf("/node_modules/");
      return cut < 0 ? [] : [path.slice(0, cut + "/node_modules/".length)];
    });
  } catch {
    return [];
  }
}
