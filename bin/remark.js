// The plugin of remark, `presscheck/remark`: compiled as the command is (see build.js).
import { findCompiledRoot } from "./build.js";

const root = findCompiledRoot();
if (root === undefined) throw new Error("presscheck cannot be compiled.");
const { remarkPresscheck } = await import(
  new URL("plugin/remark-presscheck.js", root).href
);

// remark takes a plugin from the default export and from nowhere else.
export default remarkPresscheck;
