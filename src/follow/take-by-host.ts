/**
 * Does the work of all items, every host's at the same time and so many of each at
 * once. Ten thousand begun and waiting would hold more memory than what they find.
 * @param most of one host at once
 * @returns the results in the order of the items
 */
export async function takeByHost<Item, Result>(
  items: readonly Item[],
  hostOf: (item: Item) => string,
  most: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const placesByHost = new Map<string, number[]>();
  for (const [place, item] of items.entries()) {
    const host = hostOf(item);
    const places = placesByHost.get(host);
    if (places === undefined) placesByHost.set(host, [place]);
    else places.push(place);
  }
  const results = new Map<number, Result>();
  const workThrough = async (places: Iterator<number>) => {
    for (let next = places.next(); next.done !== true; next = places.next()) {
      const item = items[next.value];
      if (item !== undefined) results.set(next.value, await work(item));
    }
  };
  const workers = [...placesByHost.values()].flatMap((places) => {
    const shared = places.values();
    const count = Math.min(most, places.length);
    return Array.from({ length: count }, () => workThrough(shared));
  });
  await Promise.all(workers);
  return items.flatMap((_, place) => results.get(place) ?? []);
}
