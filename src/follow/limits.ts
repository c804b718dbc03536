import type { Target } from "../model/device.ts";
import type { Settings } from "../model/settings.ts";
import type { Limits } from "./pace.ts";

/** How hard sites are asked: as the settings say; the practice platform, which serves nobody else, as hard as it answers. */
export function limitsFor(target: Target, { politeness }: Settings): Limits {
  const { atOnce, perSite, pauseMs, patienceSeconds } = politeness;
  return target === "practice"
    ? {
        atOnce,
        perHost: atOnce,
        spacingMs: 0,
        patienceMs: 0,
        rests: "never",
      }
    : {
        atOnce,
        perHost: perSite,
        spacingMs: pauseMs,
        patienceMs: patienceSeconds * 1000,
        rests: "as-asked",
      };
}
