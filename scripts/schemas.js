// Writes schemas/*.json from the zod schemas of src/model/.
// Run: node scripts/schemas.js
import { writeFileSync } from "node:fs";
import { findCompiledRoot } from "../bin/build.js";

const { writeJsonSchemas } = await import(
  new URL("cli/json-schemas.js", findCompiledRoot()).href
);
for (const [name, text] of writeJsonSchemas()) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), text);
  console.log(`schemas/${name}`);
}
