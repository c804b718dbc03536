// Bounded waiting. Much of what a browser is asked has no end of its own where a
// page's script never yields.

/** A wait that did not end in time. */
export class NotSettled extends Error {
  readonly waitingFor: string;
  constructor(waitingFor: string) {
    super(`not settled: ${waitingFor}`);
    this.waitingFor = waitingFor;
  }
}

/**
 * The outcome of `work`, unless it takes longer than `ms` milliseconds.
 * @param waitingFor in an editor's words, behind "it took too long to wait for"
 * @throws NotSettled
 */
export async function waitWithin<T>(
  ms: number,
  waitingFor: string,
  work: Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotSettled(waitingFor)), ms);
  });
  // Given up, it may still fail later, with nobody left to hear it.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
