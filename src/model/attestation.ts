import type { Target } from "./device.ts";
import type { Attestation, Observation } from "./observation.ts";
import { normaliseWording } from "./wording.ts";

/**
 * What a person saw there, while it stands in for the machine: only where the
 * machine could not tell, and until its end. A page that is gone or in the wrong
 * place is not brought back by anybody's word.
 */
export function findAttestation(
  { verdict, attested }: Observation,
  target: Target,
  now: Date,
): Attestation | undefined {
  if (verdict !== "unknown" || attested === undefined) return undefined;
  // Practice does not age.
  const holds =
    target === "practice" || Date.parse(attested.until) > now.getTime();
  return holds ? attested : undefined;
}

/** Whether the person read these words on the page. */
export function hasSeenWords({ saw }: Attestation, words: string): boolean {
  const fold = (text: string) => normaliseWording(text).toLowerCase();
  return (
    fold(words) !== "" && saw.some((text) => fold(text).includes(fold(words)))
  );
}
