// What a person's sign-in leaves in a browser, limited to the platform's own hosts.
import { z } from "zod";

const cookieSchema = z.object({
  name: z.string(),
  value: z.string(),
  domain: z.string(),
  path: z.string(),
  /** Seconds since 1970; -1 when it ends with the browser. */
  expires: z.number(),
  httpOnly: z.boolean(),
  secure: z.boolean(),
  sameSite: z.enum(["Strict", "Lax", "None"]),
});

/** Cookies and local storage, as Playwright writes them down. */
export const sessionStateSchema = z.object({
  cookies: z.array(cookieSchema),
  origins: z.array(
    z.object({
      origin: z.string(),
      localStorage: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
});

export type SessionState = z.infer<typeof sessionStateSchema>;

/** What is known of a saved sign-in. */
export type SessionAnswer =
  | {
      readonly outcome: "ready";
      readonly state: SessionState;
      readonly savedAt: string;
      /** When the last of it lapses by itself; undefined where the platform does not say. A platform can end it at any time. */
      readonly endsAt: string | undefined;
    }
  | { readonly outcome: "missing" }
  | { readonly outcome: "expired"; readonly endedAt: string }
  /** It cannot be used: another key, a damaged file, a file others may read; a clause. */
  | { readonly outcome: "unusable"; readonly because: string };

/** A sign-in for a recipe to begin with, or why there is none: a clause. */
export type SessionUse =
  | { readonly outcome: "ready"; readonly state: SessionState }
  | { readonly outcome: "missing"; readonly because: string };

/** What of a sign-in belongs to these hosts and those below them. */
export function limitSession(
  state: SessionState,
  domains: readonly string[],
): SessionState {
  const isOwn = (host: string) =>
    domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return {
    cookies: state.cookies.filter(({ domain }) =>
      isOwn(domain.replace(/^\./, "").toLowerCase()),
    ),
    origins: state.origins.filter(
      ({ origin }) =>
        URL.canParse(origin) &&
        new URL(origin).protocol === "https:" &&
        isOwn(new URL(origin).hostname),
    ),
  };
}

/**
 * When the last cookie that only the server reads lapses (of all cookies, where there is none such):
 * after that nobody is signed in. Cookies that lapse sooner are often of another use.
 * @returns undefined where one of them ends with the browser, so that no time is known
 */
export function endOfSession({ cookies }: SessionState): Date | undefined {
  const own = cookies.filter(({ httpOnly }) => httpOnly);
  const ends = (own.length > 0 ? own : cookies).map(({ expires }) => expires);
  if (ends.length === 0 || ends.some((end) => end < 0)) return undefined;
  return new Date(Math.max(...ends) * 1000);
}

/** Values in a session that open an account, by where they stand: they may be in nothing that is written. */
export function listSessionSecrets(state: SessionState): Map<string, string> {
  const values = [
    ...state.cookies.map(({ name, value }) => [`the cookie ${name}`, value]),
    ...state.origins.flatMap(({ localStorage }) =>
      localStorage.map(({ name, value }) => [`the saved entry ${name}`, value]),
    ),
  ] as const;
  return new Map(
    values.flatMap(([name = "", value = ""]) =>
      looksMade(value) ? [[name, value] as const] : [],
    ),
  );
}

// A language or a colour scheme is kept in cookies, too, and stands on every page.
function looksMade(value: string): boolean {
  return value.length >= 12 && /\d/.test(value) && !/\s/.test(value);
}
