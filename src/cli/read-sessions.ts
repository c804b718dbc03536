// Saved sign-ins for recipes; what is wrong with one is told before it is used.
import { openSessionStore } from "../adapters/session-store.ts";
import type { CapturePorts } from "../capture/browser-port.ts";
import type { Target } from "../model/device.ts";
import { writeLogin } from "../model/write-login.ts";
import type { Console } from "./console-port.ts";
import { describeSession, endsSoon } from "./describe-session.ts";

/** Each is told of once, however many looks use it. */
export function openSessionReader(
  console: Console,
  target: Target,
): NonNullable<CapturePorts["readSession"]> {
  const { env, now } = console;
  const store = openSessionStore({ env, target, now });
  const told = new Set<string>();
  return async (platform, name) => {
    const answer = await store.read({ platform, name });
    const isTrouble =
      answer.outcome !== "missing" &&
      (answer.outcome !== "ready" || endsSoon(answer, now()));
    const how = describeSession(answer, now());
    const said = `The sign-in to ${platform} (${name}): ${how}. To make it anew: ${writeLogin({ platform, name, target })}\n`;
    if (isTrouble && !told.has(said)) {
      told.add(said);
      console.err(said);
    }
    return answer.outcome === "ready"
      ? { outcome: "ready", state: answer.state }
      : { outcome: "missing", because: how };
  };
}
