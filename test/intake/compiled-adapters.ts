// Child processes run compiled code: the build that all tests of this run are of.
import { pathToFileURL } from "node:url";

/** The folder of the compiled adapters. */
export const compiledAdapters = new URL(
  "../adapters/",
  pathToFileURL(process.env["PRESSCHECK_TESTED"] ?? ""),
);
