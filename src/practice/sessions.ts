// Sessions of an imitation: in memory, gone with the server.
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const cookieName = "practice_session";

export interface Sessions<Session> {
  start(context: Context, session: Session): void;
  /** The visitor's session; undefined before sign-in. */
  find(context: Context): Session | undefined;
}

/** Sessions told apart by a counted cookie: nothing worth guessing is behind it. */
export function keepSessions<Session>(): Sessions<Session> {
  const sessionById = new Map<string, Session>();
  return {
    start(context, session) {
      const id = `practice-session-${sessionById.size + 1}`;
      sessionById.set(id, session);
      setCookie(context, cookieName, id, {
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      });
    },
    find(context) {
      return sessionById.get(getCookie(context, cookieName) ?? "");
    },
  };
}
