// What the door to the network refused, by host and reason, in an editor's words.
import { askers, refusalAdvice, type Refusal } from "../model/refusal.ts";
import { countNoun } from "./describe-verdict.ts";
import { groupBy } from "./group-checkpoints.ts";

export interface RefusedHost {
  /** Host, with its port where it is not the usual one. */
  readonly host: string;
  /** A clause without full stop. */
  readonly because: string;
  readonly times: number;
  /** "asked for 3 times, by https://www.instagram.com/". */
  readonly asked: string;
  readonly advice: string | undefined;
}

export interface RefusedList {
  /** Asked for by pages, recipes and link checks; most often first. */
  readonly hosts: readonly RefusedHost[];
  /** What the browser asked for by itself: nothing an editor need look at. */
  readonly errands: readonly RefusedHost[];
}

export function listRefusals(refused: readonly Refusal[]): RefusedList {
  const isErrand = ({ by }: Refusal) => by === askers.browser;
  return {
    hosts: listHosts(refused.filter((refusal) => !isErrand(refusal))),
    errands: listHosts(refused.filter(isErrand)),
  };
}

/** "3 requests to 2 hosts were refused". */
export function describeRefusals(hosts: readonly RefusedHost[]): string {
  const times = hosts.reduce((sum, host) => sum + host.times, 0);
  const places = new Set(hosts.map(({ host }) => host)).size;
  return `${countNoun(times, "request")} to ${countNoun(places, "host")} ${times === 1 ? "was" : "were"} refused`;
}

function listHosts(refused: readonly Refusal[]): RefusedHost[] {
  const groups = groupBy(refused, ({ url, rule }) =>
    JSON.stringify([hostOf(url), rule]),
  );
  return groups
    .map((group) => {
      const [{ url, rule, kind }] = group;
      const times = group.reduce((sum, { times = 1 }) => sum + times, 0);
      return {
        host: hostOf(url),
        because: rule,
        times,
        asked: describeAskers(times, group),
        advice: kind === undefined ? undefined : refusalAdvice[kind],
      };
    })
    .toSorted((a, b) => b.times - a.times || (a.host < b.host ? -1 : 1));
}

const namedAskers = 2;

function describeAskers(times: number, group: readonly Refusal[]): string {
  const often = times === 1 ? "once" : `${times} times`;
  const by = [...new Set(group.flatMap((refusal) => refusal.by ?? []))];
  if (by.length === 0) return `asked for ${often}`;
  const rest = by.length - namedAskers;
  const more = rest > 0 ? ` and ${countNoun(rest, "more page")}` : "";
  return `asked for ${often}, by ${by.slice(0, namedAskers).join(rest > 0 ? ", " : " and ")}${more}`;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url;
}
