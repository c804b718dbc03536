// Loaded into the command before its own code (node --import): at one step of it, something
// ends that had not finished. A step is a call by which a file under reports/ comes to be or
// goes, or a message to the browser. PRESSCHECK_DISASTER is JSON:
// { by: "process" | "browser" | "limit" | "space", step, file: <pattern>, nth, told: <path> }
// What happened, or how many steps there were, is written to `told`.
import { execFileSync } from "node:child_process";
import childProcess from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";

const { by, step, file, nth, told } = JSON.parse(
  process.env.PRESSCHECK_DISASTER,
);
const pattern = new RegExp(file);
let steps = 0;
let browser;

const disasters = {
  process: () => process.kill(process.pid, "SIGKILL"),
  browser: () => browser?.kill("SIGKILL"),
  // From now on no file of this process grows beyond a thousand bytes.
  limit: () =>
    execFileSync("prlimit", ["--pid", String(process.pid), "--fsize=1000"]),
  // Only for a disk of its own, made for this.
  space: (path) => {
    const filler = join(path.replace(/\/reports\/.*/, "/reports"), "filler");
    const all = Buffer.alloc(1 << 20);
    try {
      for (;;) fs.appendFileSync(filler, all);
    } catch {
      // Full.
    }
  },
};

function isIt(name, path) {
  if ((step !== "any" && step !== name) || !pattern.test(path)) return false;
  steps += 1;
  return steps === nth;
}

function strike(name, path) {
  fs.writeFileSync(told, `${name} ${path}`);
  disasters[by](path);
}

// A message ends with a zero byte, which may be written by itself.
function readMessage(bytes) {
  try {
    return JSON.parse(String(bytes).replace(/\0$/, ""));
  } catch {
    return {};
  }
}

const isOurs = (path) => typeof path === "string" && path.includes("/reports/");

if (by !== "browser") {
  const { promises } = fs;
  const open = promises.open;
  promises.open = async (path, flags, ...rest) => {
    if (!isOurs(path)) return open(path, flags, ...rest);
    const isWritten = flags !== "r";
    if (isWritten && isIt("open", path)) strike("open", path);
    const handle = await open(path, flags, ...rest);
    const writeFile = handle.writeFile.bind(handle);
    handle.writeFile = async (content, ...options) => {
      if (isIt("write", path)) {
        const bytes = Buffer.from(content);
        if (by === "process")
          await writeFile(bytes.subarray(0, bytes.length >> 1));
        strike("write", path);
      }
      return writeFile(content, ...options);
    };
    const sync = handle.sync.bind(handle);
    handle.sync = () => {
      const name = isWritten ? "sync" : "sync folder";
      if (isIt(name, path)) strike(name, path);
      return sync();
    };
    return handle;
  };
  for (const name of ["rename", "link", "rm", "mkdir"]) {
    const original = promises[name];
    promises[name] = (path, ...rest) => {
      if (isOurs(path) && isIt(name, path)) strike(name, path);
      return original(path, ...rest);
    };
  }
} else {
  const spawn = childProcess.spawn;
  childProcess.spawn = (command, args, options) => {
    const child = spawn(command, args, options);
    // Playwright speaks to a browser by the pipe at the fourth place.
    const pipe = child.stdio[3];
    if (pipe === null || pipe === undefined) return child;
    browser = child;
    const write = pipe.write.bind(pipe);
    pipe.write = (...message) => {
      const { method = "" } = readMessage(message[0]);
      if (isIt("message", method)) strike("message", method);
      return write(...message);
    };
    return child;
  };
}
syncBuiltinESMExports();

process.on("exit", () => {
  if (steps < nth) fs.writeFileSync(told, `none: ${steps} steps`);
});
