// What the door to the network let nobody through to, in words that every report shares.

/** One kind of request that was refused, by the host, the reason and who asked. */
export interface Refusal {
  /** Scheme and host; never a path, which may hold a secret. */
  readonly url: string;
  /** Why, in words: a clause without full stop. */
  readonly rule: string;
  readonly kind?: RefusalKind;
  /** Who asked: the address of the page that was open, or one of `askers`. */
  readonly by?: string;
  /** How often; once when absent. */
  readonly times?: number;
}

/** Who asks, where it is no page. */
export const askers = {
  link: "a link check",
  recipe: "the first step of a recipe",
  browser: "the browser by itself",
  person: "the window a person signs in with",
} as const;

export type RefusalKind =
  | "not-declared"
  | "wrong-port"
  | "odd-address"
  | "no-such-host"
  | "not-looked-up"
  | "inside"
  | "half-named"
  | "not-imitated"
  | "practice-https"
  | "not-web"
  | "too-many";

/** What an editor can do about it, one sentence; undefined where nothing is to be done. */
export const refusalAdvice: Readonly<Record<RefusalKind, string | undefined>> =
  {
    "not-declared":
      "If the page needs it to look right, name it under assetHosts in platform.yaml; if not, leave it so.",
    "wrong-port":
      "If it is a service of your own, name it under privateHosts, in platform.yaml and in presscheck.yaml.",
    "odd-address": undefined,
    "no-such-host": "Correct the host, if a file of yours names it.",
    "not-looked-up": "Try again when the network or the name server is back.",
    inside:
      "If it is a service of your own, name it under privateHosts, in platform.yaml and in presscheck.yaml; if not, someone points your computer at itself: tell your technicians.",
    "half-named": "Name it in both files, if it is meant to be reached.",
    "not-imitated": undefined,
    "practice-https": undefined,
    "not-web": undefined,
    "too-many": undefined,
  };

/** The same refusals with equal ones counted together, in the order of their first. */
export function tallyRefusals(refusals: readonly Refusal[]): Refusal[] {
  const byWhat = new Map<string, Refusal>();
  for (const refusal of refusals) {
    const { url, rule, by = "", times = 1 } = refusal;
    const what = JSON.stringify([url, rule, by]);
    const before = byWhat.get(what)?.times ?? 0;
    byWhat.set(what, { ...refusal, times: before + times });
  }
  return [...byWhat.values()];
}
