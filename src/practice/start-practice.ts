// The practice platform in a process of its own, so that serving pages never
// competes with the capture that looks at them.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Release } from "./releases.ts";
import type { PracticeServer } from "./serve-practice.ts";

export interface PracticeProcess extends PracticeServer {
  readonly pid: number;
}

const graceMs = 3_000;

/** Listens when it resolves; rejects when the child ends before it listens. `close` ends exactly that child. */
export async function startPractice(options: {
  readonly release: Release;
}): Promise<PracticeProcess> {
  const file = fileURLToPath(new URL("./practice-process.js", import.meta.url));
  // An empty environment: the imitation has no use for anybody's secrets.
  const child = spawn(process.execPath, [file, String(options.release)], {
    stdio: ["pipe", "pipe", "inherit"],
    env: {},
  });
  // Writing nothing to it, but a child that dies first must not raise here.
  child.stdin.on("error", () => undefined);
  const first = await Promise.race([
    once(createInterface({ input: child.stdout }), "line").then(
      ([line]) => line as string,
    ),
    once(child, "exit").then(() => undefined),
  ]);
  if (first === undefined || child.pid === undefined)
    throw new Error("The practice platform ended before it was ready.");
  const { port, certificate, hosts } = JSON.parse(first) as Pick<
    PracticeServer,
    "port" | "certificate" | "hosts"
  >;
  return {
    port,
    certificate,
    hosts,
    pid: child.pid,
    close: () => endChild(child),
  };
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.stdin?.end();
  const impatience = setTimeout(() => child.kill("SIGKILL"), graceMs);
  await ended;
  clearTimeout(impatience);
}
