// Measurements side by side; nothing here is a test. Run: npm run bench -- <what>
import { resolve } from "node:path";
import { benchCapture } from "./bench/capture.js";
import { benchCompare } from "./bench/compare.js";
import { benchCrash } from "./bench/crash.js";
import { benchEvil } from "./bench/evil.js";
import { benchFollow } from "./bench/follow.js";
import { benchLint } from "./bench/lint.js";
import { searchParsers } from "./bench/parsers.js";
import { benchSteadiness } from "./bench/steadiness.js";

const benches = {
  /** presscheck beside other linters: `-- lint [articles…]`, 1000 and 10000 unless told. */
  lint: (rest) =>
    benchLint(rest.length === 0 ? [1000, 10_000] : rest.map(Number)),
  /** presscheck beside other link checkers: `-- follow [links] [peers…]`, 10000 and all unless told. */
  follow: ([links = "10000", ...only]) => benchFollow(Number(links), only),
  /** presscheck beside other takers of pictures: `-- capture [pages]`, 20 on three devices unless told. */
  capture: ([pages = "20"]) => benchCapture(Number(pages)),
  /** Pictures held side by side: `-- compare [pairs] [folder with pixelmatch, pngjs, odiff-bin, looks-same, @blazediff/bin and @blazediff/core installed]`. */
  compare: ([pairs = "2000", peers = "."]) =>
    benchCompare(Number(pairs), resolve(peers)),
  /** A run cut short at its steps: `-- crash [every n-th] [process, browser, limit, space]`, every tenth and all unless told. */
  crash: ([every = "10", ...by]) => benchCrash(Number(every), by),
  /** Texts made to be slow, at sizes n, 2n and 4n. */
  evil: ([only]) => benchEvil(only),
  /** Looks for texts that the two Markdown parsers read differently: `-- parsers [how many]`. */
  parsers: ([count = "20000", seed = "1"]) =>
    searchParsers(Number(count), Number(seed)),
  /** Pages looked at again and again, and a banner that comes and goes: `-- steadiness [looks at each page] [looks at the banner]`. */
  steadiness: ([rounds = "20", looks = "200"]) =>
    benchSteadiness(Number(rounds), Number(looks)),
};

const [what = "", ...rest] = process.argv.slice(2);
const bench = benches[what];
if (bench === undefined) {
  console.error(`npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exitCode = 2;
} else await bench(rest);
