// Run as a child process: `practice-process <release>`. One JSON line with port,
// certificate and hosts on stdout, then it serves until its standard input
// closes, which also happens when its parent dies, or until SIGTERM.
import process from "node:process";
import { servePractice } from "./serve-practice.ts";

const release = process.argv[2] === "2" ? 2 : 1;
const server = await servePractice({ release });
const { port, certificate, hosts } = server;

let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  void server.close().then(() => process.exit(0));
};
process.once("SIGTERM", stop);
process.stdin.once("end", stop).once("close", stop).resume();
process.stdout.on("error", stop);
process.stdout.write(`${JSON.stringify({ port, certificate, hosts })}\n`);
