// Which variants a screen has, and what a run met of them, for a person who decides.
import { countLooks } from "../judge/rule-on-evidence.ts";
import type { Capture } from "../model/capture.ts";
import type { Device } from "../model/device.ts";
import { idLook } from "../model/look.ts";
import type { Screen } from "../model/platform-registry.ts";
import { variantsOn } from "../model/platform-registry.ts";

/** A sentence such as “That run met list; suggestion was not shown in 5 looks.”; empty where there are no variants. */
export function describeVariants(
  screen: Screen,
  device: Device,
  captures: ReadonlyMap<string, Capture>,
): string {
  const at = { platform: screen.platform, screen: screen.id };
  const found = variantsOn(screen, device).flatMap((variant) =>
    variant === undefined
      ? []
      : [{ variant, look: captures.get(idLook(at, device, variant)) }],
  );
  if (found.length === 0) return "";
  const met = found.filter(({ look }) => look?.outcome === "captured");
  const others = found
    .filter(({ look }) => look?.outcome !== "captured")
    .map(({ variant, look }) => `${variant} ${describeMiss(look)}`);
  const names = met.map(({ variant }) => variant).join(", ");
  const first = `That run met ${met.length === 0 ? "none of them" : names}`;
  return `${[first, ...others].join("; ")}.`;
}

function describeMiss(look: Capture | undefined): string {
  if (look?.outcome !== "failed") return "was not looked at";
  const { failure } = look;
  return failure.kind === "variant-not-met"
    ? `was not shown in ${countLooks(failure.looks)}`
    : "could not be looked at";
}
