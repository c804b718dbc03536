// A wrong hit is a wrong "nothing to fix": whatever findings come from must be in their key.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleInputs, RegistryInputs } from "../../src/cli/lint-keys.ts";
import {
  articleKey,
  readRegistryTexts,
  registryKey,
  settingsKey,
} from "../../src/cli/lint-keys.ts";
import type { TextRead } from "../../src/parse/repository-files.ts";
import { filesOf } from "../parse/read-markdown.ts";

const read: fc.Arbitrary<TextRead> = fc.oneof(
  fc
    .string({ unit: "binary" })
    .map((text) => ({ outcome: "text", text }) as const),
  fc.string().map((because) => ({ outcome: "refused", because }) as const),
  fc.constant({ outcome: "absent" } as const),
);
const articleInputs: fc.Arbitrary<ArticleInputs> = fc.record({
  file: fc.string(),
  text: read,
  signoffs: read,
  registry: fc.string(),
});
const registryInputs: fc.Arbitrary<RegistryInputs> = fc.record({
  tool: fc.string(),
  settings: read,
  target: fc.constantFrom("live", "practice"),
  registry: fc.dictionary(fc.string(), read, { maxKeys: 4 }),
  day: fc.string(),
});

/** Two inputs have one key exactly when they are the same. */
function expectTold<T>(key: (inputs: T) => string, one: T, other: T): void {
  const isSame = JSON.stringify(one) === JSON.stringify(other);
  expect(key(one) === key(other)).toBe(isSame);
}

test("an article's key changes with any of its inputs, and with nothing else", () => {
  fc.assert(
    fc.property(articleInputs, articleInputs, (one, other) => {
      for (const name of Object.keys(one) as (keyof ArticleInputs)[])
        expectTold(articleKey, one, { ...one, [name]: other[name] });
      expect(articleKey(structuredClone(one))).toBe(articleKey(one));
    }),
  );
});

test("the registry's key changes with any of its inputs, and with nothing else", () => {
  fc.assert(
    fc.property(registryInputs, registryInputs, (one, other) => {
      for (const name of Object.keys(one) as (keyof RegistryInputs)[]) {
        if (name === "registry") continue;
        expectTold(registryKey, one, { ...one, [name]: other[name] });
      }
      for (const [path, text] of Object.entries(other.registry)) {
        const registry = { ...one.registry, [path]: text };
        expect(registryKey({ ...one, registry }) === registryKey(one)).toBe(
          JSON.stringify(one.registry[path]) === JSON.stringify(text),
        );
      }
      for (const path of Object.keys(one.registry)) {
        const { [path]: _gone, ...registry } = one.registry;
        expect(registryKey({ ...one, registry })).not.toBe(registryKey(one));
      }
    }),
  );
});

test("one character more anywhere in a text is another key", () => {
  fc.assert(
    fc.property(articleInputs, fc.string(), fc.nat(), (inputs, text, at) => {
      const cut = at % (text.length + 1);
      const longer = `${text.slice(0, cut)}x${text.slice(cut)}`;
      const keys = [text, longer].map((each) =>
        articleKey({ ...inputs, text: { outcome: "text", text: each } }),
      );
      expect(keys[0]).not.toBe(keys[1]);
    }),
  );
});

test("settings are read again when their text or the tool changes", () => {
  const was = { tool: "1", settings: { outcome: "text", text: "a" } } as const;
  const keys = [
    was,
    { ...was, tool: "2" },
    { ...was, settings: { outcome: "text", text: "b" } as const },
  ].map(settingsKey);
  expect(new Set(keys).size).toBe(3);
});

test("every YAML file of the registry is in its key, and pictures are not", async () => {
  const files = filesOf({
    "checkpoints/x/claims.yaml": "a",
    "checkpoints/x/s/screen.yaml": "b",
    "checkpoints/x/s/web.png": "c",
    "articles/a.md": "d",
  });
  expect(await readRegistryTexts(files, "checkpoints")).toEqual({
    "checkpoints/x/claims.yaml": { outcome: "text", text: "a" },
    "checkpoints/x/s/screen.yaml": { outcome: "text", text: "b" },
  });
});
