// Asks a site for a page that does not exist, once a folder and run.
import type { Pace } from "./pace.ts";
import type { Sibling } from "./gone/sibling.ts";
import { inventSibling } from "./gone/sibling.ts";
import type { FetchPage } from "./remember-answers.ts";
import type { FindObstacle } from "./visit-page.ts";
import { visitPage } from "./visit-page.ts";
import { recogniseWall } from "../model/walls/recognise-wall.ts";
import type { SeenPage } from "../model/walls/seen-page.ts";

export type FindSibling = (
  seen: SeenPage,
  findObstacle: FindObstacle,
) => Promise<Sibling>;

export function openSiblings(fetchPage: FetchPage, pace: Pace): FindSibling {
  const known = new Map<string, Promise<Sibling>>();
  return (seen, findObstacle) => {
    const folder = folderOf(seen.asked);
    const before = known.get(folder);
    if (before !== undefined) return before;
    const made = inventSibling(seen.asked, inventLetters(pace));
    if (made === undefined) return Promise.resolve({ outcome: "untold" });
    const sibling = askFor(made, findObstacle, fetchPage);
    known.set(folder, sibling);
    return sibling;
  };
}

async function askFor(
  made: string,
  findObstacle: FindObstacle,
  fetchPage: FetchPage,
): Promise<Sibling> {
  const { end } = await visitPage(made, findObstacle, fetchPage);
  if (end.outcome !== "answered") return { outcome: "untold" };
  const { seen } = end;
  if (recogniseWall(seen) !== undefined) return { outcome: "untold" };
  if (seen.status === 404 || seen.status === 410) return { outcome: "missing" };
  return seen.status === 200
    ? { outcome: "answered", asked: made, landed: seen.landed, page: seen.page }
    : { outcome: "untold" };
}

function folderOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.replace(/[^/]+\/*$/, "")}`;
}

function inventLetters(pace: Pace): string {
  return Array.from({ length: 14 }, () =>
    String.fromCharCode(97 + Math.floor(pace.chance() * 26)),
  ).join("");
}
