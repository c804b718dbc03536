import type { Finding } from "../../src/model/finding.ts";
import { placeAt } from "../../src/model/place.ts";

export const backupCodes = "articles/instagram-backup-codes.md";

const paragraph =
  "Backup codes can fail because they were already used, typed incorrectly, copied with extra spaces, or never saved while you were logged in. A used backup code may fail even if it was valid before, so tap **Try another way** and follow what Instagram shows.";

const labelColumn = paragraph.indexOf("**Try") + 1;

/** Every severity, with every part a finding can have and without. */
export const sampleFindings: readonly Finding[] = [
  {
    rule: "claim-missing",
    severity: "error",
    file: backupCodes,
    place: placeAt(43, 1),
    title: "The article never says that a backup code works only once",
    why: "A reader who tries the same code again locks the account for a day.",
    source: {
      title: "How you can use a backup code on Instagram",
      url: "https://help.instagram.com/1006568999411025",
    },
    todo: "Add the sentence, or mark the sentence that says so.",
    paste: "Each backup code works only once. <!-- claim: one-use -->\n",
    near: {
      line: 45,
      text: "A used backup code may fail even if it was valid before.",
      because: "“may” leaves open that it works again",
    },
    command: "presscheck explain claim-missing",
    subject: "one-use",
    excerpt: {
      firstLine: 41,
      lines: [
        "## Why Instagram backup codes stop working",
        "",
        paragraph,
        "",
        "- **The code was already used.** Keep the list and mark used ones.",
      ],
    },
  },
  {
    rule: "official-page-named-without-link",
    severity: "error",
    file: backupCodes,
    place: {
      start: { line: 43, column: labelColumn },
      end: { line: 43, column: labelColumn + 19 },
    },
    title:
      "The control “Try another way” is named, but no checkpoint of this section shows it",
    why: "Nobody has looked whether readers find it.",
    excerpt: { firstLine: 42, lines: ["", paragraph, ""] },
    command: "presscheck capture instagram/other-ways",
  },
  {
    rule: "frontmatter-key-missing",
    severity: "error",
    file: backupCodes,
    place: placeAt(5, 12),
    title: "The article does not say which official pages it links to",
    paste: "links: [backup-code-help, two-factor-help]",
    excerpt: {
      firstLine: 3,
      lines: [
        "platform: instagram",
        "status: review",
        "claims: [one-use, no-bypass]",
        "checkpoints:",
        "  - screen: failed-backup-code",
      ],
    },
  },
  {
    rule: "link-text-host-differs",
    severity: "warning",
    file: backupCodes,
    place: { start: { line: 61, column: 5 }, end: { line: 61, column: 54 } },
    title: "The link says instagram.com and goes to another host",
    why: "A reader checks the words, not the address.",
    source: {
      title: "A source that is no web address",
      url: "javascript:alert(1)",
    },
    near: { line: 62, text: "instagram.com", because: "it is no link" },
    excerpt: {
      firstLine: 61,
      lines: ["See [instagram.com/help](https://help.meta.example/) first."],
    },
  },
  {
    rule: "claim-example-idle",
    severity: "note",
    file: "checkpoints/instagram/claims.yaml",
    place: placeAt(12, 3),
    title: "No article makes the claim “linked-account”",
  },
  {
    rule: "file-unreadable",
    severity: "warning",
    file: "checkpoints/instagram/links.yaml",
    title: "The file is empty",
  },
];
