// A sentence changed on purpose, to see whether the checks notice.
export const mutationKinds = ["deleted", "negated", "hedged"] as const;
export type MutationKind = (typeof mutationKinds)[number];

export interface Mutation {
  readonly kind: MutationKind;
  /** What was done, as in “never” put in. */
  readonly how: string;
  /** The text with the change made. */
  readonly text: string;
}

/** What could be changed, and how many changes found nothing to change. */
export interface Mutations {
  readonly made: readonly Mutation[];
  readonly skippedByKind: Readonly<Record<MutationKind, number>>;
}
