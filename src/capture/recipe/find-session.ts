import type { CaptureFailure } from "../../model/capture.ts";
import type { Screen } from "../../model/platform-registry.ts";
import type { Target } from "../../model/device.ts";
import { listSessionNames } from "../../model/session-names.ts";
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
  target: Target,
): Promise<SessionSearch> {
  const [name] = listSessionNames({ recipe });
  if (name === undefined) return { outcome: "ready", session: undefined };
  const use = await readSession?.(platform, name);
  if (use?.outcome === "ready") return { outcome: "ready", session: use.state };
  const because = use === undefined ? {} : { because: use.because };
  return {
    outcome: "missing",
    failure: {
      kind: "needs-missing",
      names: [],
      session: { platform, name, target, ...because },
    },
  };
}
