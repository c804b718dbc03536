// What the command line understands. Every way out is an exit code: 0 ready,
// 1 hold, 2 could not decide.
import { CommanderError } from "commander";
import { buildProgram } from "./build-program.ts";
import type { Console, ExitCode } from "./console-port.ts";
import { describeSystemError } from "./describe-system-error.ts";
import { Trouble } from "./trouble.ts";

export async function runCli(
  argv: readonly string[],
  console: Console,
): Promise<ExitCode> {
  let exit: ExitCode = 0;
  const program = buildProgram(console, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    return explain(error, console);
  }
}

function explain(error: unknown, console: Console): ExitCode {
  // Commander has already written its sentence, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Trouble) {
    console.err(`${console.paint.red("presscheck:")} ${error.message}\n`);
    if (error.todo !== undefined) console.err(`${error.todo}\n`);
    return 2;
  }
  const because = describeSystemError(error);
  if (because !== undefined) {
    console.err(`${console.paint.red("presscheck:")} ${because}\n`);
    return 2;
  }
  const { message, stack } =
    error instanceof Error ? error : new Error(String(error));
  console.err(
    `${console.paint.red("presscheck:")} This is a fault of presscheck itself: ${message}\n`,
  );
  if (console.env["PRESSCHECK_DEBUG"] !== undefined)
    console.err(`${stack ?? ""}\n`);
  else
    console.err(
      "Set PRESSCHECK_DEBUG=1 and run it again to see where, for a report of the fault.\n",
    );
  return 2;
}
