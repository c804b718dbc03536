// Without remark-cli: a site generator hands over one article after the other.
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { afterEach, expect, test } from "vitest";
import { remarkPresscheck } from "../../src/plugin/remark-presscheck.ts";
import {
  guide,
  openWorkspace,
  shortGuide,
  type Workspace,
} from "../end-to-end/workspace.ts";

const opened: Workspace[] = [];

function open(): Workspace {
  const workspace = openWorkspace();
  opened.push(workspace);
  return workspace;
}

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.remove();
});

async function process({ path: cwd, read }: Workspace, article: string) {
  const { messages } = await unified()
    .use(remarkParse)
    .use(remarkPresscheck)
    .use(function (this: Processor) {
      this.compiler = () => "";
    })
    .process({ cwd, path: article, value: read(article) });
  return messages.map(({ ruleId, fatal, message }) => ({
    ruleId,
    fatal,
    message,
  }));
}

const slip = {
  ruleId: "frontmatter",
  fatal: true,
  message: "“clams” is not a key of presscheck: did you mean “claims”?",
};

test("each article has its findings when it has been processed", async () => {
  const workspace = open();
  workspace.edit(guide, "claims:", "clams:");
  expect(await process(workspace, guide)).toEqual([slip]);
  expect(await process(workspace, shortGuide)).toEqual([]);
});

test("a registry that changes meanwhile is read again, and so is one put right", async () => {
  const workspace = open();
  const file = "checkpoints/github/claims.yaml";
  const before = workspace.read(file);
  expect(await process(workspace, shortGuide)).toEqual([]);
  workspace.edit(file, "  - id: new-set-ends-old", "  - id: set-ends-old");
  expect(await process(workspace, shortGuide)).toContainEqual(
    expect.objectContaining({ ruleId: "unknown-claim", fatal: true }),
  );
  workspace.write(file, before);
  expect(await process(workspace, shortGuide)).toEqual([]);
});

test("articles processed at the same time do not get each other’s findings", async () => {
  const one = open();
  const other = open();
  one.edit(guide, "claims:", "clams:");
  const jobs = [one, other, one, other].map((at) => process(at, guide));
  expect(await Promise.all(jobs)).toEqual([[slip], [], [slip], []]);
});
