import type { Finding } from "../model/finding.ts";
import type { Claim } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";

/** The official page behind a claim, as findings name it. */
export function sourceOf(
  platform: Platform | undefined,
  { source }: Claim,
): Pick<Finding, "source"> {
  const page =
    source === undefined ? undefined : platform?.linkById.get(source.link);
  return page === undefined
    ? {}
    : { source: { title: page.title, url: page.url } };
}
