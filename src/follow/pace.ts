/** Time and chance, as following needs them: to space requests, to back off, and to make up names. */
export interface Pace {
  /** Milliseconds from some start; never goes back. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 up to but not 1. */
  readonly chance: () => number;
}

/** How hard one host is asked. */
interface Politeness {
  /** Requests under way at the same time. */
  readonly perHost: number;
  /** Between the starts of two requests. */
  readonly spacingMs: number;
  /** The longest wait a host can ask for (Retry-After) and get; beyond it the host is left alone for this run. */
  readonly patienceMs: number;
  /** never: for the practice platform, which nobody else uses. */
  readonly rests: "as-asked" | "never";
}

export interface Limits extends Politeness {
  /** Requests under way at the same time, at all hosts together. */
  readonly atOnce: number;
}
