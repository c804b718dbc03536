// A repository of generated how-to articles: the same seed, the same bytes. Each has
// frontmatter, about 900 words, headings, lists, a table, pictures, links, claims
// and checkpoints of one platform, so that every rule has something to look at;
// every tenth has something wrong.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const platform = `name: Example
domains: [example.com]
devices: [web, iphone, android]
`;

const claims = [
  [
    "one-use",
    "Each backup code works once.",
    "Each code can be used only once.",
  ],
  [
    "need-login",
    "You can see your backup codes only while you are logged in.",
    "Codes are shown while you are logged in.",
  ],
  [
    "never-share",
    "Never give a backup code to anyone.",
    "Never share your codes.",
  ],
  [
    "no-bypass",
    "Nobody can skip the security step for you.",
    "The security step cannot be skipped.",
  ],
  [
    "not-promised",
    "Example does not offer every account another way to log in.",
    "The ways we can offer depend on your account.",
  ],
  [
    "new-list",
    "A new list of codes makes the old one useless.",
    "Old codes stop working.",
  ],
];

const links = [
  ["codes-help", "Using backup codes", "codes", "backup-code help page"],
  [
    "two-factor",
    "Two-factor authentication on Example",
    "two-factor",
    "two-factor help page",
  ],
  ["support", "Example support", "support", "official support page"],
];

const screens = ["sign-in", "enter-code", "other-ways"];

const subjects =
  "code|account|screen|password|message|phone|app|browser|list|setting|button|page|session|device|number|address|notice|form".split(
    "|",
  );
const verbs =
  "opens|shows|asks for|keeps|sends|accepts|refuses|checks|names|hides|replaces|forgets".split(
    "|",
  );
const extras =
  "after a minute|on the next screen|when you are logged out|if the field is empty|without a warning|before the first step|in most regions|as a rule|at the top of the page|for every account|since version 4.2|at about 10:30 a.m.".split(
    "|",
  );
const openings =
  "In that case,|Then|As a rule,|After that,|Sometimes|Here|On a shared computer,|At this point,|Dr. Lee's team found that|Even so,".split(
    "|",
  );
const labels =
  "Log in|Settings|Security|Two-factor authentication|Next|Try another way|Backup codes|Confirm".split(
    "|",
  );
const devices = "On the web|On an iPhone|On Android".split("|");

/**
 * @param {string} root folder to be filled: presscheck.yaml, articles/, checkpoints/
 * @param {number} count articles
 */
export function makeArticles(root, count, seed = 1) {
  writeRegistry(root);
  const folder = join(root, "articles");
  mkdirSync(folder, { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const name = `article-${String(number).padStart(5, "0")}.md`;
    writeFileSync(join(folder, name), makeArticle(number, seed));
  }
  return folder;
}

function writeRegistry(root) {
  const folder = join(root, "checkpoints", "example");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, "presscheck.yaml"), "target: live\n");
  writeFileSync(join(folder, "platform.yaml"), platform);
  writeFileSync(
    join(folder, "claims.yaml"),
    `claims:\n${claims.map(([id, statement, quote]) => `  - id: ${id}\n    statement: ${statement}\n    why: Readers lose their accounts.\n    source: { link: codes-help, quote: ${quote} }\n`).join("")}`,
  );
  writeFileSync(
    join(folder, "links.yaml"),
    `links:\n${links.map(([id, title, path, name]) => `  - id: ${id}\n    title: ${title}\n    url: https://help.example.com/${path}\n    names: [${name}]\n`).join("")}`,
  );
  for (const screen of screens) {
    mkdirSync(join(folder, screen), { recursive: true });
    writeFileSync(
      join(folder, screen, "screen.yaml"),
      `title: The screen ${screen}\nproof:\n  - role: button\n    name: Log in\nrecipe:\n  - goto: https://example.com/${screen}\nby: { iphone: hand, android: hand }\n`,
    );
  }
}

/** @param {number} words how many about, besides what every article has */
export function makeArticle(number, seed = 1, words = 780) {
  const chance = openChance(seed * 1_000_003 + number);
  const pick = (from) => from[Math.floor(chance() * from.length)];
  const sentence = () =>
    `${pick(openings)} the ${pick(subjects)} ${pick(verbs)} the ${pick(subjects)} of your ${pick(subjects)} ${pick(extras)}.`;
  const paragraph = (length) =>
    Array.from({ length }, () => sentence()).join(" ");
  const isWrong = number % 10 === 9;
  const stated = claims.slice(0, 3 + (number % 3));
  const marked = stated.map(
    ([id, statement], index) =>
      `${statement} ${isWrong && index === 1 ? "" : `<!-- claim: ${id} -->`}`,
  );
  const sections = Math.max(3, Math.round(words / 150));
  const body = Array.from({ length: sections }, (_, index) => {
    const screen = screens[index];
    const parts = [
      `## Step ${index + 1}: check the ${subjects[(number + index) % subjects.length]} ${index + 1}`,
      `${paragraph(3)} ${marked[index] ?? ""}`.trim(),
      `${devices[index % devices.length]}, tap **${pick(labels)}**, then open **${pick(labels)}** > **${pick(labels)}**. ${sentence()}`,
      ["- ", "- ", "- "].map((mark) => `${mark}${sentence()}`).join("\n"),
      ...(screen === undefined ? [] : [`<!-- checkpoint: ${screen} -->`]),
    ];
    if (index === 1)
      parts.push(
        `| Where | What you see | Since |\n| --- | --- | --- |\n${[1, 2, 3, 4].map((row) => `| **${pick(labels)}** | The ${pick(subjects)} ${pick(verbs)} it. | Release ${row} |`).join("\n")}`,
      );
    if (index === 2)
      parts.push(
        `![The screen with ${pick(subjects)} and ${pick(subjects)}](../pictures/${number}.png)`,
      );
    if (index === 3)
      parts.push(
        `> ${sentence()}\n> ${sentence()}`,
        "1. One `step`.\n2. Another step.",
      );
    return parts.join("\n\n");
  });
  const cited = links.map(([, title, path], index) =>
    isWrong && index === 2
      ? `See the official support page.`
      : `See [${title}](https://help.example.com/${path}).`,
  );
  return `---
title: How to fix problem ${number} with backup codes
description: What to check first when a backup code is refused.
date: 2026-11-${String(1 + (number % 28)).padStart(2, "0")}
platform: example
status: review
claims: [${stated.map(([id]) => id).join(", ")}]
links: [${links.map(([id]) => id).join(", ")}]
checkpoints:
${screens.map((screen, index) => `  - screen: ${screen}\n    section: "Step ${index + 1}: check the ${subjects[(number + index) % subjects.length]} ${index + 1}"\n    on: [web, iphone, android]\n    confirm:\n      - id: text\n        ask: What does it say?\n        answer: text\n`).join("")}---

${paragraph(4)} ${cited[0]}

${body.join("\n\n")}

## More help

${cited.slice(1).join(" ")} ${paragraph(2)}
`;
}

/** Numbers from 0 to 1 that depend on the seed alone (Park and Miller's generator). */
function openChance(seed) {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
