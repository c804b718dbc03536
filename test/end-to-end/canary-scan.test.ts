// Secrets planted wherever a site, an account or an environment can tell them, the command run as
// an editor runs it, and then every byte it wrote or said searched: they are nowhere.
import { mkdtempSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSessionStore } from "../../src/adapters/session-store.ts";
import { practiceEnvironment } from "../../src/practice/imitations.ts";
import { toldSecrets } from "../../src/practice/tell-secrets.tsx";
import type { Bytes } from "./scan-bytes.ts";
import { findReadable, readFolder } from "./scan-bytes.ts";
import type { Outcome, Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const held = {
  sessionCookie: "kept-in-session-cookie-48d0c7",
  sessionStore: "kept-in-session-storage-15ab93",
  typed: practiceEnvironment("instagram")["INSTAGRAM_TEST_PASSWORD"] ?? "",
  environment: "set-in-environment-&-7f21/e8",
  key: "5e".repeat(32),
};
const secrets = { ...toldSecrets, ...held };

let workspace: Workspace;
let home: string;
/** Everything that was said, by the command that said it. */
const said: Bytes[] = [];

const tells = "https://www.instagram.com/accounts/login/?practice=tells";
const recipe = (address: string) =>
  `needs: [INSTAGRAM_TEST_USER, INSTAGRAM_TEST_PASSWORD]\nrecipe:\n  - login: reader\n  - goto: ${address}\n  - fill: { label: Username, with: $INSTAGRAM_TEST_USER }\n  - fill: { label: Password, with: $INSTAGRAM_TEST_PASSWORD }\n`;
const account = `title: The account\nproof: [{ role: heading, name: Your account }]\n${recipe(tells)}`;

beforeAll(async () => {
  workspace = openWorkspace();
  home = mkdtempSync(join(tmpdir(), "presscheck-home-"));
  const screens = {
    account,
    "broken-mask": `${account}shot: { mask: [{ css: .nobody }] }\n`,
    unproven: account.replace("Your account", "Somebody else"),
    "step-fails": `${account}  - click: { role: button, name: Nowhere }\n`,
  };
  for (const [id, text] of Object.entries(screens)) {
    mkdirSync(join(workspace.path, "checkpoints/instagram", id));
    workspace.write(`checkpoints/instagram/${id}/screen.yaml`, text);
  }
  workspace.write("articles/account.md", article);
  const of = { platform: "instagram", name: "reader" };
  await openSessionStore({
    env: { XDG_CONFIG_HOME: home, PRESSCHECK_SESSION_KEY: held.key },
    target: "practice",
    now: () => new Date(),
  }).save(of, {
    cookies: [
      {
        name: "sid",
        value: held.sessionCookie,
        domain: "www.instagram.com",
        path: "/",
        expires: -1,
        httpOnly: true,
        secure: true,
        sameSite: "Lax",
      },
    ],
    origins: [
      {
        origin: "https://www.instagram.com",
        localStorage: [{ name: "token", value: held.sessionStore }],
      },
    ],
  });
});

afterAll(() => {
  workspace.remove();
  rmSync(home, { recursive: true, force: true });
});

const article = `---
title: Your Instagram account
platform: instagram
status: review
checkpoints:
  - screen: account
    section: The account
    on: [web, iphone-web]
  - screen: unproven
    section: The account
    on: [web]
---

## The account

Open your account.

<!-- checkpoint: account -->
<!-- checkpoint: unproven -->
`;

async function run(...args: string[]): Promise<Outcome> {
  const outcome = await workspace.run(args, {
    env: {
      XDG_CONFIG_HOME: home,
      XDG_CACHE_HOME: join(workspace.path, ".cache"),
      PRESSCHECK_SESSION_KEY: held.key,
      INSTAGRAM_TEST_PASSWORD: held.environment,
      PRESSCHECK_DEBUG: "1",
    },
  });
  for (const stream of ["out", "err"] as const)
    said.push({
      name: `${args.join(" ")} (${stream})`,
      bytes: Buffer.from(outcome[stream]),
    });
  return outcome;
}

/** Every file, of the sign-ins too, and all that was said. */
const everything = () => [
  ...said,
  ...readFolder(workspace.path),
  ...readFolder(home),
];

const commands = [
  ["lint articles/account.md", 0],
  ["verify articles/account.md", 1],
  ["verify articles/account.md --format json", 1],
  ["capture instagram/account@android-web", 0],
  ["capture instagram/step-fails@web --format json", 1],
  ["gate --format sarif", 1],
  ["report", 1],
  ["compare --format json", 1],
  ["doctor", 0],
  ["login --list", 0],
  ["evidence verify", 0],
  ["evidence export", 0],
] as const;

test("nothing that was told, typed, kept or set is in any byte that was written or said", async () => {
  const exits = [];
  for (const [command] of commands)
    exits.push([command, (await run(...command.split(" "))).exit]);
  expect(exits).toEqual(commands);
  expect(findReadable(everything(), secrets)).toEqual([]);
  // What was searched is what the commands leave.
  const kinds = new Set(
    everything().map(({ name }) =>
      name
        .replace(/\d{4}-\d\d-\d\dT[\w-]+/, "run")
        .replace(/[0-9a-f]{64}/, "sha"),
    ),
  );
  for (const kind of [
    "reports/run/captures.json",
    "reports/run/refused.json",
    "reports/run/report.html",
    "reports/run/report.json",
    "reports/run/evidence.wacz",
    "reports/run/blobs/sha.png",
    "reports/run/blobs/sha.txt",
    "reports/run/blobs/sha.json",
    ".cache/presscheck/lint/sha.json",
    "presscheck/sessions/practice/instagram@reader.session.json",
    "verify articles/account.md (err)",
  ])
    expect(kinds).toContain(kind);
});

test("a mask that covers nothing refuses the evidence, and leaves no file of it", async () => {
  const { exit, out } = await run("capture", "instagram/broken-mask@web");
  expect(exit).toBe(1);
  expect(out).toContain(
    "    Nothing was kept, because the mask for element .nobody covers nothing",
  );
  const [, kept = ""] = /^Kept in (.*)$/m.exec(out) ?? [];
  expect(
    readFolder(kept)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["captures.json", "plan.json"]);
  expect(findReadable(everything(), secrets)).toEqual([]);
});

test("a trace holds what was typed and told, as its page says, and nothing beside it does", async () => {
  const name = "traces/instagram-account-web.zip";
  const { exit, out } = await run(
    "capture",
    "instagram/account@web",
    "--trace",
  );
  expect(exit).toBe(0);
  const [, kept = ""] = /^Kept in (.*)$/m.exec(out) ?? [];
  const trace = readFolder(kept).filter((file) => file.name === name);
  const inTrace = findReadable(trace, secrets).map((found) =>
    found.replace(/ in .*/, ""),
  );
  expect(inTrace).toEqual(
    expect.arrayContaining(["typed", "cookie", "comment"]),
  );
  const rest = everything().filter((file) => !file.name.endsWith(name));
  expect(findReadable(rest, secrets)).toEqual([]);
  rmSync(join(kept, "traces"), { recursive: true });
});

test("an official page is asked without account or session: its ledger holds what its address shows, and no more", async () => {
  const links = "checkpoints/instagram/links.yaml";
  const before = workspace.read(links);
  const file = "checkpoints/instagram/practice/observations.yaml";
  const ledger = workspace.read(file);
  workspace.write(
    links,
    `${before}  - { id: told, title: Your account, url: "https://help.instagram.com/1006568999411025?practice=tells" }\n`,
  );
  workspace.edit(
    "articles/account.md",
    "checkpoints:",
    "links: [told]\ncheckpoints:",
  );
  // The page has a field for a password: what it says to visitors cannot be judged.
  const { exit } = await run("follow", "articles/account.md", "--all");
  expect(exit).toBe(2);
  expect(workspace.read(file)).toContain("link: told");
  const runs = readdirSync(join(workspace.path, "reports")).toSorted();
  const observed = `reports/${runs.at(-1) ?? ""}/observations.json`;
  expect(findReadable(everything(), secrets)).toEqual([
    `fragment in ${file}`,
    `fragment in ${observed}`,
    `query in ${file}`,
    `query in ${observed}`,
  ]);
  rmSync(join(workspace.path, observed));
  workspace.write(file, ledger);
  workspace.write(links, before);
});

test("a secret that stands in the repository itself goes no further: not into a run, a ledger or an old report", async () => {
  const refusal = (what: RegExp) =>
    new RegExp(
      `${what.source} was not written: the value of \\$INSTAGRAM_TEST_PASSWORD could be read in it`,
    );
  const [old = ""] = readdirSync(join(workspace.path, "reports")).toSorted();
  workspace.edit(
    `reports/${old}/gates.json`,
    "Your Instagram account",
    `Log in with ${held.environment}`,
  );
  const report = workspace.read(`reports/${old}/report.html`);
  const again = await run("report", "--from", old, "--format", "json");
  expect([again.exit, again.out]).toEqual([2, ""]);
  expect(again.err).toMatch(refusal(/report\.(html|json)/));
  expect(workspace.read(`reports/${old}/report.html`)).toBe(report);
  workspace.edit(
    "articles/account.md",
    "Open your account.",
    `Open your account with ${held.environment}.`,
  );
  const judged = await run("verify", "articles/account.md", "--offline");
  expect([judged.exit, judged.out]).toEqual([2, ""]);
  expect(judged.err).toMatch(refusal(/passages\.json/));
  const found = findReadable(everything(), {
    environment: held.environment,
  });
  expect(found).toEqual([
    "environment in articles/account.md",
    `environment in reports/${old}/gates.json`,
  ]);
});
