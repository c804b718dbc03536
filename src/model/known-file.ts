/** What an old collection came with (waiver.ts); the name alone, for those who only look whether it is there. */
export const knownFile = "presscheck.known.yaml";
