// Addresses that the door to the network would refuse are told at their line, with
// what was most likely meant.
import { expect, test } from "vitest";
import { settingsSchema } from "../../src/model/settings.ts";
import { loadMarkdownParser } from "../../src/parse/parse-markdown.ts";
import { readRepository } from "../../src/parse/read-repository.ts";
import { filesOf } from "./read-markdown.ts";

const parser = await loadMarkdownParser();

const platform = `name: Example
domains: [example.com, example.org]
redirectors: [l.example.net]
assetHosts: [static.example-cdn.com]
privateHosts: ["help.intranet:8443", "half.intranet:443"]
devices: [web, iphone-web, iphone]
`;
const other = "name: Other\ndomains: [other.com]\ndevices: [web]\n";
const head = "title: t\nproof: [{ label: Code }]\n";

async function findingsOf(
  screen: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const all = {
    "checkpoints/example/platform.yaml": platform,
    "checkpoints/other/platform.yaml": other,
    "checkpoints/example/failed/screen.yaml": screen,
    ...files,
  };
  const { findings } = await readRepository(
    filesOf(all),
    settingsSchema.parse({ privateHosts: ["help.intranet:8443"] }),
    "live",
    [],
    parser,
  );
  return findings.map(
    ({ file, place, title, severity, rule }) =>
      `${rule} ${severity} ${file.replace("checkpoints/example/", "")}:${place?.start.line}:${place?.start.column} ${title}`,
  );
}

const opens = (address: string) => `${head}recipe:\n  - goto: ${address}\n`;
const at = "registry error failed/screen.yaml:4:11";

const passed = [
  "https://example.com/",
  "https://www.example.com/accounts/login/?next=%2F#top",
  "https://EXAMPLE.com/",
  "https://example.com:443/",
  "https://deep.under.example.org/",
  "https://l.example.net/?u=https://elsewhere.com",
  "https://static.example-cdn.com/page",
  "https://www.other.com/",
  "https://help.intranet:8443/codes",
  "https://example.com/price?$top=5",
];
test.each(passed)("%s may be opened", async (address) => {
  expect(await findingsOf(opens(address))).toEqual([]);
});

const refused = [
  [
    "https://www.exmaple.com/",
    "“www.exmaple.com” is not among the hosts of Example. Did you mean “www.example.com”?",
  ],
  [
    "https://example.co/",
    "“example.co” is not among the hosts of Example. Did you mean “example.com”?",
  ],
  [
    "https://notexample.com/",
    "“notexample.com” is not among the hosts of Example.",
  ],
  [
    "https://example.com.evil.net/",
    "“example.com.evil.net” is not among the hosts of Example.",
  ],
  ["https://localhost/", "“localhost” is not among the hosts of Example."],
  ["https://127.0.0.1/", "“127.0.0.1” is not among the hosts of Example."],
  [
    "https://example.com:8443/",
    "Port 8443 of example.com is not open to recipes.",
  ],
  [
    "https://help.intranet:8444/",
    "Port 8444 of help.intranet is not open to recipes. Did you mean “help.intranet:8443”?",
  ],
  [
    "https://help.intranet/",
    "Port 443 of help.intranet is not open to recipes. Did you mean “help.intranet:8443”?",
  ],
  [
    "https://half.intranet/",
    "“half.intranet:443” is named under “privateHosts”, but not in presscheck.yaml.",
  ],
  [
    "https://$EXAMPLE_TEST_HOST/codes",
    "“$EXAMPLE_TEST_HOST” in this address is not replaced by a variable's value.",
  ],
  [
    "https://${HOST}/codes",
    "“${HOST}” in this address is not replaced by a variable's value.",
  ],
  [
    "https://example.com/$EXAMPLE_TEST_USER/",
    "“$EXAMPLE_TEST_USER” in this address is not replaced by a variable's value.",
  ],
  [
    '"https://exa mple.com/"',
    "“https://exa mple.com/” is no address that a browser can open.",
  ],
] as const;
test.each(refused)("%s is told of", async (address, title) => {
  expect(await findingsOf(opens(address))).toEqual([`${at} ${title}`]);
});

test("the finding names the hosts there are, and the file to name another in", async () => {
  const { findings } = await readRepository(
    filesOf({
      "checkpoints/example/platform.yaml": platform,
      "checkpoints/example/failed/screen.yaml": opens("https://exmaple.com/"),
    }),
    settingsSchema.parse({ privateHosts: ["help.intranet:8443"] }),
    "live",
    [],
    parser,
  );
  expect(findings.map(({ why, todo }) => [why, todo])).toEqual([
    [
      "The browser opens declared hosts only, so no look would get there.",
      "Correct the address, or add the host to “domains” in checkpoints/example/platform.yaml, which declares example.com, example.org, l.example.net, static.example-cdn.com, help.intranet:8443, half.intranet:443.",
    ],
  ]);
});

const away = "https://away.net/";
const told = "“away.net” is not among the hosts of Example.";

test("an address under an optional step", async () => {
  const screen = `${head}recipe:\n  - goto: https://example.com/\n  - when:\n      sees: { role: dialog }\n      do:\n        - goto: ${away}\n`;
  expect(await findingsOf(screen)).toEqual([
    `registry error failed/screen.yaml:8:17 ${told}`,
  ]);
});

test("an address for one device, and one for a language", async () => {
  const screen = `${head}recipe:\n  - goto: https://example.com/\ndevices:\n  iphone-web:\n    recipe:\n      - goto: ${away}\nlocales:\n  de-DE:\n    recipe:\n      - goto: ${away}\n`;
  expect(await findingsOf(screen)).toEqual([
    `registry error failed/screen.yaml:8:15 ${told}`,
    `registry error failed/screen.yaml:12:15 ${told}`,
  ]);
});

test("an address in shared steps is told there, once", async () => {
  const fragments = `fragments:\n  open:\n    steps:\n      - goto: ${away}\n`;
  const steps = `${head}recipe:\n  - steps: open\n`;
  expect(
    await findingsOf(steps, {
      "checkpoints/example/fragments.yaml": fragments,
      "checkpoints/example/second/screen.yaml": steps,
    }),
  ).toEqual([`registry error fragments.yaml:4:15 ${told}`]);
});

test("what only a person opens is no matter of the door", async () => {
  const recipe = `recipe:\n  - goto: ${away}\n`;
  const byHand = "by: { web: hand, iphone-web: hand }\n";
  const own = `devices:\n  web:\n    recipe:\n      - goto: ${away}\n`;
  expect(await findingsOf(`${head}${recipe}${byHand}`)).toEqual([]);
  expect(await findingsOf(`${head}${own}by: { web: hand }\n`)).toEqual([]);
  expect(await findingsOf(`${head}${recipe}by: { web: hand }\n`)).toEqual([
    `${at} ${told}`,
  ]);
});

test("where a platform cannot be read, no host is called undeclared", async () => {
  const found = await findingsOf(opens("https://other.com/"), {
    "checkpoints/other/platform.yaml": "name: Other\ndevices: [web]\n",
  });
  expect(found).toEqual([
    "registry error checkpoints/other/platform.yaml:3:1 “domains” is missing.",
  ]);
});
