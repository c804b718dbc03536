// The command: argv → one command → exit code. Commands are loaded when they run.
import { runCli } from "./run-cli.ts";
import { openConsole } from "./open-console.ts";

process.exitCode = await runCli(process.argv.slice(2), openConsole());
