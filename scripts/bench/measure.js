// One command's wall time, processor time and memory, its children's included.
import { spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

const pageKb = 4;
const sampleEveryMs = 15;

/**
 * Runs a command to its end, its output thrown away.
 * @returns {Promise<{ status: number, seconds: number, cpuSeconds: number, megabytes: number | undefined }>}
 *   megabytes: the most that the processes together held at a sample; undefined without /proc
 */
export async function measure(command, args, cwd, env = process.env) {
  const started = performance.now();
  // The shell's own `times` counts the processor time of what it waited for.
  const child = spawn(
    "sh",
    [
      "-c",
      '"$@" >/dev/null 2>&1; code=$?; times; exit $code',
      "sh",
      command,
      ...args,
    ],
    { cwd, env, stdio: ["ignore", "pipe", "inherit"] },
  );
  let times = "";
  child.stdout.on("data", (data) => (times += data));
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, residentKb(child.pid));
  }, sampleEveryMs);
  const status = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(timer);
  const seconds = (performance.now() - started) / 1000;
  const [, ofChildren = ""] = times.trim().split("\n");
  return {
    status,
    seconds,
    cpuSeconds: [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)]
      .map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
      .reduce((sum, part) => sum + part, 0),
    megabytes: most === 0 ? undefined : most / 1024,
  };
}

function residentKb(root) {
  const parentOf = new Map();
  const sizeOf = new Map();
  for (const name of listProcesses()) {
    const stat = readOr(`/proc/${name}/stat`);
    // The command's name stands in brackets and can hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    parentOf.set(Number(name), Number(fields[1]));
    sizeOf.set(Number(name), Number(fields[21]) * pageKb);
  }
  const isUnder = (pid) => {
    for (let at = pid; at !== undefined && at > 1; at = parentOf.get(at))
      if (at === root) return true;
    return false;
  };
  return [...sizeOf]
    .filter(([pid]) => isUnder(pid))
    .reduce((sum, [, size]) => sum + (size || 0), 0);
}

function listProcesses() {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function readOr(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
