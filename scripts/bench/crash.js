// A run of twelve looks cut short at every n-th step there is: by killing it, by killing its
// browser, by filling its disk. After each, the next run must end as a calm one and repeat
// nothing that was finished. Takes hours for every step, ten minutes for every fiftieth.
// Run: npm run bench -- crash [every n-th step] [process | browser | limit | space]
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** @param every 1: each step @param by the disasters, all where it is empty */
export function benchCrash(every, by) {
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "test/end-to-end/cut-short.test.ts",
      "--testNamePattern=at every",
      "--testTimeout=86400000",
      "--disable-console-intercept",
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        PRESSCHECK_EVERY: String(every),
        PRESSCHECK_BY: by.join(" "),
      },
    },
  );
  process.exitCode = status ?? 1;
}
