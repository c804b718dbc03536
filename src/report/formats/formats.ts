// The answers to --format. A format without a renderer does not compile.
import type { Checked } from "./checked.ts";
import { renderGithub } from "./render-github.ts";
import { renderJunit } from "./render-junit.ts";
import { renderRdjson } from "./render-rdjson.ts";
import { renderSarif } from "./render-sarif.ts";

export const formats = [
  "pretty",
  "json",
  "github",
  "junit",
  "sarif",
  "rdjson",
] as const;
export type Format = (typeof formats)[number];

/** Formats that are the same for every command; pretty and json are each command's own. */
type SharedFormat = Exclude<Format, "pretty" | "json">;

export const sharedRenderers: Readonly<
  Record<SharedFormat, (checked: Checked) => string>
> = {
  github: renderGithub,
  junit: renderJunit,
  sarif: renderSarif,
  rdjson: renderRdjson,
};
