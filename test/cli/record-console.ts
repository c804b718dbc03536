// A console that keeps what a command says.
import type { Console } from "../../src/cli/console-port.ts";
import { plainPaint } from "../../src/report/paint.ts";

interface Recording {
  readonly console: Console;
  /** All that was said so far. */
  readonly said: { out: string; err: string };
}

/** A pipe of 100 columns in the folder, without colours or environment. @param rest what is otherwise */
export function recordConsole(
  cwd: string,
  rest: Partial<Console> = {},
): Recording {
  const said = { out: "", err: "" };
  const console: Console = {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isTerminal: false,
    columns: 100,
    paint: plainPaint,
    cwd,
    env: {},
    now: () => new Date(),
    ...rest,
  };
  return { console, said };
}
