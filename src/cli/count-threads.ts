import { availableParallelism } from "node:os";

/** More need more memory than they save time. */
const mostThreads = 4;

/** How many threads a number of articles is worth; 1 where the caller's own is as fast. */
export function countThreads(articles: number): number {
  return articles < 200 ? 1 : Math.min(mostThreads, availableParallelism());
}
