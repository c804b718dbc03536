// A connection to addresses that were looked at, and to no other.
import { connect, isIPv6 } from "node:net";
import type { Socket } from "node:net";
import type { Limits } from "./egress-limits.ts";
import { classifyAddress } from "./classify-address.ts";

/**
 * Tries the addresses in turn until one answers. The name is not looked up again.
 * @returns a socket that emits "connect", or is destroyed when nobody answers in time
 */
export function dialAddresses(
  addresses: readonly string[],
  port: number,
  limits: Limits,
): Socket {
  const pinned = addresses.map((address) => ({
    address,
    family: isIPv6(address) ? 6 : 4,
  }));
  const socket = connect({
    // No such name can exist (RFC 6761): were it ever looked up, nothing would be found.
    host: "pinned.invalid",
    port,
    lookup: (_host, _options, found) => found(null, pinned),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: limits.addressTimeoutMs,
    // Whichever side has said everything, the other may still be speaking.
    allowHalfOpen: true,
    noDelay: true,
  });
  const deadline = setTimeout(() => socket.destroy(), limits.connectTimeoutMs);
  socket.once("close", () => clearTimeout(deadline));
  socket.prependOnceListener("connect", () => {
    clearTimeout(deadline);
    const reached = classifyAddress(socket.remoteAddress ?? "").plain;
    // Never seen to happen; a door is judged by where it leads, not by what was meant.
    if (!addresses.includes(reached)) socket.destroy();
  });
  return socket;
}
