// The Instagram imitation: which host answers what.
import { Hono } from "hono";
import { answerFaults, answerNotFound, type Wait } from "../faults.tsx";
import { recogniseDevice } from "../recognise-device.ts";
import type { Release } from "../releases.ts";
import { routeByHost } from "../route-by-host.ts";
import { keepSessions } from "../sessions.ts";
import { instagramSessionSchema } from "./accounts.ts";
import { addHelpPages } from "./help-pages.tsx";
import { addOtherWays } from "./other-ways.tsx";
import { addSignIn } from "./sign-in.tsx";
import { addTwoFactor } from "./two-factor.tsx";
import { site } from "./site.ts";

export const instagramHosts = [
  "www.instagram.com",
  "instagram.com",
  "help.instagram.com",
  "l.instagram.com",
] as const;

/** Pages as a function of the request alone; sessions and spent time apart. */
export function createInstagram(release: Release, wait: Wait): Hono {
  const app = new Hono({ getPath: routeByHost });
  const sessions = keepSessions(instagramSessionSchema);
  const parts = { app, release, sessions };
  app.use(answerFaults(site, wait));
  addSignIn(parts);
  addTwoFactor(parts);
  addOtherWays(parts);
  addHelpPages(parts);
  app.all("/instagram.com/*", (context) => {
    const { pathname, search } = new URL(context.req.url);
    return context.redirect(`${site.home}${pathname}${search}`, 301);
  });
  // A redirector: forwards to wherever the link says, which is why it is never a place to land.
  app.get("/l.instagram.com/", (context) => {
    const target = context.req.query("u") ?? "";
    return target.startsWith("https://")
      ? context.redirect(target, 302)
      : context.notFound();
  });
  app.notFound((context) =>
    answerNotFound(site, recogniseDevice(context.req.header("user-agent"))),
  );
  return app;
}
