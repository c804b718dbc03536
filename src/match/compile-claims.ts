// A platform's claims made ready to be looked for, once however many articles there are.
import type { ClaimForm } from "../model/platform.ts";
import type { Platform } from "../model/platform-registry.ts";
import { compileClaim, type CompiledClaim } from "./compile-claim.ts";

export interface CompiledClaims {
  readonly requiredById: ReadonlyMap<string, CompiledClaim>;
  readonly forbiddenById: ReadonlyMap<string, CompiledClaim>;
}

/** Compile once per platform. */
export function compileClaims(
  platform: Pick<Platform, "name" | "claimById" | "forbiddenById">,
): CompiledClaims {
  const compileAll = (
    claims: ReadonlyMap<
      string,
      { readonly statement: string; readonly forms: readonly ClaimForm[] }
    >,
  ): ReadonlyMap<string, CompiledClaim> =>
    new Map(
      [...claims].map(([id, { statement, forms }]) => [
        id,
        compileClaim({
          statement,
          platform: platform.name,
          forms: forms.filter((form) => typeof form === "string"),
        }),
      ]),
    );
  return {
    requiredById: compileAll(platform.claimById),
    forbiddenById: compileAll(platform.forbiddenById),
  };
}
