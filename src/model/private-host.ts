// A service on the publisher's own network, as host and port: help.intranet:8443.
import { z } from "zod";

export const privateHostSchema = z
  .string()
  .regex(/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]):[1-9][0-9]{0,4}$/, {
    message:
      "a host and a port such as help.intranet:8443, in small letters and without https://",
    abort: true,
  })
  .refine(isPlainlyWritten, {
    message: "a host and a port that are written as browsers read them",
  });

// 0177.0.0.1 and 127.0.0.1 are one place: what a person approves is what will be reached.
function isPlainlyWritten(entry: string): boolean {
  if (!URL.canParse(`https://${entry}`)) return false;
  const { hostname, port } = new URL(`https://${entry}`);
  return `${hostname}:${port === "" ? "443" : port}` === entry;
}

export interface NamedPrivateHosts {
  /** Named in both files: these are opened. */
  readonly open: ReadonlySet<string>;
  /** Named in one file alone, with the file that does not name it. */
  readonly missingIn: ReadonlyMap<string, string>;
}

/**
 * Two files, so that no change of one opens the way into the publisher's own network.
 * @param byPlatform what each platform.yaml names, by the path of that file
 * @param bySettings what presscheck.yaml names
 */
export function joinPrivateHosts(
  byPlatform: ReadonlyMap<string, readonly string[]>,
  bySettings: readonly string[],
): NamedPrivateHosts {
  const open = new Set<string>();
  const missingIn = new Map<string, string>();
  const inPlatforms = new Set([...byPlatform.values()].flat());
  for (const host of inPlatforms) {
    if (bySettings.includes(host)) open.add(host);
    else missingIn.set(host, "presscheck.yaml");
  }
  for (const host of bySettings)
    if (!inPlatforms.has(host)) missingIn.set(host, "platform.yaml");
  return { open, missingIn };
}
