// Everything a change must pass, in one command; what CI runs.
// Run: npm run check
// The last line is the test runner's own count: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const results = mkdtempSync(join(tmpdir(), "presscheck-tests-"));
const counts = join(results, "counts.json");

const steps = [
  ["formatting", "prettier", ["--check", "--log-level", "warn", "."]],
  ["types", "tsc", ["--project", "tsconfig.test.json"]],
  ["lint", "oxlint", ["--type-aware", "--deny-warnings"]],
  ["unused code", "knip", []],
];

const failed = steps.filter(
  ([title, tool, args]) =>
    !passes(title, join(root, "node_modules/.bin", tool), args),
);
const reporters = [
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${counts}`,
];
if (!passes("tests", "npm", ["test", "--", ...reporters]))
  failed.push(["tests"]);

if (failed.length > 0) {
  // Said again here, where whoever reads only the end of a long record finds it.
  for (const [title, tool, args] of failed.filter(([, tool]) => tool))
    passes(title, join(root, "node_modules/.bin", tool), args);
  console.log(`\nNot passed: ${failed.map(([title]) => title).join(", ")}`);
  process.exitCode = 1;
}
console.log(countTests());
rmSync(results, { recursive: true });

function passes(title, command, args) {
  console.log(`\n${title}: ${args.join(" ")}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  return status === 0;
}

function countTests() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      readFileSync(counts, "utf8"),
    );
    // A file that could not be loaded has no tests to count and is a failure all the same.
    const broken = numFailedTests === 0 ? numFailedTestSuites : 0;
    return `${numPassedTests} passed, ${numFailedTests + broken} failed`;
  } catch {
    process.exitCode = 1;
    return "0 passed, 1 failed";
  }
}
