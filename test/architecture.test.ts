// The layout as law: what may import what. A failure names the rule it breaks.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const source = fileURLToPath(new URL("../src/", import.meta.url));

interface Import {
  readonly file: string;
  /** Folder of src the importing file lies in; "" for src itself. */
  readonly from: string;
  readonly what: string;
  readonly isTypeOnly: boolean;
}

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name));
const imports = files.flatMap(readImports);

const stages = [
  "parse",
  "match",
  "mutate",
  "lint",
  "follow",
  "plan",
  "capture",
  "compare",
  "judge",
  "report",
  "archive",
  "review-server",
  "intake",
];
/** What each folder may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  parse: ["model"],
  lint: ["model"],
  follow: ["model"],
  plan: ["model"],
  capture: ["model"],
  compare: ["model"],
  judge: ["model"],
  report: ["model"],
  review: ["model"],
  match: ["model"],
  mutate: ["model"],
  archive: ["model"],
  intake: ["model"],
  "review-server": ["model"],
  // Runs in the editor's browser, which gets this folder and no other.
  "review-page": ["model"],
  practice: ["model"],
  // Adapters implement the ports that the stages declare.
  adapters: ["model", ...stages],
  cli: ["", "model", "adapters", "review", "practice", ...stages],
  // Another way in than the command line, with the command line's way to a repository.
  plugin: ["", "model", "cli", ...stages],
  "": ["model", "review", ...stages],
};

describe("the layout", () => {
  test.each(Object.keys(mayImport))(
    "%s/ imports only what the layout allows",
    (folder) => {
      const wrong = imports
        .filter(({ from, what }) => from === folder && what.startsWith("."))
        .map((at) => ({ ...at, to: folderOf(resolveFrom(at.file, at.what)) }))
        .filter(
          ({ to }) => to !== folder && !(mayImport[folder] ?? []).includes(to),
        )
        .map(
          ({ file, what }) =>
            `${file} imports ${what}: ${folder || "src"}/ may import only ${(mayImport[folder] ?? []).join(", ") || "itself"}`,
        );
      expect(wrong).toEqual([]);
    },
  );

  test("every folder of src is in the layout", () => {
    const folders = new Set(files.map(folderOf));
    expect([...folders].filter((folder) => !(folder in mayImport))).toEqual([]);
  });

  test("node, the process and Playwright appear only in adapters, cli, the plugin and the practice server", () => {
    const servers = [
      "practice/serve-practice.ts",
      "practice/start-practice.ts",
      "practice/practice-process.ts",
    ];
    // createHash and domainToUnicode are pure functions; digests are part of what a
    // sign-off is, and a host's letters of what an address is.
    const pure = ["model/digest.ts", "model/read-host.ts"];
    const wrong = imports
      .filter(({ what }) => what.startsWith("node:") || what === "playwright")
      .filter(
        ({ from, file }) =>
          from !== "adapters" &&
          from !== "cli" &&
          from !== "plugin" &&
          !servers.includes(file) &&
          !pure.includes(file),
      )
      // Playwright's types are the capture stage's port (see capture/browser-port.ts).
      .filter(
        ({ from, what, isTypeOnly }) =>
          !(from === "capture" && what === "playwright" && isTypeOnly),
      )
      .map(({ file, what }) => `${file} imports ${what}`);
    expect(wrong).toEqual([]);
  });

  test("heavy libraries are imported where they are used, not at start-up", () => {
    const heavy = /^(playwright|sharp|unified|undici|selfsigned|ora)$/;
    const wrong = imports
      .filter(({ what, isTypeOnly }) => heavy.test(what) && !isTypeOnly)
      .map(
        ({ file, what }) =>
          `${file} imports ${what} at once: use await import()`,
      );
    expect(wrong).toEqual([]);
  });

  test("lint loads no parser and no schema before it needs them", () => {
    const reached = new Set<string>();
    const reach = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const { what, isTypeOnly } of imports.filter(
        (at) => at.file === file,
      ))
        if (!isTypeOnly)
          reach(what.startsWith(".") ? resolveFrom(file, what) : what);
    };
    for (const file of ["cli/main.ts", "cli/commands/lint.ts"]) reach(file);
    const libraries = [...reached].filter(
      (what) => !what.startsWith("node:") && !/\.tsx?$/.test(what),
    );
    expect(libraries).toEqual(["commander"]);
  });

  test("the review page brings nothing but itself, and makes text no markup", () => {
    const wrong = imports
      .filter(({ from }) => from === "review-page")
      .filter(({ what, isTypeOnly }) => !isTypeOnly && !what.startsWith("./"))
      .map(({ file, what }) => `${file} imports ${what}`);
    expect(wrong).toEqual([]);
    const markup = files
      .filter((file) => folderOf(file) === "review-page")
      .filter((file) =>
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|new Function|srcdoc|createContextualFragment/.test(
          withoutComments(file),
        ),
      );
    expect(markup).toEqual([]);
  });

  test("no stage reads the clock or chance by itself", () => {
    const wrong = files
      .filter((file) => [...stages, "model", "review"].includes(folderOf(file)))
      .filter((file) =>
        /\bnew Date\(\)|\bMath\.random\(\)|\bprocess\.|\bconsole\./.test(
          withoutComments(file),
        ),
      )
      // A deadline inside one wait is not part of any result.
      .filter((file) => file !== "capture/settle-page.ts");
    expect(wrong).toEqual([]);
  });

  test("only approve-capture makes a baseline", () => {
    const makers = files.filter((file) =>
      /decision: "approved"/.test(withoutComments(file)),
    );
    expect(makers).toEqual(["review/approve-capture.ts"]);
  });

  test("there are no rooms without a name of their own", () => {
    const nameless =
      /(^|\/)(utils?|helpers?|common|misc|shared|lib|services|managers|types|index)(\/|\.tsx?$)/;
    expect(
      files.filter(
        (file) => nameless.test(file) && file !== "lint/rules/index.ts",
      ),
    ).toEqual([]);
  });
});

function readImports(file: string): Import[] {
  const text = readFileSync(source + file, "utf8");
  const pattern =
    /^(?:import|export)\s+(type\s+)?(?:[^;'"]*?\sfrom\s+)?["']([^"']+)["']/gm;
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    from: folderOf(file),
    what: match[2] ?? "",
    isTypeOnly: match[1] !== undefined,
  }));
}

function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

function resolveFrom(file: string, what: string): string {
  return new URL(what, `file:///${file}`).pathname.slice(1);
}

function withoutComments(file: string): string {
  return readFileSync(source + file, "utf8").replace(
    /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
    "",
  );
}
