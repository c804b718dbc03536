import type { Context, Hono } from "hono";
import { z } from "zod";
import type { BrowserDevice } from "../../model/device.ts";
import type { PageLink, Site } from "../layout.tsx";
import { recogniseDevice } from "../recognise-device.ts";
import type { Sessions } from "../sessions.ts";

export const site: Site = {
  name: "GitHub",
  accent: "umber",
  signIn: "https://github.com/login",
};

export const githubSessionSchema = z.strictObject({
  account: z.string(),
  signedIn: z.boolean(),
  /** How many sets of recovery codes were made before the one in force. */
  codeSet: z.number().int(),
});

export type GithubSession = z.infer<typeof githubSessionSchema>;

/** What each group of pages is added to; GitHub's releases are alike. */
export interface Parts {
  readonly app: Hono;
  readonly sessions: Sessions<GithubSession>;
}

export const docsLink: PageLink = {
  text: "Docs",
  href: "https://docs.github.com/",
};

export function deviceOf(context: Context): BrowserDevice {
  return recogniseDevice(context.req.header("user-agent"));
}
