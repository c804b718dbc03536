// How much one client may ask of the door, so that none holds it open or fills its memory.

export interface Limits {
  /** Connections to one entrance at a time; Chromium itself opens at most 32. */
  readonly connections: number;
  readonly headerBytes: number;
  /** How long a request's head may take to arrive. */
  readonly headTimeoutMs: number;
  readonly lookupTimeoutMs: number;
  /** How long one address may take, where a host has several. */
  readonly addressTimeoutMs: number;
  readonly connectTimeoutMs: number;
  /** A connection through which nothing passes for so long is closed. */
  readonly idleTimeoutMs: number;
  /** The same, once one side has hung up. */
  readonly halfOpenTimeoutMs: number;
  /** Kinds of refusals one look may bring into the log; more are only counted. */
  readonly refusalsPerLook: number;
}

export const usualLimits: Limits = {
  connections: 512,
  headerBytes: 16_384,
  headTimeoutMs: 10_000,
  lookupTimeoutMs: 10_000,
  addressTimeoutMs: 2500,
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 120_000,
  halfOpenTimeoutMs: 15_000,
  refusalsPerLook: 200,
};
