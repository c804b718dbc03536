// node scripts/new-rule.js <id>: the file, the page and the two lines a new rule needs.
// The rule's tests fail until the page's examples are written, and that is the point.
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const id = process.argv[2] ?? "";

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error(
    "Usage: node scripts/new-rule.js <id>, the id in small letters and hyphens, such as unknown-claim",
  );
  process.exit(2);
}
const rule = `src/lint/rules/${id}.ts`;
const page = `docs/rules/${id}.md`;
for (const path of [rule, page]) {
  if (!existsSync(at(path))) continue;
  console.error(`${path} is there already; nothing was written.`);
  process.exit(2);
}

const name = id.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());
const title = "What is wrong, in one sentence.";

write(
  rule,
  `import { defineRule } from "../define-rule.ts";

export const ${name} = defineRule({
  id: "${id}",
  title: "${title}",
  severity: "warning",
  *check({ article }) {
    for (const sentence of article.sentences) {
      if (!sentence.text.includes("replace this")) continue;
      yield {
        place: sentence.place,
        title: "What is wrong here, in words.",
        why: "What happens to a reader when it stays.",
        todo: "The one thing to do.",
      };
    }
  },
});
`,
);

write(
  page,
  `# ${id}

${title}

## Why it matters

What happens to a reader when it stays.

## Good

\`\`\`markdown
---
title: Backup codes
platform: example
---

An article without the fault.
\`\`\`

## Bad

\`\`\`markdown
---
title: Backup codes
platform: example
---

An article with it: replace this.
\`\`\`

\`\`\`text
6:1 Check What is wrong here, in words.
\`\`\`

## What to do

The one thing to do.

## When it does not apply

Where the rule is silent, and why.
`,
);

edit("src/lint/rules/index.ts", (text) => {
  const line = `import { ${name} } from "./${id}.ts";`;
  const imports = text.match(/^import \{ \w+ \} from "\.\/.*$/gm) ?? [];
  const names = text.match(/^ {2}\w+,$/gm) ?? [];
  return text
    .replace(imports.join("\n"), sorted([...imports, line], idOf).join("\n"))
    .replace(
      names.join("\n"),
      sorted([...names, `  ${name},`], kebab).join("\n"),
    );
});

edit("docs/rules/README.md", (text) => {
  const [table = ""] = text.match(/(?:^\| \[.*\n)+/m) ?? [];
  const rows = table.trimEnd().split("\n");
  const row = `| [${id}](${id}.md) | Check | ${title} |`;
  return text.replace(
    table,
    `${sorted([...rows, row], (each) => each).join("\n")}\n`,
  );
});

console.log(
  "Now write the rule, then its page. The test: npx vitest run test/lint",
);

/** @param {string} path */
function at(path) {
  return new URL(path, root);
}

/** @param {string} path @param {string} text */
function write(path, text) {
  writeFileSync(at(path), text);
  console.log(`wrote ${path}`);
}

/** @param {string} path @param {(text: string) => string} change */
function edit(path, change) {
  writeFileSync(at(path), change(readFileSync(at(path), "utf8")));
  console.log(`added a line to ${path}`);
}

/** @param {readonly string[]} lines @param {(line: string) => string} key */
function sorted(lines, key) {
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** @param {string} line */
function idOf(line) {
  return /"\.\/(.*)\.ts"/.exec(line)?.[1] ?? line;
}

/** @param {string} line */
function kebab(line) {
  return line
    .trim()
    .replace(",", "")
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
