// Whether the door opens: port, host, then every address the host has.
import { lookup } from "node:dns/promises";
import type { NamedPrivateHosts } from "../model/private-host.ts";
import type { RefusalKind } from "../model/refusal.ts";
import type { AddressClass } from "./classify-address.ts";
import { addressTitles, classifyAddress } from "./classify-address.ts";

/** live: the network. practice: every imitated host is the practice platform. */
export type Route =
  | { readonly kind: "live"; readonly privateHosts?: NamedPrivateHosts }
  | {
      readonly kind: "practice";
      readonly port: number;
      readonly hosts: readonly string[];
    };

/** Every address of a host; none when no such host exists. Rejects when that could not be found out. */
export type Resolver = (host: string) => Promise<readonly string[]>;

export interface Judge {
  /** Whether a host belongs to a platform under check. */
  readonly isDeclared: (host: string) => boolean;
  readonly route: Route;
  readonly resolve: Resolver;
  readonly lookupTimeoutMs: number;
}

export type Way =
  | {
      readonly outcome: "open";
      /** Those that were looked at, all allowed; nothing else may be connected to. */
      readonly addresses: readonly string[];
      readonly port: number;
    }
  | {
      readonly outcome: "refused";
      readonly kind: RefusalKind;
      readonly rule: string;
    };

export interface Place {
  /** In small letters; an IPv6 address in brackets. */
  readonly host: string;
  readonly port: number;
}

/** The rule under which a name that does not resolve is refused. */
export const noSuchHost = "no such host is known";

const webPorts = new Set([80, 443]);

/** Reads `host:port`; undefined for what browsers never write. */
export function readAuthority(authority: string): Place | undefined {
  const match =
    /^([a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?|\[[0-9a-f:.]{2,45}\]):(\d{1,5})$/i.exec(
      authority,
    );
  return match === null
    ? undefined
    : { host: (match[1] ?? "").toLowerCase(), port: Number(match[2]) };
}

/** Judges one place. Looks its name up at most once, and never rejects. */
export async function judgeWay(
  { host, port }: Place,
  judge: Judge,
): Promise<Way> {
  const { route, isDeclared } = judge;
  const name = `${host}:${port}`;
  const named = route.kind === "live" ? route.privateHosts : undefined;
  const isOwn = named?.open.has(name) ?? false;
  const missing = named?.missingIn.get(name);
  const refuseAs = (kind: RefusalKind, rule: string): Way =>
    missing === undefined
      ? refuse(kind, rule)
      : refuse(
          "half-named",
          `it is named under privateHosts, but not in ${missing}`,
        );
  if (!isOwn && !webPorts.has(port))
    return refuseAs("wrong-port", "only the web's own ports are let through");
  if (!isOwn && !isDeclared(host))
    return refuseAs(
      "not-declared",
      "the host is not declared by any platform under check",
    );
  if (route.kind === "practice") {
    return route.hosts.includes(host)
      ? { outcome: "open", addresses: ["127.0.0.1"], port: route.port }
      : refuse(
          "not-imitated",
          "the practice platform does not imitate this host",
        );
  }
  const found = await lookUp(host.replace(/^\[|\]$/g, ""), judge);
  if (found === undefined)
    return refuse("not-looked-up", "its name could not be looked up just now");
  if (found.length === 0) return refuse("no-such-host", noSuchHost);
  const answers = found.map(classifyAddress);
  // One bad answer among good ones refuses the host: docs/decisions/0008.
  const bad = answers.find((answer) => !isOpen(answer.class, isOwn));
  if (bad !== undefined)
    return refuseAs("inside", `the host leads to ${addressTitles[bad.class]}`);
  const addresses = [...new Set(answers.map(({ plain }) => plain))];
  return { outcome: "open", addresses: addresses.slice(0, 8), port };
}

/** @param isOwn named as a private host by both files; that never opens metadata, multicast and the like */
function isOpen(kind: AddressClass, isOwn: boolean): boolean {
  if (kind === "public") return true;
  return (
    isOwn && (kind === "loopback" || kind === "private" || kind === "carrier")
  );
}

function refuse(kind: RefusalKind, rule: string): Way {
  return { outcome: "refused", kind, rule };
}

async function lookUp(
  host: string,
  { resolve, lookupTimeoutMs }: Judge,
): Promise<readonly string[] | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((give) => {
    timer = setTimeout(() => give(undefined), lookupTimeoutMs);
  });
  try {
    return await Promise.race([resolve(host), tooLate]);
  } catch {
    // Any failure to find out is the same answer: not known now.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the system, as every program on the machine does. */
export async function resolveHost(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTFOUND") return [];
    throw error;
  }
}
