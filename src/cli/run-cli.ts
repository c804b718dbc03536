// What the command line understands. Every way out is an exit code: 0 ready,
// 1 hold, 2 could not decide.
import { CommanderError } from "commander";
import { buildProgram } from "./build-program.ts";
import type { Console, ExitCode } from "./console-port.ts";
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

const goOn =
  "What was finished is kept: make room, run the same command again, and it goes on from there.";

const systemErrors: Readonly<Record<string, string>> = {
  ENOSPC: `The disk is full. ${goOn}`,
  EDQUOT: `Your share of the disk is used up. ${goOn}`,
  EFBIG: `A limit of this computer keeps files from growing. ${goOn}`,
  EACCES: "You have no permission there:",
  EPERM: "You have no permission there:",
  EROFS: "The disk cannot be written to:",
  EMFILE: "Too many files are open on this machine.",
};

function describeSystemError(error: unknown): string | undefined {
  const { code, path } = error as NodeJS.ErrnoException;
  const sentence = systemErrors[code ?? ""];
  return sentence?.endsWith(":") === true
    ? `${sentence} ${path ?? ""}`
    : sentence;
}
