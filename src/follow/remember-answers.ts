// One request an address and run, however many links lead there. Pages are
// forgotten when they take too much room, oldest first: asking again is a pity,
// running out of memory a fault.
import type { Ask, PoliteAnswer } from "./ask-politely.ts";
import type { HttpAnswer } from "./http-door.ts";
import type { PageText } from "../model/page-text.ts";
import { readPage } from "./read-page.ts";

type Answered = Omit<HttpAnswer & { readonly outcome: "answered" }, "body"> & {
  readonly page: PageText;
};
export type ReadAnswer =
  Answered | Exclude<PoliteAnswer, { readonly outcome: "answered" }>;

/** The answer to a GET, its page read. */
export type FetchPage = (url: string) => Promise<ReadAnswer>;

/** In characters of the pages' sources. */
const mostKept = 4_000_000;

export function rememberAnswers(ask: Ask): FetchPage {
  const known = new Map<string, Promise<ReadAnswer>>();
  const sizes: { readonly url: string; readonly size: number }[] = [];
  let kept = 0;
  const fetch = async (url: string): Promise<ReadAnswer> => {
    const answer = await ask({ url, method: "GET" });
    if (answer.outcome !== "answered") return answer;
    const { body, ...rest } = answer;
    sizes.push({ url, size: body.length });
    kept += body.length;
    while (kept > mostKept && sizes.length > 1) {
      const oldest = sizes.shift();
      known.delete(oldest?.url ?? "");
      kept -= oldest?.size ?? 0;
    }
    return { ...rest, page: readPage(body) };
  };
  return (url) => {
    const before = known.get(url);
    if (before !== undefined) return before;
    const answer = fetch(url);
    known.set(url, answer);
    return answer;
  };
}
