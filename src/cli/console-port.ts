import type { Paint } from "../report/paint.ts";
import type { Prompts } from "./prompts-port.ts";

/** What a command sees of the terminal, the environment and the clock. */
export interface Console {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
  /** Questions to the person at the terminal; absent where nobody can answer. */
  readonly prompts?: () => Promise<Prompts>;
  readonly columns: number;
  readonly paint: Paint;
  /** Folder the command was given in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
}

/** 0 ready · 1 hold · 2 could not decide. */
export type ExitCode = 0 | 1 | 2;
