import type { CaptureFailure } from "../../model/capture.ts";
import type { Screen } from "../../model/platform-registry.ts";
import type { SessionState } from "../../model/session.ts";
import type { CapturePorts } from "../browser-port.ts";

/** The session a recipe logs in with, none where it does not, or the failure of one that is not saved. */
export type SessionSearch =
  | {
      readonly outcome: "ready";
      readonly session: SessionState | undefined;
    }
  | { readonly outcome: "missing"; readonly failure: CaptureFailure };

/** Asked before a page is opened, so that a look without its session costs nothing. */
export async function findSession(
  { platform, recipe }: Screen,
  { readSession }: Pick<CapturePorts, "readSession">,
): Promise<SessionSearch> {
  const login = recipe.find((step) => "login" in step);
  if (login === undefined) return { outcome: "ready", session: undefined };
  const session = await readSession?.(platform, login.login);
  if (session !== undefined) return { outcome: "ready", session };
  return {
    outcome: "missing",
    failure: {
      kind: "needs-missing",
      names: [],
      session: { platform, name: login.login },
    },
  };
}
