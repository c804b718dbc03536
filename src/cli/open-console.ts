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
    columns: Math.min(stdout.columns ?? 100, 120),
    paint: isColourful ? openPaint() : plainPaint,
    cwd: process.cwd(),
    env,
    now: () => new Date(),
  };
}

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
