// Several looks at once: as many as the machine bears, and no more at one host than is polite.

export interface Width {
  /** At once in all. */
  readonly all: number;
  /** At once at one host. */
  readonly perHost: number;
}

/** Does the work for every item, in their order as far as the hosts allow; it fails with the first that fails, when all that was begun has ended. */
export async function workSideBySide<Item>(
  items: readonly Item[],
  hostOf: (item: Item) => string,
  { all, perHost }: Width,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const busy = new Map<string, number>();
  const add = (host: string, count: number) =>
    busy.set(host, (busy.get(host) ?? 0) + count);
  const take = (): Item | undefined => {
    const at = waiting.findIndex(
      (item) => (busy.get(hostOf(item)) ?? 0) < perHost,
    );
    return at === -1 ? undefined : waiting.splice(at, 1)[0];
  };
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  while (waiting.length > 0 || running.size > 0) {
    while (running.size < all && failures.length === 0) {
      const item = take();
      if (item === undefined) break;
      const host = hostOf(item);
      add(host, 1);
      const one = work(item)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => {
          add(host, -1);
          running.delete(one);
        });
      running.add(one);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
}
