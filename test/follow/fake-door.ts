// A network of pages by address, and a time that passes only when it is waited for.
import type {
  FollowOptions,
  LinkToFollow,
  PlatformObservation,
} from "../../src/follow/follow-options.ts";
import { followLinks } from "../../src/follow/follow-links.ts";
import type {
  HttpAnswer,
  HttpDoor,
  HttpRequest,
} from "../../src/follow/http-door.ts";
import type { Limits, Pace } from "../../src/follow/pace.ts";
import type { PageViewer } from "../../src/follow/page-viewer.ts";

export interface FakeDoor extends HttpDoor {
  /** What was asked, in order; HEAD is said. */
  readonly asked: string[];
}

const notFound: HttpAnswer = {
  outcome: "answered",
  status: 404,
  headers: {},
  body: "<h1>Not found</h1>",
  extent: "whole",
};

/** Addresses nobody named are not found. Of several answers for one address each is given once, the last again and again. */
export function openFakeDoor(
  answers: Readonly<Record<string, HttpAnswer | readonly HttpAnswer[]>>,
): FakeDoor {
  const asked: string[] = [];
  const given = new Map<string, number>();
  return {
    asked,
    ask: async ({ url, method }: HttpRequest) => {
      asked.push(method === "HEAD" ? `HEAD ${url}` : url);
      const all = [answers[url] ?? notFound].flat();
      const count = given.get(url) ?? 0;
      given.set(url, count + 1);
      return all[Math.min(count, all.length - 1)] ?? notFound;
    },
  };
}

export interface FakePace extends Pace {
  readonly waits: number[];
}

/** Always the middle of what chance can give, unless told otherwise. */
export function openFakePace(chance: () => number = () => 0.5): FakePace {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (ms) => {
      waits.push(ms);
      const until = now + ms;
      await new Promise((done) => setImmediate(done));
      now = Math.max(now, until);
    },
    chance,
  };
}

export const unlimited: Limits = {
  atOnce: 50,
  perHost: 50,
  spacingMs: 0,
  patienceMs: 30_000,
  rests: "as-asked",
};

export function followAll(
  links: readonly LinkToFollow[],
  door: HttpDoor,
  options: FollowOptions,
  {
    limits = unlimited,
    pace = openFakePace(),
    viewer = undefined as PageViewer | undefined,
  } = {},
): Promise<PlatformObservation[]> {
  const ports = {
    door,
    pace,
    openViewer: async () => viewer,
    keep: async () => {},
    progress: () => {},
  };
  return followLinks(links, ports, limits, options);
}
