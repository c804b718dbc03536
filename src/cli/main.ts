// The command: argv → one command → exit code. Commands are loaded when they run.
import { runCli } from "./run-cli.ts";
import { openConsole } from "./open-console.ts";

// Whoever read our output stopped reading (`| head`): nobody is left to tell anything.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await runCli(process.argv.slice(2), openConsole());

// A browser that does not let itself be closed must not keep a finished command
// alive; Playwright ends its processes when ours ends.
setTimeout(() => process.exit(), 5000).unref();
