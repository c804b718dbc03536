// Approved looks as they lie beside a screen, one for each variant where it has some.
import { expect, test } from "vitest";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { makeBaseline } from "../model/specimens.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();
const folder = "checkpoints/example/failed";
const variants =
  "variants:\n  - { id: list, proof: [{ role: list }] }\n  - { id: cards, proof: [{ role: img }] }\n";

async function read(screen: string, names: readonly string[]) {
  const { words, pictureFile, pictureNow, ...facts } = makeBaseline();
  const files = filesOf({
    "checkpoints/example/platform.yaml":
      "name: E\ndomains: [example.com]\ndevices: [web]\n",
    [`${folder}/screen.yaml`]: `title: Failed\nproof: [{ role: alert, name: Wrong }]\n${screen}`,
    ...Object.fromEntries(
      names.map((name) => [
        `${folder}/${name}.yaml`,
        `# ${pictureFile} ${pictureNow ?? ""} ${words.length}\n${JSON.stringify(facts)}\n`,
      ]),
    ),
  });
  const { platformById, findings } = await readRepository(
    files,
    settingsSchema.parse({}),
    "live",
    [],
    parser,
  );
  const found = platformById.get("example")?.screenById.get("failed");
  return {
    keys: [...(found?.baselineByDevice.keys() ?? [])],
    findings: findings.map(
      ({ severity, file, title, why, todo }) =>
        `${severity} ${file.slice(folder.length + 1)}: ${title} ${why ?? ""} ${todo ?? ""}`,
    ),
  };
}

test("a screen without variants has one for each device", async () => {
  expect(await read("", ["web", "iphone"])).toEqual({
    keys: ["web", "iphone"],
    findings: [],
  });
});

test("a screen with variants has one for each where a browser looks, and one of each phone", async () => {
  expect(await read(variants, ["web.list", "web.cards", "iphone"])).toEqual({
    keys: ["web.list", "web.cards", "iphone"],
    findings: [],
  });
});

test("a device that a person looks at keeps one picture, whatever the variant", async () => {
  const { keys, findings } = await read(`${variants}by: { web: hand }\n`, [
    "web",
    "web.list",
  ]);
  expect([keys, findings]).toEqual([
    ["web"],
    [
      "warning web.list.yaml: “Failed” has no variant “list” on Web, so this approved look counts for nothing. One picture is kept for this device, whatever the variant. If the variant was renamed, sign it off under its new name; if it is gone, delete web.list.yaml, web.list.png and web.list.txt; git keeps them.",
    ],
  ]);
});

test("one that is of no variant named, or of none at all, counts for nothing and is told", async () => {
  expect(await read(variants, ["web", "web.tiles", "web.list"])).toEqual({
    keys: ["web.list"],
    findings: [
      "warning web.tiles.yaml: “Failed” has no variant “tiles” on Web, so this approved look counts for nothing. screen.yaml names: list, cards. If the variant was renamed, sign it off under its new name; if it is gone, delete web.tiles.yaml, web.tiles.png and web.tiles.txt; git keeps them.",
      "warning web.yaml: This approved look does not say which variant of “Failed” it shows. The screen has variants (list, cards), and each is signed off for itself. This look counts for none of them. Sign each of them off, then delete web.yaml, web.png and web.txt; git keeps them.",
    ],
  });
});
