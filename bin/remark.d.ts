import type { Plugin } from "unified";

export interface PluginOptions {
  /** Instead of the target in presscheck.yaml, as --target. */
  readonly target?: "live" | "practice";
}

/** What `presscheck lint` finds, as messages of the file. */
declare const remarkPresscheck: Plugin<[options?: PluginOptions]>;
export default remarkPresscheck;
