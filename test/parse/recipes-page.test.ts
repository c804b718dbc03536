// docs/recipes.md: every example on it is read without a finding, and every step and
// key that a screen can have is on it.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { screenSchema } from "../../src/model/screen.ts";
import { stepSchema } from "../../src/model/step.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { filesOf } from "./read-markdown.ts";

const page = readFileSync(
  new URL("../../docs/recipes.md", import.meta.url),
  "utf8",
);
const blocks = [...page.matchAll(/^```yaml (\S+)\n(.*?)^```$/gms)].map(
  ([, name = "", text = ""]) => ({ name, text }),
);
const screens = blocks.filter(({ name }) => name === "screen.yaml");

test("every example is read without a finding", async () => {
  const folder = "checkpoints/instagram";
  const fragments = blocks.filter(({ name }) => name === "fragments.yaml");
  expect([fragments.length, screens.length]).toEqual([1, blocks.length - 1]);
  const files = {
    [`${folder}/platform.yaml`]:
      "name: I\ndomains: [instagram.com]\ndevices: [web]\n",
    [`${folder}/fragments.yaml`]: fragments[0]?.text ?? "",
    ...Object.fromEntries(
      screens.map(({ text }, index) => [
        `${folder}/screen-${index}/screen.yaml`,
        text,
      ]),
    ),
  };
  const { findings, platformById } = await readRepository(
    filesOf(files),
    settingsSchema.parse({}),
    "live",
    [],
    await loadMarkdownParser(),
  );
  expect(findings).toEqual([]);
  expect(platformById.get("instagram")?.screenById.size).toBe(screens.length);
});

test("no step and no key is left out", () => {
  const said = screens.map(({ text }) => text).join("\n");
  const steps = stepSchema.options.flatMap((option) =>
    Object.keys(option.shape),
  );
  const keys = keysWithin(z.toJSONSchema(screenSchema, { io: "input" }));
  const missing = [...new Set([...steps, ...keys])].filter(
    (key) => !new RegExp(`[\\s{]${key}:`).test(said),
  );
  expect(steps).toHaveLength(13);
  expect(missing).toEqual([]);
});

function keysWithin(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own =
    "properties" in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(keysWithin)].filter(
    (key) => key !== "properties",
  );
}
