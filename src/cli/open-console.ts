import { styleText } from "node:util";
import { plainPaint } from "../report/paint.ts";
import type { Paint } from "../report/paint.ts";
import type { Console } from "./console-port.ts";

/** The real terminal. Colour only where a person reads it, and never against NO_COLOR. */
export function openConsole(): Console {
  const { stdin, stdout, stderr, env } = process;
  const canAsk = stdin.isTTY && stdout.isTTY && env["CI"] === undefined;
  const isColourful =
    (stdout.isTTY && !env["NO_COLOR"]) || Boolean(env["FORCE_COLOR"]);
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    isTerminal: stderr.isTTY === true && env["CI"] === undefined,
    ...(canAsk ? { prompts: loadPrompts } : {}),
    columns: chooseColumns(stdout.columns, env["COLUMNS"]),
    paint: isColourful ? openPaint() : plainPaint,
    cwd: process.cwd(),
    env,
    now: () => new Date(),
  };
}

/**
 * The columns that prose is wrapped at, at most 120. What is not a terminal has as many
 * as COLUMNS says, 100 where it says nothing that is a number of columns.
 * @param ofTerminal undefined where there is none
 */
export function chooseColumns(
  ofTerminal: number | undefined,
  said: string | undefined,
): number {
  const wanted = /^[1-9]\d{0,4}$/.test(said ?? "") ? Number(said) : 100;
  return Math.min(Math.max(ofTerminal ?? wanted, narrowest), 120);
}

/** Below that, columns of words are harder to read than lines that overrun. */
const narrowest = 40;

// The library is loaded when there is something to ask.
async function loadPrompts() {
  const { openPrompts } = await import("./open-prompts.ts");
  return openPrompts();
}

/** A terminal's sixteen colours, whatever the terminal. */
export function openPaint(): Paint {
  const as =
    (
      style:
        | "bold"
        | "dim"
        | "red"
        | "green"
        | "yellow"
        | "blue"
        | "magenta"
        | "cyan",
    ) =>
    (text: string) =>
      styleText(style, text, { validateStream: false });
  return {
    bold: as("bold"),
    dim: as("dim"),
    red: as("red"),
    green: as("green"),
    yellow: as("yellow"),
    blue: as("blue"),
    magenta: as("magenta"),
    cyan: as("cyan"),
  };
}
