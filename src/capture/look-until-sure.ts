// A look that differs from what was signed off is taken again, each time in a new
// window, before anyone is asked: a banner for one visitor in five is no change.
import type { Capture } from "../model/capture.ts";

/**
 * So many looks must all differ from the sign-off. A banner that one visitor in five
 * gets is then taken for a change once in 600 times (0.2⁴).
 */
export const mostLooks = 4;

export interface SureLook {
  readonly capture: Capture;
  /** Looks at the same screen came out differently. */
  readonly isUnsteady: boolean;
}

/** Takes a look in such a window. */
export type TakeLook = (window: "new" | "cleared") => Promise<Capture>;

/** @param isChanged whether a look differs from what was signed off */
export async function lookUntilSure(
  take: TakeLook,
  isChanged: (capture: Capture) => Promise<boolean>,
): Promise<SureLook> {
  const first = await takeAfterCrash(take, "cleared");
  if (!(await isChanged(first))) return { capture: first, isUnsteady: false };
  const differing = [first];
  while (differing.length < mostLooks) {
    const again = await takeAfterCrash(take, "new");
    // What cannot be looked at again cannot be confirmed either.
    if (again.outcome === "failed")
      return { capture: again, isUnsteady: false };
    if (!(await isChanged(again))) return { capture: again, isUnsteady: true };
    differing.push(again);
  }
  return agree(differing);
}

/** What looks that all differ from the sign-off came to: what most of them saw. */
export function agree(differing: readonly Capture[]): SureLook {
  const groups = new Map<string, Capture[]>();
  for (const capture of differing) {
    const key = identify(capture);
    groups.set(key, [...(groups.get(key) ?? []), capture]);
  }
  const [largest = []] = [...groups.values()].sort(
    (a, b) => b.length - a.length,
  );
  const [first] = differing;
  if (first === undefined) throw new RangeError("no look to agree on");
  const [agreed = first] = largest;
  const isUnsteady = groups.size > 1;
  if (largest.length < 2)
    return { capture: disagree(first, "two looks that agree"), isUnsteady };
  return { capture: agreed, isUnsteady };
}

// A browser may crash by what another look did to it; that is no news of this screen.
export async function takeAfterCrash(
  take: TakeLook,
  window: "new" | "cleared",
): Promise<Capture> {
  const capture = await take(window);
  const isCrash =
    capture.outcome === "failed" && capture.failure.kind === "browser-crashed";
  return isCrash ? take("new") : capture;
}

function identify({ evidence }: Capture): string {
  const tree = evidence?.tree.map(({ role, name }) => `${role} ${name}`) ?? [];
  return [evidence?.picture.pixels, evidence?.text, ...tree].join("\n");
}

/** The look as one that came to nothing, with what was waited for. */
export function disagree(capture: Capture, waitingFor: string): Capture {
  return {
    ...capture,
    outcome: "failed",
    failure: { kind: "time-out", waitingFor },
  };
}
