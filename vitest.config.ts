import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    globalSetup: ["test/build-once.ts"],
    // Browser runs share two cores with everything else on the machine.
    testTimeout: 240_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    // Of tests that ask for it, in one file; they take turns at the browser among themselves.
    maxConcurrency: 40,
  },
});
