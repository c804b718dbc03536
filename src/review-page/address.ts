// Where one is on the page, as its address says it: so a reload stays there, and back leads back.

/** waiting: what is to be decided about. settled: what is verified. */
export type Shelf = "waiting" | "settled";

/** What of a shelf is listed; a part that is absent narrows nothing. */
export interface Filter {
  readonly article?: string;
  readonly screen?: string;
  readonly look?: string;
  readonly status?: string;
}

export interface Place {
  readonly id: string | undefined;
  readonly shelf: Shelf;
  readonly filter: Filter;
}

export const filterParts = ["article", "screen", "look", "status"] as const;

/** "#<id>?shelf=settled&look=Web"; whatever else stands there is no place. */
export function readPlace(hash: string): Place {
  const [, id, query = ""] = /^#([0-9a-f]{64})?(?:\?(.*))?$/.exec(hash) ?? [];
  const read = new URLSearchParams(query);
  const filter: Partial<Record<keyof Filter, string>> = {};
  for (const part of filterParts) {
    const value = read.get(part);
    if (value !== null && value !== "") filter[part] = value;
  }
  return {
    id,
    shelf: read.get("shelf") === "settled" ? "settled" : "waiting",
    filter,
  };
}

export function writePlace({ id = "", shelf, filter }: Place): string {
  const query = new URLSearchParams({
    ...(shelf === "settled" ? { shelf } : {}),
    ...filter,
  }).toString();
  // Inside a report, an address without a place is the report's.
  if (id === "" && query === "") return "#review";
  return `#${id}${query === "" ? "" : `?${query}`}`;
}
