import type { Page } from "playwright";

/** One technique that makes two looks at the same screen the same picture. */
export interface SteadyStep {
  /** What is waited for, in an editor's words, behind "it took too long to wait for". */
  readonly waitingFor: string;
  /** Milliseconds it gets before the look ends as a time-out. */
  readonly withinMs: number;
  readonly run: (page: Page) => Promise<unknown>;
}
