import { availableParallelism } from "node:os";
import type { Width } from "../capture/work-side-by-side.ts";
import type { Target } from "../model/device.ts";

/** What a window takes with its processes, of a heavy page. */
const windowMegabytes = 700;

/** Strangers' hosts are not asked for more pages at once than a reader might open. */
const politeAtOnce = 2;

/** How many looks this machine bears at once, by its processors and by the memory that is free now; at least one. */
export function chooseWidth(target: Target): Width {
  const bearable = Math.floor(
    process.availableMemory() / (windowMegabytes * 2 ** 20),
  );
  // One more than there are processors: some look is always waiting for its page.
  const all = Math.max(1, Math.min(availableParallelism() + 1, bearable));
  return { all, perHost: target === "live" ? politeAtOnce : all };
}
