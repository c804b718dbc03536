/** Questions a command can ask. undefined means the person broke off: nothing may be written then. */
export interface Prompts {
  readonly choose: <Value extends string>(
    question: string,
    choices: readonly Choice<Value>[],
  ) => Promise<Value | undefined>;
  readonly ask: (question: Question) => Promise<string | undefined>;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface Question {
  readonly text: string;
  /** Taken when the person just presses Enter. */
  readonly initial?: string;
  /** What is wrong with an answer, in words; undefined when it will do. */
  readonly check: (answer: string) => string | undefined;
}
