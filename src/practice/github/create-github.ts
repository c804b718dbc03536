// The GitHub imitation: which host answers what.
import { Hono } from "hono";
import { answerFaults, answerNotFound, type Wait } from "../faults.tsx";
import { routeByHost } from "../route-by-host.ts";
import { keepSessions } from "../sessions.ts";
import { addDocs } from "./docs.tsx";
import { addSettings } from "./settings.tsx";
import { addSignIn } from "./sign-in.tsx";
import { deviceOf, githubSessionSchema, site } from "./site.ts";

export const githubHosts = ["github.com", "docs.github.com"] as const;

/** Alike in both releases: a platform's change must not touch another's articles. */
export function createGithub(wait: Wait): Hono {
  const app = new Hono({ getPath: routeByHost });
  const parts = { app, sessions: keepSessions(githubSessionSchema) };
  app.use(answerFaults(site, wait));
  addSignIn(parts);
  addSettings(parts);
  addDocs(parts);
  app.notFound((context) => answerNotFound(site, deviceOf(context)));
  return app;
}
