// A repository with many wordings to decide about, and a screen of which a run on disk took
// a new picture; and the decisions about them, as a report would export them.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { readPicture } from "../../src/adapters/picture.ts";
import type { Capture } from "../../src/model/capture.ts";
import type {
  ScreenDecision,
  WordingDecision,
} from "../../src/model/decision.ts";
import { digest } from "../../src/model/digest.ts";
import { digestRecipe } from "../../src/model/recipe-digest.ts";
import { screenOn } from "../../src/model/screen-on.ts";
import { sealCapture } from "../../src/model/seal-capture.ts";
import type { Signoffs } from "../../src/model/signoff.ts";
import { signoffFileSchema } from "../../src/model/signoff.ts";
import { showLook, showWording } from "../../src/model/shown.ts";
import { openRepository } from "../../src/adapters/repository-files.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { parseYaml } from "../../src/parse/parse-yaml.ts";
import type { Repository } from "../../src/parse/read-repository.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import type { Captured } from "../model/specimens.ts";
import { makeCapture } from "../model/specimens.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const claims = Array.from({ length: 10 }, (_, index) => `claim-${index}`);

/** Articles of ten marked sentences each; the first asks for the screen as well. */
export function openDecisionRepository(articles: number): Workspace {
  const workspace = openWorkspace(undefined, []);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(workspace.path, file)), { recursive: true });
    workspace.write(file, text);
  };
  write("presscheck.yaml", "target: live\n");
  write(
    "checkpoints/example/platform.yaml",
    "name: Examplegram\ndomains: [example.com]\ndevices: [web]\n",
  );
  write(
    "checkpoints/example/links.yaml",
    "links:\n  - { id: help, title: Help, url: https://example.com/help }\n",
  );
  write(
    "checkpoints/example/claims.yaml",
    `claims:\n${claims.map((id) => `  - { id: ${id}, statement: What ${id} says., why: w, source: { link: help, quote: q } }\n`).join("")}`,
  );
  write(
    "checkpoints/example/failed-code/screen.yaml",
    "title: A code was refused\nproof:\n  - { role: alert, name: That code is wrong }\nrecipe:\n  - goto: https://example.com/login\n",
  );
  for (let index = 0; index < articles; index += 1)
    write(
      `articles/a${index}.md`,
      `---\ntitle: Article ${index}\nplatform: example\nclaims: [${claims.join(", ")}]\nlinks: [help]\n${index === 0 ? "checkpoints:\n  - { screen: failed-code, section: Codes, on: [web] }\n" : ""}---\n\n## Codes\n\n${claims.map((id) => `This is what ${id} says here. <!-- claim: ${id} -->`).join("\n")}\n`,
    );
  return workspace;
}

/** The repository as it is on disk. */
export async function readWorkspace({ path }: Workspace): Promise<Repository> {
  const files = await openRepository(path);
  const names = (await files.list("articles")) ?? [];
  return readRepository(
    files,
    settingsSchema.parse({ target: "live" }),
    "live",
    names.map((one) => one.path).filter((one) => one.endsWith(".md")),
    await loadMarkdownParser(),
  );
}

/** Approvals of every sentence there is, by one person. */
export async function decideWordings(
  workspace: Workspace,
  by: string,
): Promise<WordingDecision[]> {
  const { articles, platformById, signoffsByFile } =
    await readWorkspace(workspace);
  const at = new Date(Date.now() - 60_000).toISOString();
  return articles.flatMap((article) =>
    claims.flatMap((claim): WordingDecision[] => {
      const shown = showWording(
        platformById.get("example")?.claimById.get(claim),
        article.anchors.find(({ id }) => id === claim),
        signoffsByFile
          .get(article.file)
          ?.claims.find((one) => one.claim === claim),
      );
      if (shown === undefined) throw new Error("nothing is marked");
      const about = { article: article.file, target: "live", claim } as const;
      return [
        { kind: "wording", ...about, shown, by, at, why: `${by} read it` },
      ];
    }),
  );
}

/** A run that took a picture of the screen, and the decision to approve it. */
export async function takePicture(
  workspace: Workspace,
  colour: string,
  changed: Partial<Captured> & { readonly section?: string } = {},
): Promise<ScreenDecision> {
  const { section = "Codes", ...of } = changed;
  const png = await sharp({
    create: { width: 400, height: 300, channels: 3, background: colour },
  })
    .png()
    .toBuffer();
  const words = `That code is wrong\n${colour}`;
  const repository = await readWorkspace(workspace);
  const screen = repository.platformById
    .get("example")
    ?.screenById.get("failed-code");
  const [article] = repository.articles;
  const demand = article?.frontmatter.checkpoints.find(
    (one) => one.section === section,
  );
  if (screen === undefined || article === undefined || demand === undefined)
    throw new Error("no screen");
  const usual = makeCapture();
  const minute = String(new Date().getMinutes()).padStart(2, "0");
  const run = `2026-06-01T12-${minute}-00Z-${digest(colour).slice(0, 4)}`;
  const capture: Capture = sealCapture(
    makeCapture(
      {
        run,
        recipe: digestRecipe(screenOn(screen, "web")),
        provenance: {
          ...usual.provenance,
          endedAt: new Date(Date.now() - 120_000).toISOString(),
        },
        ...of,
      },
      {
        picture: { file: digest(png), ...(await readPicture(png)), scale: 1 },
        words,
        text: digest(words),
      },
    ),
  );
  const folder = join(workspace.path, "reports", run);
  mkdirSync(join(folder, "blobs"), { recursive: true });
  writeFileSync(join(folder, "blobs", `${digest(png)}.png`), png);
  writeFileSync(join(folder, "captures.json"), JSON.stringify([capture]));
  const signoffs = repository.signoffsByFile.get(article.file);
  const asked = {
    article,
    demand,
    screen,
    device: "web",
    variant: undefined,
  } as const;
  const shown = showLook(asked, signoffs?.checkpoints ?? [], capture);
  if (shown === undefined) throw new Error("nothing is shown");
  return {
    kind: "screen",
    article: article.file,
    target: of.target ?? "live",
    screen: "failed-code",
    section,
    device: "web",
    answers: {},
    verdict: "approved",
    shown,
    by: "Ada",
    at: new Date(Date.now() - 60_000).toISOString(),
    why: `it is ${colour}`,
  };
}

export function writeDecisionsFile(
  { path }: Workspace,
  name: string,
  decisions: readonly (ScreenDecision | WordingDecision)[],
): string {
  const file = join(path, name);
  writeFileSync(file, JSON.stringify({ decisions }));
  return file;
}

export function readSignoffs(workspace: Workspace, article: string): Signoffs {
  const text = readFileSync(
    join(workspace.path, article.replace(/\.md$/, ".signoff.yaml")),
    "utf8",
  );
  return signoffFileSchema.parse(parseYaml(text, 1).value);
}

export interface Deciding {
  /** Outcome by number of the decision, as far as they were told. */
  readonly told: ReadonlyMap<number, string>;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** Hands decisions in from a process of its own, one after the other. @param killAfter how many are told before it is killed */
export function decideOneByOne(
  { path }: Workspace,
  file: string,
  killAfter = Infinity,
): Promise<Deciding> {
  const compiled = dirname(dirname(process.env["PRESSCHECK_TESTED"] ?? ""));
  const script = fileURLToPath(
    new URL("./decide-one-by-one.js", import.meta.url),
  );
  const child = spawn(process.execPath, [script, compiled, path, file], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let errors = "";
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  child.stdout.on("data", (data: Buffer) => {
    out += data.toString();
    if (out.split("\n").length > killAfter) child.kill("SIGKILL");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (_exit, signal) => {
      const lines = out.split("\n").filter((line) => line !== "");
      const told = new Map(
        lines.map((line) => {
          const [index = "", outcome = ""] = line.split(" ");
          return [Number(index), outcome] as const;
        }),
      );
      resolve({ told, signal, errors });
    });
  });
}
