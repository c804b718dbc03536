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
  /** How long to wait before asking again, and the host is told to rest; undefined when it is not busy. */
  const weighRefusal = (
    host: string,
    answer: HttpAnswer,
    tries: number,
  ): number | undefined => {
    if (answer.outcome !== "answered") return undefined;
    if (answer.status !== 429 && answer.status !== 503) {
      refusalsByHost.delete(host);
      return undefined;
    }
    const refusals = (refusalsByHost.get(host) ?? 0) + 1;
    refusalsByHost.set(host, refusals);
    const named = readRetryAfter(answer.headers);
    const ms =
      refusals < mostRefusals
        ? (named ?? backOff(tries, 500, pace))
        : Math.max(named ?? 0, longRestMs);
    if (answer.status === 429 || named !== undefined) lanes.rest(host, ms);
    return ms;
  };
  return async (request) => {
    const { host } = new URL(request.url);
    for (let tries = 1; ; tries += 1) {
      let busyMs: number | undefined;
      const answer = await lanes.take(host, async () => {
        const given = await door.ask(request);
        // Before its turn is over, so that nobody slips in ahead of the rest.
        busyMs = weighRefusal(host, given, tries);
        return given;
      });
      const waitMs =
        busyMs === undefined
          ? waitWhenCut(answer, tries, pace)
          : limits.rests === "never" || tries === mostTriesWhenBusy
            ? undefined
            : busyMs;
      if (waitMs === undefined) return answer;
      if (busyMs !== undefined && waitMs > limits.patienceMs) return answer;
      await pace.wait(waitMs);
    }
  };
}

function waitWhenCut(
  answer: PoliteAnswer,
  tries: number,
  pace: Pace,
): number | undefined {
  const isCut = answer.outcome === "no-answer" && answer.kind === "cut";
  return isCut && tries < mostTriesWhenCut
    ? backOff(tries, 100, pace)
    : undefined;
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
