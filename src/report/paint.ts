/** Colours of a terminal; each function wraps a text and leaves its visible characters alone. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly green: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly magenta: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const leave = (text: string): string => text;

/** No colour at all: for pipes, files and NO_COLOR. */
export const plainPaint: Paint = {
  bold: leave,
  dim: leave,
  red: leave,
  green: leave,
  yellow: leave,
  blue: leave,
  magenta: leave,
  cyan: leave,
};
