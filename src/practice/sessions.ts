// Sessions of an imitation, each whole in its visitor's cookie: every command starts a
// server of its own, and whoever signed in for one command is signed in for the next.
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { z } from "zod";

const cookieName = "practice_session";
const lastingSeconds = 30 * 86_400;

export interface Sessions<Session> {
  /** The visitor's from now on: until the browser closes, or for thirty days once it is signed in. */
  keep(context: Context, session: Session): void;
  /** The visitor's session; undefined before sign-in. */
  find(context: Context): Session | undefined;
}

/** @param schema what a cookie may say; nothing worth forging is behind it */
export function keepSessions<Session extends { readonly signedIn: boolean }>(
  schema: z.ZodType<Session>,
): Sessions<Session> {
  return {
    keep(context, session) {
      const text = Buffer.from(JSON.stringify(session));
      setCookie(context, cookieName, text.toString("base64url"), {
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
        ...(session.signedIn ? { maxAge: lastingSeconds } : {}),
      });
    },
    find(context) {
      const text = getCookie(context, cookieName) ?? "";
      try {
        return schema.parse(
          JSON.parse(Buffer.from(text, "base64url").toString("utf8")),
        );
      } catch {
        // No cookie, or none of ours.
        return undefined;
      }
    },
  };
}
