// Before any test: the command is compiled, and there is a browser to look with.
// Tests start the compiled command many times; it must not compile itself then.
import process from "node:process";
import { fileURLToPath } from "node:url";
import {
  findChromium,
  getChromium,
  browserAdvice,
} from "../src/adapters/find-browser.ts";

export default async function buildOnce(): Promise<void> {
  const build = new URL("../bin/build.js", import.meta.url).href;
  const { findCompiledRoot } = (await import(build)) as {
    findCompiledRoot: () => URL | undefined;
  };
  const compiled = findCompiledRoot();
  if (compiled === undefined) throw new Error("the sources do not compile");
  // Tests run this build, whatever is edited meanwhile.
  process.env["PRESSCHECK_TESTED"] = fileURLToPath(
    new URL("cli/main.js", compiled),
  );
  const say = (what: string) => void process.stderr.write(`${what}\n`);
  const browser = (await findChromium()) ?? (await getChromium(say));
  if (browser === undefined)
    throw new Error(`The tests need a browser. ${browserAdvice}`);
  process.env["PRESSCHECK_BROWSER"] = browser;
}
