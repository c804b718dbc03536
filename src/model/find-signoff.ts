import type { Article } from "./article.ts";
import { foldHeading } from "./article.ts";
import type { Device } from "./device.ts";
import type { Demand } from "./frontmatter.ts";
import { digestSignoff } from "./seal-signoff.ts";
import type { CheckpointSignoff, Signoffs } from "./signoff.ts";

/**
 * The sign-off of a checkpoint. One of a section that no checkpoint names any more stands
 * in for one that is missing: its heading was changed, and so was the passage it was made for.
 */
export function findSignoff(
  signoffs: readonly CheckpointSignoff[],
  { frontmatter }: Pick<Article, "frontmatter">,
  demand: Demand,
  device: Device,
  variant: string | undefined,
): CheckpointSignoff | undefined {
  const own = signoffs.filter(
    (signed) =>
      signed.screen === demand.screen &&
      signed.device === device &&
      signed.variant === variant,
  );
  const exact = own.find(({ section }) => isSection(section, demand.section));
  if (exact !== undefined) return exact;
  const named = frontmatter.checkpoints
    .filter(({ screen }) => screen === demand.screen)
    .map(({ section }) => section);
  return own.find(
    ({ section }) => !named.some((heading) => isSection(section, heading)),
  );
}

/** The earlier sign-offs that a checkpoint's chain is held against: of the same look, and no part of another section's chain. */
export function findEarlier(
  { checkpoints, earlier }: Signoffs,
  signoff: CheckpointSignoff | undefined,
): readonly CheckpointSignoff[] {
  const isAlike = ({ screen, device, variant }: CheckpointSignoff) =>
    screen === signoff?.screen &&
    device === signoff.device &&
    variant === signoff.variant;
  const left = new Map(
    (earlier?.checkpoints ?? [])
      .filter(isAlike)
      .map((one) => [digestSignoff(one), one]),
  );
  for (const other of checkpoints)
    if (other !== signoff && isAlike(other) && left.size > 0)
      for (let next = other.previous; next !== undefined;) {
        const before = left.get(next);
        left.delete(next);
        next = before?.previous;
      }
  return [...left.values()];
}

function isSection(signed: string | undefined, heading: string): boolean {
  return signed !== undefined && foldHeading(signed) === foldHeading(heading);
}
