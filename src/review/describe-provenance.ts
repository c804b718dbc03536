// How a look was taken, for whoever wants to know.
import type { Capture } from "../model/capture.ts";
import type { ScreenItem } from "../model/review-wire.ts";

const engineTitles = {
  chromium: "Chromium",
  webkit: "WebKit",
  firefox: "Firefox",
} as const;

export function describeProvenance(
  capture: Capture | undefined,
): Pick<ScreenItem, "provenance"> {
  if (capture === undefined) return {};
  const { provenance, recipe, run } = capture;
  const { environment, descriptor, url } = provenance;
  return {
    provenance: {
      ...(url === undefined ? {} : { url }),
      at: provenance.endedAt,
      browser: `${engineTitles[environment.engine]} ${environment.build}, ${environment.system}`,
      ...(descriptor === undefined
        ? {}
        : {
            device: `${descriptor.name ?? "Desktop window"}, ${descriptor.width} × ${descriptor.height}`,
          }),
      locale: provenance.locale,
      timezone: provenance.timezone,
      run,
      recipe,
      refused: provenance.refused.length,
    },
  };
}
