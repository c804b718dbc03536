// Signs the shipped articles off on the practice platform, through the product's
// own commands: run it after changing an article, a recipe or a practice page,
// then look at the report before committing what it wrote.
// Run: node scripts/practice-signoffs.js
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../", import.meta.url));
const by = ["--by", "Practice editor"];
const reason = ["--reason", "Compared with the practice platform, release 1"];

// What no `look` can tell: read from the pictures by the person who signs.
const readOnTheScreen = {
  "asks-for": "Answers about the account and a short video of the face",
  "changes-prompts": "yes",
};
const readOnThePhone = {
  ...readOnTheScreen,
  "error-text":
    "This code is incorrect or has already been used. Try another code.",
  "another-way": "yes",
  sms: "yes",
  email: "yes",
  identity: "yes",
  "linked-account": "yes",
};

const articles = [
  "articles/instagram-backup-codes-not-working.md",
  "articles/github-recovery-codes.md",
];
const phones = {
  iphone: [
    "--model",
    "Practice iPhone",
    "--os",
    "practice",
    "--app",
    "practice release 1",
  ],
  android: [
    "--model",
    "Practice Android phone",
    "--os",
    "practice",
    "--app",
    "practice release 1",
  ],
};

removeDecisions();
presscheck(["verify", "--no-cache", "--quiet"], "may hold");
const pictures = mkdtempSync(join(tmpdir(), "presscheck-phones-"));
try {
  run("scripts/practice-phones.js", [pictures]);
  for (const article of articles) signArticle(article);
} finally {
  rmSync(pictures, { recursive: true });
}
presscheck(["gate"], "must be ready");

// What is the same keeps its baseline, and a record in an older form is refused.
function removeDecisions() {
  rmSync(join(root, "articles", "practice"), { recursive: true, force: true });
  const checkpoints = join(root, "checkpoints");
  const names = readdirSync(checkpoints, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((name) =>
    /^[^/]+\/[^/]+\/practice$/.test(name),
  )) {
    rmSync(join(checkpoints, name), { recursive: true });
  }
}

function signArticle(article) {
  const { claims, checkpoints } = readFrontmatter(article);
  presscheck(["accept", article, "--claim", ...claims, ...by, ...reason]);
  for (const { screen, on, confirm = [] } of checkpoints) {
    for (const device of on) {
      const isPhone = device in phones;
      const answers = confirm.flatMap(({ id, look }) => {
        if (!isPhone && look !== undefined) return [];
        const answer = (isPhone ? readOnThePhone : readOnTheScreen)[id];
        return ["--answer", `${id}=${answer}`];
      });
      if (isPhone) {
        const picture = join(pictures, `${screen}-${device}.png`);
        const facts = ["--on", device, "--picture", picture, ...phones[device]];
        presscheck([
          "attach",
          article,
          screen,
          ...facts,
          ...answers,
          ...by,
          ...reason,
        ]);
      } else {
        presscheck([
          "accept",
          article,
          "--screen",
          screen,
          "--on",
          device,
          ...answers,
          ...by,
          ...reason,
        ]);
      }
    }
  }
}

function readFrontmatter(article) {
  const text = readFileSync(join(root, article), "utf8");
  return parse(text.split(/^---$/m)[1]);
}

function presscheck(args, expectation = "must be ready") {
  run("bin/presscheck.js", args, expectation);
}

function run(script, args, expectation = "must be ready") {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  if (status !== 0 && !(expectation === "may hold" && status === 1)) {
    throw new Error(`presscheck ${args.join(" ")}\n${stdout}${stderr}`);
  }
}
