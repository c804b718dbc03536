// A platform's claims made ready to be looked for, once however many articles there are.
import type { Platform } from "../model/platform-registry.ts";
import { compileClaim, type CompiledClaim } from "./compile-claim.ts";
import { indexClaims, type ClaimIndex } from "./index-claims.ts";

export interface CompiledClaims {
  readonly requiredById: ReadonlyMap<string, CompiledClaim>;
  readonly forbiddenById: ReadonlyMap<string, CompiledClaim>;
  readonly index: ClaimIndex;
  readonly name: string;
}

/** Compile once per platform. */
export function compileClaims({
  name,
  claimById,
  forbiddenById,
}: Pick<Platform, "name" | "claimById" | "forbiddenById">): CompiledClaims {
  const required = new Map(
    [...claimById].map(([id, { statement, forms, values }]) => [
      id,
      compileClaim({ statement, platform: name, forms, values }),
    ]),
  );
  const forbidden = new Map(
    [...forbiddenById].map(([id, { statement, forms }]) => [
      id,
      compileClaim({ statement, platform: name, forms }),
    ]),
  );
  return {
    name,
    requiredById: required,
    forbiddenById: forbidden,
    index: indexClaims(new Map([...required, ...forbidden])),
  };
}
