import type { Context, Hono } from "hono";
import type { Site } from "../layout.tsx";
import { recogniseDevice } from "../recognise-device.ts";
import type { Release, Visit } from "../releases.ts";
import type { Sessions } from "../sessions.ts";
import type { InstagramSession } from "./accounts.ts";

const home = "https://www.instagram.com";

export const site = {
  name: "Instagram",
  accent: "teal",
  home,
  signIn: `${home}/accounts/login/`,
} as const satisfies Site & { home: string };

export const helpLink = {
  text: "Get help signing in",
  href: "https://help.instagram.com/566810106808145",
} as const;

/** What each group of pages is added to. */
export interface Parts {
  readonly app: Hono;
  readonly release: Release;
  readonly sessions: Sessions<InstagramSession>;
}

export function visitOf(context: Context, release: Release): Visit {
  return {
    release,
    device: recogniseDevice(context.req.header("user-agent")),
  };
}
