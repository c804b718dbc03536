// A repository with a day of work in it: hundreds of looks that a run took anew and found
// changed, asked for by many articles.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { openRunStore } from "../../src/adapters/run-store.ts";
import { readPicture } from "../../src/adapters/picture.ts";
import { renderBaseline } from "../../src/cli/write-decisions.ts";
import { digest } from "../../src/model/digest.ts";
import { idLook } from "../../src/model/look.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { screenOn } from "../../src/model/screen-on.ts";
import { sealCapture } from "../../src/model/seal-capture.ts";
import { approveCapture } from "../../src/review/approve-capture.ts";
import { makeCapture, node, type Captured } from "../model/specimens.ts";
import { readWorkspace } from "./decision-repository.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

const devices = ["web", "iphone-web"] as const;

/** @param articles each asks for ten screens on two devices */
export async function openLargeRepository(
  articles: number,
  screens: number,
): Promise<Workspace> {
  const workspace = openWorkspace(undefined, []);
  const { path } = workspace;
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  };
  write("presscheck.yaml", "target: live\n");
  write(
    "checkpoints/example/platform.yaml",
    "name: Examplegram\ndomains: [example.com]\ndevices: [web, iphone-web]\n",
  );
  for (let at = 0; at < screens; at += 1)
    write(
      `checkpoints/example/screen-${at}/screen.yaml`,
      `title: Screen ${at}\nproof:\n  - { role: alert, name: That code is wrong }\nrecipe:\n  - goto: https://example.com/${at}\n`,
    );
  for (let index = 0; index < articles; index += 1) {
    const asked = Array.from(
      { length: 10 },
      (_, at) => (index * 10 + at) % screens,
    );
    write(
      `articles/a${index}.md`,
      `---\ntitle: Article ${index}\nplatform: example\ncheckpoints:\n${asked.map((at) => `  - { screen: screen-${at}, section: Part ${at}, on: [web, iphone-web] }\n`).join("")}---\n\n${asked.map((at) => `## Part ${at}\n\n${Array.from({ length: 6 }, (_, line) => `Select **Button ${line} of ${at}** and wait for line ${line}.`).join("\n")}\n\n`).join("")}`,
    );
  }
  const repository = await readWorkspace(workspace);
  const captures: Captured[] = [];
  const store = openRunStore(join(path, "reports"));
  const run = await store.create(new Date(Date.now() - 3_600_000));
  for (const screen of repository.platformById
    .get("example")
    ?.screenById.values() ?? [])
    for (const device of devices) {
      const take = async (when: "before" | "now"): Promise<Captured> => {
        const png = await drawPage(`${screen.id} ${device}`, when);
        const at = screen.id.slice("screen-".length);
        const tree = Array.from({ length: 40 }, (_, line) =>
          node(
            "button",
            line < 6
              ? `Button ${line} of ${at}${when === "now" && line === 0 ? " now" : ""}`
              : `Control ${line}`,
          ),
        );
        const words = tree.map(({ name }) => name).join("\n");
        const usual = makeCapture();
        await run.keepBlob(digest(png), png);
        return sealCapture(
          makeCapture(
            {
              id: idLook(
                { platform: "example", screen: screen.id },
                device,
                undefined,
              ),
              screen: screen.id,
              device,
              run: run.id,
              recipe: digestRecipe(screenOn(screen, device)),
              provenance: {
                ...usual.provenance,
                endedAt: new Date(Date.now() - 1_800_000).toISOString(),
              },
            },
            {
              picture: {
                file: digest(png),
                ...(await readPicture(png)),
                scale: 1,
              },
              words,
              text: digest(words),
              tree,
            },
          ),
        ) as Captured;
      };
      const before = await take("before");
      captures.push(await take("now"));
      const approved = approveCapture(before, undefined, {
        by: "Grace",
        at: new Date(Date.now() - 86_400_000).toISOString(),
        why: "seen",
      });
      const png = await drawPage(`${screen.id} ${device}`, "before");
      for (const { file, content } of renderBaseline(
        { screen, baseline: approved },
        "live",
        png,
      ))
        if (content !== undefined) write(file, content);
    }
  const at = new Date(Date.now() - 1_700_000).toISOString();
  const files = repository.articles.map(({ file }) => file);
  await run.save("facts", {
    id: run.id,
    tool: "test",
    target: "live",
    practiceRelease: undefined,
    startedAt: at,
    endedAt: at,
    articles: files,
    notUnderCheck: [],
  });
  const plan = {
    target: "live",
    practiceRelease: undefined,
    items: [],
    digest: "",
  } as const;
  await run.save("plan", plan);
  await run.save("captures", captures);
  for (const part of [
    "findings",
    "observations",
    "comparisons",
    "gates",
    "passages",
    "pictures",
    "refused",
    "changedSources",
  ] as const)
    await run.save(part, []);
  await run.end();
  return workspace;
}

const drawn = new Map<string, Promise<Buffer>>();

// Each look has its own picture, and the later one a strip that was not there.
function drawPage(of: string, when: "before" | "now"): Promise<Buffer> {
  const key = `${of} ${when}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const colour = `#${digest(of).slice(0, 6)}`;
  const strip =
    when === "now" ? `<rect y="80" width="400" height="30" fill="#a22"/>` : "";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="#fff"/><rect y="10" width="800" height="40" fill="${colour}"/>${strip}</svg>`;
  const png = sharp(Buffer.from(svg)).png().toBuffer();
  drawn.set(key, png);
  return png;
}
