// What a picture of a screen should show and must not, from what the repository says of it.
import type { LookedFor } from "../intake/take-in.ts";
import { listLabels } from "../judge/list-labels.ts";
import type { Article } from "../model/article.ts";
import type { Device } from "../model/device.ts";
import type { Demand } from "../model/frontmatter.ts";
import type { Screen } from "../model/platform-registry.ts";
import { screenOn } from "../model/screen-on.ts";
import type { Console } from "./console-port.ts";

export interface PhotographedLook {
  readonly article: Article;
  readonly demand: Demand;
  readonly screen: Screen;
  readonly device: Device;
  readonly variant: string | undefined;
}

/** @param usual the language of presscheck.yaml */
export function lookFor(
  { article, demand, screen, device, variant }: PhotographedLook,
  usual: string,
  env: Console["env"],
): LookedFor {
  const shown = screenOn(screen, device);
  const own = shown.variants?.find(({ id }) => id === variant)?.proof ?? [];
  return {
    locale: screen.locale ?? usual,
    proofs: [...shown.proof, ...own],
    labels: listLabels(article, demand),
    secrets: new Map(
      screen.needs.flatMap((name) => {
        const value = env[name] ?? "";
        return value === "" ? [] : [[name, value] as const];
      }),
    ),
  };
}
