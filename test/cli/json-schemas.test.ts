import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { writeJsonSchemas } from "../../src/cli/json-schemas.ts";

const folder = new URL("../../schemas/", import.meta.url);

test("the published schemas are those of the code (node scripts/schemas.js writes them)", () => {
  const schemas = writeJsonSchemas();
  expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) {
    expect(readFileSync(new URL(name, folder), "utf8")).toBe(text);
  }
});
