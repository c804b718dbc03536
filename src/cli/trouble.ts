/** Wrong use, configuration or environment: one sentence for the user, exit code 2, never a stack trace. */
export class Trouble extends Error {
  /** What to do about it, where that can be said. */
  readonly todo: string | undefined;

  constructor(message: string, todo?: string) {
    super(message);
    this.todo = todo;
  }
}
