// Evidence in which nothing private can be read: redacted before it is gathered, and
// looked at again afterwards.
import type { Secrets } from "../model/find-secret.ts";
import type { Screen } from "../model/platform-registry.ts";
import type { CapturePorts, OpenPage } from "./browser-port.ts";
import { findLeak } from "./find-leak.ts";
import type { Gathered } from "./gather-evidence.ts";
import { redactPage } from "./redact-page.ts";

/** What was gathered, or in words where something private can be read in it. */
export async function gatherRedacted(
  { page }: OpenPage,
  masks: Screen["shot"]["mask"],
  secrets: Secrets,
  gather: () => Promise<Gathered>,
): Promise<Gathered | { readonly leak: string }> {
  const redaction = await redactPage(page, masks);
  if (redaction.outcome === "refused") return { leak: redaction.because };
  const gathered = await gather();
  const leak =
    (await redaction.findUncovered(secrets)) ??
    findLeak(page.url(), gathered, secrets);
  return leak === undefined ? gathered : { leak };
}

/** The record that names the files is written after them: what no record names is no evidence. */
export async function keepFiles(
  { files }: Gathered,
  ports: CapturePorts,
): Promise<void> {
  for (const { sha, bytes, ending } of files)
    await ports.keep(sha, bytes, ending);
}
