// A claim made ready to be looked for. Nothing but its statement is needed;
// `forms` are an editor's further ways of saying the same.
import type { ClaimForm, ClaimValue } from "../model/platform.ts";
import { compileFacts, type Fact } from "./compare-facts.ts";
import { compileForm, type Form } from "./compile-form.ts";
import { compileGroups, type Groups } from "./weigh-groups.ts";

export interface ClaimWords {
  readonly statement: string;
  /** What readers call the platform: its name tells one sentence from another least of all. */
  readonly platform?: string;
  readonly forms?: readonly ClaimForm[];
  readonly values?: readonly ClaimValue[];
}

export interface CompiledClaim {
  readonly statement: string;
  readonly forms: readonly Form[];
  readonly groups: readonly Groups[];
  readonly facts: readonly Fact[];
}

/** Compile once, then judge any number of sentences. */
export function compileClaim(claim: ClaimWords): CompiledClaim {
  const forms = claim.forms ?? [];
  return {
    statement: claim.statement,
    forms: [
      claim.statement,
      ...forms.filter((form) => typeof form === "string"),
    ].map((statement) => compileForm(statement, claim.platform)),
    groups: forms.filter((form) => typeof form !== "string").map(compileGroups),
    facts: compileFacts(claim.statement, claim.values ?? []),
  };
}
