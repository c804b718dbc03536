import type { Screen } from "./platform-registry.ts";

/** The names of the sessions that a screen's recipe starts with. */
export function listSessionNames({ recipe }: Pick<Screen, "recipe">): string[] {
  return recipe.flatMap((step) =>
    "login" in step && typeof step.login === "string" ? [step.login] : [],
  );
}
