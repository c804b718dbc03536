/** How many are under way at once: enough to keep the disk busy, few enough to hold in memory. */
const ahead = 16;

/** Items with what reading each gave, in their order; the next ones are being read meanwhile. */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
): AsyncGenerator<readonly [Item, Read]> {
  const pending: Promise<Read>[] = [];
  let next = 0;
  const fill = () => {
    while (pending.length < ahead && next < items.length) {
      const item = items[next] as Item;
      next += 1;
      const promise = read(item);
      // Whoever stops early leaves these behind; a failure among them is nobody's.
      promise.catch(() => undefined);
      pending.push(promise);
    }
  };
  for (const item of items) {
    fill();
    const first = pending.shift();
    if (first !== undefined) yield [item, await first];
  }
}
