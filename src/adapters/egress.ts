// One door to the network: a proxy on loopback that all traffic passes, the
// browser's and the link checks'. It lets through declared hosts on web ports,
// resolves each once, looks at every address and connects to just those.
// docs/network.md says what passes, in an editor's words.
import type { Refusal } from "../model/refusal.ts";
import { askers } from "../model/refusal.ts";
import type { Limits } from "./egress-limits.ts";
import { usualLimits } from "./egress-limits.ts";
import type { OpenEntrance } from "./entrance.ts";
import { openEntrance } from "./entrance.ts";
import type { Resolver, Route } from "./judge-way.ts";
import { resolveHost } from "./judge-way.ts";
import { keepCounted, keepEach } from "./keep-refusals.ts";

export { noSuchHost } from "./judge-way.ts";
export type { Resolver, Route } from "./judge-way.ts";

export interface LookEntrance extends Pick<OpenEntrance, "url" | "close"> {
  /** What was refused to the look under way, equal requests counted together. */
  readonly refusals: () => readonly Refusal[];
  /** The address each host was last reached at during the look under way. */
  readonly servers: ReadonlyMap<string, string>;
  /** Between two looks: nothing is connected, and nobody is let in. */
  readonly pause: () => void;
  /** Another look begins: nothing is refused or reached yet. */
  readonly resume: () => void;
}

export interface Egress {
  /** http://127.0.0.1:<port>, the entrance for link checks. */
  readonly url: string;
  /** Everything refused, at any entrance. */
  readonly refusals: readonly Refusal[];
  /**
   * Another entrance to the same door, so that one look's refusals are told from another's.
   * @param by who asks for a host: the address of the page that is open, or one of `askers`
   */
  readonly openEntrance: (
    by: (host: string) => string,
  ) => Promise<LookEntrance>;
  readonly close: () => Promise<void>;
}

/** @param isDeclared whether a host belongs to a platform under check */
export async function startEgress(
  isDeclared: (host: string) => boolean,
  route: Route,
  resolve: Resolver = resolveHost,
  limits: Limits = usualLimits,
): Promise<Egress> {
  const { lookupTimeoutMs } = limits;
  const judge = { isDeclared, route, resolve, lookupTimeoutMs };
  const all: Refusal[] = [];
  const open = new Set<OpenEntrance>();
  const main = await openEntrance(
    judge,
    limits,
    keepEach(all),
    () => askers.link,
  );
  open.add(main);
  return {
    url: main.url,
    refusals: all,
    openEntrance: async (by) => {
      const openLog = () => keepCounted(all, limits.refusalsPerLook);
      let log = openLog();
      const servers = new Map<string, string>();
      const reached = (host: string, address: string): void => {
        // A page that asks for names without end fills no memory.
        if (servers.size < limits.refusalsPerLook || servers.has(host))
          servers.set(host, address);
      };
      const entrance = await openEntrance(
        judge,
        limits,
        { keep: (refusal) => log.keep(refusal) },
        by,
        reached,
      );
      open.add(entrance);
      return {
        url: entrance.url,
        refusals: () => log.refusals,
        servers,
        pause: entrance.pause,
        resume: () => {
          log = openLog();
          servers.clear();
          entrance.resume();
        },
        close: () => {
          open.delete(entrance);
          return entrance.close();
        },
      };
    },
    close: async () => {
      await Promise.all([...open].map((entrance) => entrance.close()));
    },
  };
}
