import type { Target } from "./device.ts";

/** A sign-in that a person made for recipes, by the name recipes call it. */
export interface SavedSignIn {
  readonly platform: string;
  readonly name: string;
  /** Absent from looks taken before it was recorded. */
  readonly target?: Target;
}

/** The command that makes a sign-in, or makes it anew. */
export function writeLogin({ platform, name, target }: SavedSignIn): string {
  const where = target === undefined ? "" : ` --target ${target}`;
  return `npx presscheck login ${platform} --as ${name}${where}`;
}
