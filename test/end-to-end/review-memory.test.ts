// A desk that remembers says what one that was opened this moment says, whatever happens to
// the files meanwhile and whoever does it.
import { readFileSync, readdirSync, rmSync, cpSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDesk } from "../../src/cli/open-desk.ts";
import { openWorkspace } from "../../src/cli/load-settings.ts";
import { openConsole } from "../../src/cli/open-console.ts";
import type { Queue, ScreenItem } from "../../src/model/review-wire.ts";
import type {
  DeskAnswer,
  ReviewDesk,
} from "../../src/review-server/build-review.ts";
import { openLargeRepository } from "./large-repository.ts";
import type { Workspace } from "./workspace.ts";

let workspace: Workspace;
let desk: ReviewDesk;

beforeAll(async () => {
  workspace = await openLargeRepository(4, 12);
  desk = await open();
  await read(desk);
});

afterAll(() => workspace?.remove());

async function open(): Promise<ReviewDesk> {
  const console = { ...openConsole(), cwd: workspace.path };
  return openDesk(console, await openWorkspace(workspace.path), {
    target: "live",
    by: "Ada",
    articles: [],
  });
}

function toQueue(answer: DeskAnswer): Queue {
  if (answer.outcome !== "done") throw new Error(answer.because);
  return answer.queue;
}

async function read(from: ReviewDesk) {
  const waiting = toQueue(await from.readQueue());
  const settled = toQueue(await from.readSettled());
  return { waiting: waiting.items, settled: settled.items };
}

function approve(item: ScreenItem | undefined): Promise<DeskAnswer> {
  if (item?.shown === undefined) throw new Error("nothing waits");
  const { screen, section, device, shown, article } = item;
  return desk.decide({
    kind: "screen",
    article: article.file,
    target: "live",
    screen,
    section,
    device,
    answers: {},
    verdict: "approved",
    shown,
    why: "seen",
  });
}

function edit(file: string, change: (text: string) => string): void {
  workspace.write(file, change(workspace.read(file)));
}

const runOf = () =>
  join(
    workspace.path,
    "reports",
    readdirSync(join(workspace.path, "reports")).find((name) =>
      name.startsWith("20"),
    ) ?? "",
  );

const changes: readonly (readonly [string, () => unknown])[] = [
  ["nothing", () => undefined],
  [
    "one look is approved",
    async () => {
      const { waiting } = await read(desk);
      const item = waiting.find((one) => one.kind === "screen");
      expect((await approve(item as ScreenItem)).outcome).toBe("done");
    },
  ],
  [
    "the article of it is edited by somebody else",
    () =>
      edit("articles/a0.md", (text) => text.replace("line 0.", "line nil.")),
  ],
  [
    "another article comes to quote what has changed",
    () =>
      edit(
        "articles/a3.md",
        (text) => `${text}\nSelect Button 0 of 1 first.\n`,
      ),
  ],
  [
    "a screen gets another proof",
    () =>
      edit("checkpoints/example/screen-2/screen.yaml", (text) =>
        text.replace("That code is wrong", "It is wrong"),
      ),
  ],
  [
    "an approved look is taken out",
    () => {
      for (const ending of ["yaml", "png", "txt"])
        rmSync(
          join(workspace.path, `checkpoints/example/screen-3/web.${ending}`),
        );
    },
  ],
  [
    "an approved picture is replaced by other bytes",
    () =>
      cpSync(
        join(workspace.path, "checkpoints/example/screen-5/web.png"),
        join(workspace.path, "checkpoints/example/screen-4/web.png"),
      ),
  ],
  [
    "a sign-off is edited by hand",
    () =>
      edit("articles/a0.signoff.yaml", (text) =>
        text.replace("why: seen", "why: s"),
      ),
  ],
  [
    "the run is judged by other looks",
    () => {
      const file = join(runOf(), "captures.json");
      const looks = JSON.parse(readFileSync(file, "utf8")) as unknown[];
      rmSync(file);
      workspace.write(
        file.slice(workspace.path.length + 1),
        JSON.stringify(looks.slice(4)),
      );
    },
  ],
  [
    "an article is taken out",
    () => rmSync(join(workspace.path, "articles/a2.md")),
  ],
];

test.each(changes)(
  "when %s, both say the same, at once and once the disk has come to rest",
  async (_what, change) => {
    const before = await read(desk);
    await change();
    const fresh = await read(await open());
    expect(await read(desk)).toEqual(fresh);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await read(desk)).toEqual(fresh);
    expect(await read(desk)).toEqual(fresh);
    if (_what !== "nothing") expect(fresh).not.toEqual(before);
  },
);
