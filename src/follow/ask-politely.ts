// One request, asked again where chance may have spoilt it, and never sooner than
// the site wishes.
import type { HttpAnswer, HttpDoor, HttpRequest } from "./http-door.ts";
import type { Lanes, Resting } from "./open-lanes.ts";
import type { Limits, Pace } from "./pace.ts";

export type PoliteAnswer = HttpAnswer | Resting;

export type Ask = (request: HttpRequest) => Promise<PoliteAnswer>;

/** A connection that breaks half the time is met whole in 63 of 64 cases. */
const mostTriesWhenCut = 6;
const mostTriesWhenBusy = 3;
/** So many refusals in a row, with nothing else in between, are a refusal of us. */
const mostRefusals = 6;
/** How long a host is left alone that refused so often and named no time. */
const longRestMs = 15 * 60_000;

export function openAsk(
  door: HttpDoor,
  lanes: Lanes,
  limits: Limits,
  pace: Pace,
): Ask {
  const refusalsByHost = new Map<string, number>();
  return async (request) => {
    const { host } = new URL(request.url);
    for (let tries = 1; ; tries += 1) {
      const answer = await lanes.take(host, () => door.ask(request));
      const isBusy =
        answer.outcome === "answered" &&
        (answer.status === 429 || answer.status === 503);
      if (!isBusy) {
        if (answer.outcome === "answered") refusalsByHost.delete(host);
        const isCut = answer.outcome === "no-answer" && answer.kind === "cut";
        if (!isCut || tries === mostTriesWhenCut) return answer;
        await pace.wait(backOff(tries, 100, pace));
        continue;
      }
      const refusals = (refusalsByHost.get(host) ?? 0) + 1;
      refusalsByHost.set(host, refusals);
      const named = readRetryAfter(answer.headers);
      const ms = named ?? backOff(tries, 500, pace);
      if (refusals >= mostRefusals)
        lanes.rest(host, Math.max(named ?? 0, longRestMs));
      else if (answer.status === 429 || named !== undefined)
        lanes.rest(host, ms);
      const isGivenUp =
        ms > limits.patienceMs ||
        refusals >= mostRefusals ||
        tries === mostTriesWhenBusy ||
        limits.rests === "never";
      if (isGivenUp) return answer;
      await pace.wait(ms);
    }
  };
}

/** Doubling from `first`, at most ten seconds, half of it by chance so that clients do not come back together. */
function backOff(tries: number, firstMs: number, pace: Pace): number {
  const ms = Math.min(firstMs * 2 ** (tries - 1), 10_000);
  return ms / 2 + (ms / 2) * pace.chance();
}

/** The Retry-After header in milliseconds: seconds, or a date measured against the answer's own clock (RFC 9110 §10.2.3). */
export function readRetryAfter(
  headers: Readonly<Record<string, string>>,
): number | undefined {
  const text = headers["retry-after"]?.trim();
  if (text === undefined || text === "") return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const ms = Date.parse(text) - Date.parse(headers["date"] ?? "");
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
