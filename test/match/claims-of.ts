// Claims for tests, as an editor would write them.
import { compileClaims } from "../../src/match/compile-claims.ts";
import { claimSchema } from "../../src/model/platform.ts";
import type {
  ForbiddenClaim,
  RequiredClaim,
} from "../../src/model/platform.ts";

const why = "Readers are misled.";
const source = { link: "help", quote: "As the page says." };

export function claimsOf(
  facts: readonly Readonly<Record<string, unknown>>[],
  platform = "Example",
) {
  const claims = facts.map((fact) =>
    claimSchema.parse(
      fact["mode"] === "mustNot" ? { why, ...fact } : { why, source, ...fact },
    ),
  );
  const isRequired = (
    claim: RequiredClaim | ForbiddenClaim,
  ): claim is RequiredClaim => claim.mode === "must";
  return compileClaims({
    name: platform,
    claimById: new Map(
      claims.filter(isRequired).map((claim) => [claim.id, claim]),
    ),
    forbiddenById: new Map(
      claims
        .filter((claim) => claim.mode === "mustNot")
        .map((claim) => [claim.id, claim]),
    ),
  });
}
