// The invented platform that rule pages and tests are about, as an editor would
// write it down. Its texts are shown in docs/rules/README.md; a test keeps them equal.
import type { MarkdownParser } from "../../src/parse/parse-markdown.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import type { Repository } from "../../src/parse/read-repository.ts";
import { settingsSchema } from "../../src/model/settings.ts";
import { filesOf } from "../parse/read-markdown.ts";

export const exampleFiles: Readonly<Record<string, string>> = {
  "checkpoints/example/platform.yaml": `name: Examplegram
domains: [example.com]
userContent:
  - hosts: [example.com, www.example.com]
    path: /**
    except: [/, /accounts/**, /about/**]
redirectors: [l.example.com]
devices: [web, iphone-web, iphone, android]
`,
  "checkpoints/example/claims.yaml": `claims:
  - id: one-use
    statement: Each backup code works once.
    why: People try a used code again and think their account is broken.
    source:
      link: backup-code-help
      quote: Each code can be used only one time.
  - id: never-share
    statement: Never give a backup code to anyone.
    why: Whoever holds an unused code can log in.
    sections: [Stay safe]
    source:
      link: safety-help
      quote: We will never ask you for a backup code.
  - id: no-source
    statement: Codes look the same in every language.
    why: People print a new list every week.
    source:
      link: code-help
      quote: Codes stay valid until you use them.
  - id: no-switching-off
    mode: mustNot
    statement: A service or app can switch off two-factor authentication for you.
    why: Services that promise it collect accounts.
`,
  "checkpoints/example/links.yaml": `links:
  - id: backup-code-help
    title: How to use a backup code
    url: https://help.example.com/backup-codes
    names: [backup-code help page]
  - id: safety-help
    title: Staying safe on Examplegram
    url: https://help.example.com/safety
  - id: old-help
    title: The old help pages
    url: http://help.example.com/old
`,
  "checkpoints/example/failed-code/screen.yaml": `title: A backup code was refused
proof:
  - role: alert
    name: That code is wrong
recipe:
  - goto: https://example.com/accounts/login
by: { iphone: hand, android: hand }
`,
};

const settings = settingsSchema.parse({});

let parser: Promise<MarkdownParser> | undefined;

/** The parser every test shares. */
export function sharedParser(): Promise<MarkdownParser> {
  parser ??= loadMarkdownParser();
  return parser;
}

/** Articles read by the real parsers, beside the example platform or files that replace parts of it. */
export async function readExample(
  textByFile: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, string>> = {},
): Promise<Repository> {
  const files = filesOf({ ...exampleFiles, ...changed, ...textByFile });
  return readRepository(
    files,
    settings,
    "live",
    Object.keys(textByFile),
    await sharedParser(),
  );
}
