// Tries everything that work apart must not be able to do, and says what came of it.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync, writeSync } from "node:fs";
import { connect } from "node:net";
import process from "node:process";
import { Worker } from "node:worker_threads";

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const { port, file, misbehaves } = JSON.parse(Buffer.concat(chunks).toString());
const kept = [];
while (misbehaves !== undefined) {
  if (misbehaves === "takes ever more memory") kept.push(Array(1e6).fill(1.5));
  if (misbehaves === "says ever more") writeSync(1, "x".repeat(1e6));
}
const said = {
  read: attempt(() => readFileSync("/etc/passwd")),
  write: attempt(() => writeFileSync(file, "x")),
  start: attempt(() => spawnSync("/bin/true")),
  thread: attempt(() => new Worker("", { eval: true })),
  secrets: Object.keys(process.env),
  network: await reach(port),
};
process.stdout.write(JSON.stringify(said));

function attempt(work) {
  try {
    work();
    return "done";
  } catch (error) {
    return error.code;
  }
}

function reach(to) {
  return new Promise((resolve) => {
    const socket = connect(to, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve("reached");
    });
    socket.once("error", () => resolve("not reached"));
  });
}
